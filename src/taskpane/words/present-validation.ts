import type { Validation } from "../../actions";
import {
  cumulativeShares,
  PLAN_PERIODS,
  printShare,
  printWanyuan,
  type PlanPeriod,
  type ReadTable,
  type SpendingPlan,
} from "../../domain";
import { majorityYear, type Finding } from "../../rules";
import type { CheckReport, FindingClass, FindingCounts } from "../state/check-state";
import type { SummaryTotals } from "../state/pane-state";
import { classOf, presentFindings } from "./present-findings";

export { presentRefusals } from "./present-repair";

/** A validation in the pane's words: sentences by table, counts, what could not be read. */
export function presentValidation(validation: Validation): CheckReport {
  const { tables, departments, findings, reading } = validation;
  return {
    validation,
    tables: tables.length,
    departments: departments.length,
    majorityYear: majorityYear(tables),
    counts: countFindings(findings),
    groups: presentFindings(validation),
    unread: reading.unread.map(({ reason }) => reason.sentence),
  };
}

function countFindings(findings: readonly Finding[]): FindingCounts {
  const classes = findings.map(classOf);
  const count = (name: FindingClass) => classes.filter((one) => one === name).length;
  return { 错误: count("错误"), 提醒: count("提醒"), 建议: count("建议"), 已说明: count("已说明") };
}

/** All projects of a validation taken together; blanks in a spending plan count as in the overview. */
export function presentTotals({
  tables,
  findings,
}: Pick<Validation, "tables" | "findings">): SummaryTotals {
  const budgets = tables.map((table) => table.budget.total.value ?? 0);
  const budget = sum(budgets);
  const shares = tables.map((table) => cumulativeShares(planOf(table)));
  const spending = PLAN_PERIODS.map(({ label }, period) => {
    const amount = sum(budgets.map((total, i) => total * (shares[i]?.[period] ?? 0)));
    const share = budget === 0 ? 0 : amount / budget;
    const shareText = printShare(share);
    return { label, share, shareText, amount: printWanyuan(roundToTwoDecimals(amount)) };
  });
  const counts = countFindings(findings);
  return { projects: tables.length, budget: printWanyuan(budget), spending, counts };
}

function planOf({ spendingPlan }: ReadTable): SpendingPlan {
  const share = (period: PlanPeriod) => spendingPlan[period].value;
  return {
    march: share("march"),
    june: share("june"),
    october: share("october"),
    december: share("december"),
  };
}

/** Two decimals of 万元, as everywhere in the trade: 100 元, that is 10,000 fen. */
function roundToTwoDecimals(fen: number): number {
  return Math.round(fen / 10_000) * 10_000;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

import {
  cellAddress,
  cumulativeShares,
  PLAN_PERIODS,
  quoteSheetName,
  toWanyuan,
  type CellRef,
  type Field,
  type Money,
  type MoneyUnit,
  type PlanPeriod,
  type ReadTable,
  type TargetTable,
} from "../../domain";
import type { OverviewKey } from "./columns";
import { BLANK, fittingText, formula, number, type PlannedValue } from "../sheet/sheet-plan";

/** What a table itself says: its cells of one row of the overview. */
export type Figures = Readonly<
  Record<
    Extract<
      OverviewKey,
      "unit" | "projectCode" | "projectName" | "total" | "fiscal" | "other" | `share.${PlanPeriod}`
    >,
    PlannedValue
  >
>;

/** References to a table of this workbook, so that the overview follows an edit. */
export function liveFigures(table: ReadTable): Figures {
  const { budget, spendingPlan } = table;
  const live = (field: Field<unknown>) => liveReference(field, table.title);
  const amount = (field: Field<Money>) =>
    liveReference(field, table.title, IN_WANYUAN[table.amountsIn]);
  const share = (period: PlanPeriod) => formula(`=MAX(${sharesUpTo(spendingPlan, period)})`);
  return {
    unit: live(table.unitName),
    projectCode: live(table.projectCode),
    projectName: live(table.projectName),
    total: amount(budget.total),
    fiscal: amount(budget.fiscal),
    other: amount(budget.other),
    "share.march": share("march"),
    "share.june": share("june"),
    "share.october": share("october"),
    "share.december": share("december"),
  };
}

/** What was read from a file: texts stay texts, whatever they begin with. */
export function plainFigures(content: TargetTable): Figures {
  const { unit, budget, spendingPlan } = content;
  const [march = 0, june = 0, october = 0, december = 0] = cumulativeShares(spendingPlan);
  const amount = (money: Money | null) => number(money === null ? null : toWanyuan(money));
  return {
    unit: fittingText(unitText(unit)),
    projectCode: fittingText(content.projectCode),
    projectName: fittingText(content.projectName),
    total: amount(budget.total),
    fiscal: amount(budget.fiscal),
    other: amount(budget.other),
    "share.march": number(march),
    "share.june": number(june),
    "share.october": number(october),
    "share.december": number(december),
  };
}

/** Code and name as the form joins them; forms that keep both in one cell may give the code twice. */
export function unitText({ code, name }: TargetTable["unit"]): string {
  return name.startsWith(code) ? name : code + name;
}

/** A blank cell gives "" and not the 0 that a bare reference would; a field without a cell stays blank. */
function liveReference(
  field: Field<unknown>,
  title: Field<unknown>,
  shown: (reference: string) => string = (reference) => reference
): PlannedValue {
  const missing = field.raw === null && field.at.row === title.at.row;
  if (missing) return BLANK;
  const reference = referenceTo(field.at);
  return formula(`=IF(${reference}="","",${shown(reference)})`);
}

/** What makes 万元 of a cell's number; a text stays a text, which no sum counts. */
const IN_WANYUAN: Readonly<Record<MoneyUnit, (reference: string) => string>> = {
  万元: (reference) => reference,
  元: (reference) => `IF(ISNUMBER(${reference}),${reference}/10000,${reference})`,
};

function referenceTo(at: CellRef): string {
  return `${quoteSheetName(at.sheet)}!${cellAddress(at)}`;
}

/** The shares from the first date to this one: a range where they stand in one row, else one by one. */
function sharesUpTo(plan: Readonly<Record<PlanPeriod, Field<number>>>, period: PlanPeriod): string {
  const upTo = PLAN_PERIODS.slice(0, PLAN_PERIODS.findIndex(({ key }) => key === period) + 1);
  const cells = upTo.map(({ key }) => plan[key].at);
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "0";
  const ascending = cells.every((at, i) => at.column > (cells[i - 1]?.column ?? -1));
  if (cells.length > 1 && ascending && cells.every(({ row }) => row === first.row)) {
    return `${referenceTo(first)}:${cellAddress(last)}`;
  }
  return cells.map(referenceTo).join(",");
}

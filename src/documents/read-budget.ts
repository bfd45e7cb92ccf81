import { foldText, oneLine, parseWanyuan, headWords } from "../domain";
import type { Budget, Money } from "../domain";
import type { HeadGroups } from "./label-groups";
import type { Report } from "./text-problem";

type BudgetLabel = keyof Budget;

/** 预算数 and its parts; null where blank or unreadable. */
export function readBudget(groups: HeadGroups, report: Report): Budget {
  const amount = (label: BudgetLabel) => readAmount(groups, label, report);
  return { total: amount("total"), fiscal: amount("fiscal"), other: amount("other") };
}

function readAmount(groups: HeadGroups, label: BudgetLabel, report: Report): Money | null {
  const cell = groups.get(label)?.values[0];
  const text = oneLine(cell?.text ?? "");
  if (!cell || text === "") return null;
  const money = parseWanyuan(inYuan(groups) && !text.endsWith("元") ? `${text}元` : text);
  if (money === null)
    report(cell.line, { code: "amount-unreadable", label: headWords(label), text });
  return money;
}

/** True where the table says 单位：元 instead of 单位：万元. */
function inYuan(groups: HeadGroups): boolean {
  return foldText(groups.get("unitNote")?.text ?? "").endsWith("单位:元");
}

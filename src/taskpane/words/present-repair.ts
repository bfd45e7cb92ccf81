import {
  cellAddress,
  isCellError,
  meantMoney,
  printShare,
  printWanyuan,
  type CellChange,
  type CellValue,
} from "../../domain";
import type { Refusal } from "../../excel";
import type { Finding, RuleId } from "../../rules";
import type { RepairWords } from "../state/check-state";
import { TEXTS } from "./texts";

/** What the repair of a finding will do, in words; null where it has none. */
export function presentRepair({ rule, fix }: Finding): RepairWords | null {
  if (fix === undefined) return null;
  if (fix.kind === "insertIndicator") {
    const { after, level1, level2 } = fix;
    return { kind: "insert", sentence: TEXTS.repair.insert(after.row + 1, level1, level2) };
  }
  const words = ({ at, before, after }: CellChange) => ({
    cell: cellAddress(at),
    before: printCell(before, rule),
    after: printCell(after, rule),
  });
  return { kind: "set", changes: fix.changes.map(words) };
}

/** A cell's value as people know it: the rule tells whether a number is a share, an amount in 万元 or neither. */
function printCell(value: CellValue, rule: RuleId): string {
  if (value === null || value === "") return TEXTS.repair.blank;
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `“${value}”`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (rule.startsWith("plan-")) return printShare(value);
  const money = rule.startsWith("budget-") ? meantMoney(value) : null;
  return money === null ? String(value) : printWanyuan(money);
}

/** Cells that a repair has left alone, each with the reason. */
export function presentRefusals(refused: readonly Refusal[]): string[] {
  return refused.map(({ at, sentence }) => `${at.sheet} ${cellAddress(at)}：${sentence}`);
}

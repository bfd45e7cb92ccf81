import { foldText, PLAN_PERIODS } from "../domain";
import type { IndicatorField, PlanPeriod } from "../domain";
import type { TextCell } from "./text-blocks";

/** What stands before the indicator list of a table. */
export type HeadLabel =
  | "moneyUnit"
  | "code"
  | "name"
  | "scale"
  | "total"
  | "fiscal"
  | "other"
  | "purpose"
  | "plan"
  | PlanPeriod
  | "goals";

/** The labels' words, the one to name in a sentence first. */
const HEAD_WORDS: Readonly<Record<Exclude<HeadLabel, PlanPeriod>, readonly string[]>> = {
  moneyUnit: ["单位：万元", "单位：元", "金额单位：万元", "金额单位：元"],
  code: ["项目编码"],
  name: ["项目名称"],
  scale: ["预算规模及资金用途"],
  total: ["预算数"],
  fiscal: ["其中：财政资金", "财政资金", "其中财政资金"],
  other: ["其他资金"],
  purpose: ["资金用途"],
  plan: ["资金支出计划（%）", "资金支出计划"],
  goals: ["绩效目标"],
};

/** The columns of the indicator list, with the words of the form. */
export const COLUMN_WORDS: Readonly<Record<IndicatorField, string>> = {
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  description: "绩效指标描述",
  value: "指标值",
  basis: "指标值确定依据",
};

const HEAD_LABELS: ReadonlyMap<string, HeadLabel> = new Map([
  ...Object.entries(HEAD_WORDS).flatMap(([label, words]) =>
    words.map((word): [string, HeadLabel] => [foldText(word), label as HeadLabel])
  ),
  ...PLAN_PERIODS.map(({ key, label }): [string, HeadLabel] => [label, key]),
]);

const COLUMNS: ReadonlyMap<string, IndicatorField> = new Map(
  Object.entries(COLUMN_WORDS).map(([field, word]) => [word, field as IndicatorField])
);

/** Longer cells are no labels; saves folding whole paragraphs. */
const LABEL_LENGTH = 40;

/** The label that a cell of the upper part is, or null for an entry. */
export function headLabelOf({ text }: TextCell): HeadLabel | null {
  return text.length > LABEL_LENGTH ? null : (HEAD_LABELS.get(foldText(text)) ?? null);
}

/** The column that a cell of the header row names, or null. */
export function columnOf({ text }: TextCell): IndicatorField | null {
  return text.length > LABEL_LENGTH ? null : (COLUMNS.get(foldText(text)) ?? null);
}

/** A label in the words of the form. */
export function wordOf(label: HeadLabel): string {
  const period = PLAN_PERIODS.find(({ key }) => key === label);
  return period?.label ?? HEAD_WORDS[label as Exclude<HeadLabel, PlanPeriod>][0] ?? "";
}

/** True for the header row of the indicator list: three of its labels are enough. */
export function isIndicatorHeader(cells: readonly TextCell[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length >= 3;
}

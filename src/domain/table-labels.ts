import { PLAN_PERIODS, type PlanPeriod } from "./spending-plan";
import type { IndicatorField } from "./target-table";
import { foldText } from "./text";

/** What the fixed words before the list of indicators stand for. */
export type HeadLabel =
  | "unitNote"
  | "projectCode"
  | "projectName"
  | "budgetBlock"
  | "total"
  | "fiscal"
  | "other"
  | "purpose"
  | "plan"
  | "goals"
  | PlanPeriod;

/** The words of each label as people write them; the first is the form's own, which sentences use. */
const HEAD_WORDS: Readonly<Record<Exclude<HeadLabel, PlanPeriod>, readonly string[]>> = {
  unitNote: ["单位：万元", "金额单位：万元", "（单位：万元）", "单位：元", "金额单位：元"],
  projectCode: ["项目编码", "项目代码"],
  projectName: ["项目名称"],
  budgetBlock: ["预算规模及资金用途", "预算规模"],
  total: ["预算数", "预算数（万元）", "预算金额", "预算总额"],
  fiscal: ["其中：财政资金", "财政资金", "其中财政资金"],
  other: ["其他资金"],
  purpose: ["资金用途"],
  plan: ["资金支出计划（%）", "资金支出计划"],
  goals: ["绩效目标", "项目绩效目标"],
};

/** The words of each indicator column; the first is the form's own. */
const COLUMN_WORDS: Readonly<Record<IndicatorField, readonly [string, ...string[]]>> = {
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标"],
  description: ["绩效指标描述", "指标描述", "绩效指标描述（指标内容）"],
  value: ["指标值", "绩效指标值", "目标值"],
  basis: ["指标值确定依据", "确定依据"],
};

const headLabels = new Map<string, HeadLabel>([
  ...inverted(HEAD_WORDS),
  ...PLAN_PERIODS.map(({ key, label }) => [labelKey(label), key] as const),
]);
const columns = new Map(inverted(COLUMN_WORDS));

/** Longer texts are no labels; saves folding whole paragraphs. */
const MAX_LENGTH = 40;

function inverted<K extends string>(
  words: Readonly<Record<K, readonly string[]>>
): (readonly [string, K])[] {
  return (Object.entries(words) as [K, readonly string[]][]).flatMap(([key, texts]) =>
    texts.map((text) => [labelKey(text), key] as const)
  );
}

/** A text for comparing with labels: folded, full-width digits unified, a closing colon dropped. */
function labelKey(text: string): string {
  return foldText(text.normalize("NFKC")).replace(/:$/, "");
}

/** The label that a text is, or null. */
export function headLabelOf(text: string): HeadLabel | null {
  return text.length > MAX_LENGTH ? null : (headLabels.get(labelKey(text)) ?? null);
}

/** The indicator column that a text heads, or null. */
export function columnLabelOf(text: string): IndicatorField | null {
  return text.length > MAX_LENGTH ? null : (columns.get(labelKey(text)) ?? null);
}

/** A label in the form's own words. */
export function headWords(label: HeadLabel): string {
  const period = PLAN_PERIODS.find(({ key }) => key === label);
  return period?.label ?? HEAD_WORDS[label as Exclude<HeadLabel, PlanPeriod>][0] ?? label;
}

/** An indicator column in the form's own words. */
export function columnWords(field: IndicatorField): string {
  return COLUMN_WORDS[field][0];
}

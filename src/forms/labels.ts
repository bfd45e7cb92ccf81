import { foldText, type IndicatorField, type PlanPeriod } from "../domain";

/** What the fixed words of a target table stand for. */
export type HeadLabel =
  | "title"
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

/** The words of each label as people write them, folded (labelKey). The first is the form's own. */
const HEAD_WORDS: Readonly<Record<Exclude<HeadLabel, "title">, readonly string[]>> = {
  unitNote: ["单位:万元", "金额单位:万元", "(单位:万元)"],
  projectCode: ["项目编码", "项目代码"],
  projectName: ["项目名称"],
  budgetBlock: ["预算规模及资金用途", "预算规模"],
  total: ["预算数", "预算数(万元)", "预算金额", "预算总额"],
  fiscal: ["其中:财政资金", "财政资金"],
  other: ["其他资金"],
  purpose: ["资金用途"],
  plan: ["资金支出计划(%)", "资金支出计划"],
  march: ["3月底"],
  june: ["6月底"],
  october: ["10月底"],
  december: ["12月底"],
  goals: ["绩效目标", "项目绩效目标"],
};

const HEADER_WORDS: Readonly<Record<IndicatorField, readonly string[]>> = {
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标"],
  description: ["绩效指标描述", "指标描述", "绩效指标描述(指标内容)"],
  value: ["指标值", "绩效指标值", "目标值"],
  basis: ["指标值确定依据", "确定依据"],
};

const headLabels = invert(HEAD_WORDS);
const headerLabels = invert(HEADER_WORDS);

function invert<K extends string>(words: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  return new Map(
    (Object.entries(words) as [K, readonly string[]][]).flatMap(([key, texts]) =>
      texts.map((text) => [text, key] as const)
    )
  );
}

/** A cell's text for comparing with labels: folded, full-width digits unified, a closing colon dropped. */
function labelKey(text: string): string {
  return foldText(text.normalize("NFKC")).replace(/:$/, "");
}

/** The head label that a text is, or null. Titles are found apart. */
export function headLabelOf(text: string): Exclude<HeadLabel, "title"> | null {
  return headLabels.get(labelKey(text)) ?? null;
}

/** The indicator column that a text heads, or null. */
export function headerLabelOf(text: string): IndicatorField | null {
  return headerLabels.get(labelKey(text)) ?? null;
}

/** The form's own words for a label, as findings name it. */
export function labelWords(label: Exclude<HeadLabel, "title"> | IndicatorField): string {
  return { ...HEAD_WORDS, ...HEADER_WORDS }[label][0] ?? label;
}

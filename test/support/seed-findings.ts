/**
 * What the seed's document yields (domain.md section 6), sheet by sheet: no 错误, 4 提醒, 7 建议. Written down
 * here, so that the pane, the job and the rules alone are held to the same list.
 */
export const SEED_FINDINGS = [
  stale("C7", "2025年立法工作计划"),
  stale("C10", "2025年监督工作计划"),
  stale("C14", "2025年代表工作计划"),
  stale("C17", "2025年机关工作思路"),
  advice(
    "cost-quantity-missing",
    "1.人大代表培训经费",
    "E10",
    "“人均培训成本”按天计，但没有能对应的数量指标，无法与预算数核对。建议补充相应的数量指标。"
  ),
  advice(
    "cost-quantity-missing",
    "2.人大代表执法检查工作经费",
    "E10 E12",
    "“人均会议成本”按天计，“交通成本”按车、天计，但没有能对应的数量指标，无法与预算数核对。建议补充相应的数量指标。"
  ),
  advice(
    "indicator-misplaced",
    "2.人大代表执法检查工作经费",
    "C18 B18",
    "“提出意见建议数量”列在质量指标下，从名称看像数量指标。建议核对归类。"
  ),
  advice(
    "cost-quantity-missing",
    "3.人大代表专项活动经费",
    "E11",
    "“订购书报”按人计，但没有能对应的数量指标，无法与预算数核对。建议补充相应的数量指标。"
  ),
  advice(
    "quantity-cap",
    "3.人大代表专项活动经费",
    "E15",
    "数量指标“≤423人”是上限，产出一般应有下限。建议改用≥或=；确为控制数的可忽略。"
  ),
  advice(
    "quantity-cap",
    "3.人大代表专项活动经费",
    "E16",
    "数量指标“≤500份”是上限，产出一般应有下限。建议改用≥或=；确为控制数的可忽略。"
  ),
  advice(
    "cost-over-budget",
    "6.人大会议经费",
    "E10 E12 E11 C4",
    "按上限测算：550元/人/天×1000人次×4天＝220.00万元，比预算数202.00万元多18.00万元（8.9%）。上限不等于实际支出，请复核人数、天数；口径不同的可忽略。"
  ),
] as const;

function stale(cell: string, text: string) {
  return {
    rule: "text-year",
    severity: "提醒",
    cells: [`部门整体绩效目标!${cell}`],
    sentence: `文中的“${text}”是2025年的，预算年度是2026年，可能沿用了往年的文字。请核对后改正；确需引用的，请说明。`,
  };
}

function advice(rule: string, sheet: string, cells: string, sentence: string) {
  return {
    rule,
    severity: "建议",
    cells: cells.split(" ").map((cell) => `${sheet}!${cell}`),
    sentence,
  };
}

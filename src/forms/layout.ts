import { PLAN_PERIODS, type IndicatorField, type PlanPeriod } from "../domain";

/**
 * How a target table lies on its sheet, as data: seven columns A..G. Rows and columns 0-based, sizes in points;
 * 510 points of width are A4 portrait less 15 mm margins.
 */
export const TARGET_TABLE_COLUMNS: readonly { readonly width: number }[] = [
  { width: 60 },
  { width: 66 },
  { width: 84 },
  { width: 110 },
  { width: 80 },
  { width: 50 },
  { width: 60 },
];

/** The columns of the indicator list: label, place, and how the cells below the label are laid out. */
export interface IndicatorColumn {
  readonly field: IndicatorField;
  readonly label: string;
  readonly column: number;
  readonly columns: number;
  readonly centered: boolean;
}

export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  { field: "level1", label: "一级指标", column: 0, columns: 1, centered: true },
  { field: "level2", label: "二级指标", column: 1, columns: 1, centered: true },
  { field: "name", label: "三级指标", column: 2, columns: 1, centered: false },
  { field: "description", label: "绩效指标描述", column: 3, columns: 1, centered: false },
  { field: "value", label: "指标值", column: 4, columns: 1, centered: true },
  { field: "basis", label: "指标值确定依据", column: 5, columns: 2, centered: false },
];

/** The rows of the head, 0-based. */
export const ROW = {
  title: 0,
  unit: 1,
  identity: 2,
  budget: 3,
  purpose: 4,
  planLabels: 5,
  planShares: 6,
  goals: 7,
  header: 8,
  firstIndicator: 9,
} as const;

/** What a head cell is an entry for. */
export type HeadEntry =
  | "unit"
  | "projectCode"
  | "projectName"
  | "total"
  | "fiscal"
  | "other"
  | "purpose"
  | "goals"
  | PlanPeriod;

interface HeadArea {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** Fixed words of the head with the area each covers. */
export const HEAD_LABELS: readonly (HeadArea & { readonly label: string })[] = [
  { label: "项目编码", row: ROW.identity, column: 0 },
  { label: "项目名称", row: ROW.identity, column: 3 },
  { label: "预算规模及资金用途", row: ROW.budget, column: 0, rows: 2 },
  { label: "预算数", row: ROW.budget, column: 1 },
  { label: "其中：财政资金", row: ROW.budget, column: 3 },
  { label: "其他资金", row: ROW.budget, column: 5 },
  { label: "资金支出计划（%）", row: ROW.planLabels, column: 0, rows: 2 },
  ...PLAN_PERIODS.map(({ label }, i) => ({
    label,
    row: ROW.planLabels,
    column: i + 1,
    columns: i === 3 ? 3 : 1,
  })),
  { label: "绩效目标", row: ROW.goals, column: 0 },
];

/** Where things are filled in, with the area each covers. */
export const HEAD_ENTRIES: readonly (HeadArea & { readonly entry: HeadEntry })[] = [
  { entry: "projectCode", row: ROW.identity, column: 1, columns: 2 },
  { entry: "projectName", row: ROW.identity, column: 4, columns: 3 },
  { entry: "total", row: ROW.budget, column: 2 },
  { entry: "fiscal", row: ROW.budget, column: 4 },
  { entry: "other", row: ROW.budget, column: 6 },
  { entry: "purpose", row: ROW.purpose, column: 1, columns: 6 },
  ...PLAN_PERIODS.map(({ key }, i) => ({
    entry: key,
    row: ROW.planShares,
    column: i + 1,
    columns: i === 3 ? 3 : 1,
  })),
  { entry: "goals", row: ROW.goals, column: 1, columns: 6 },
];

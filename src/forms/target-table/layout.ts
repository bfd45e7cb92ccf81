import { headWords, PLAN_PERIODS, type IndicatorField, type PlanPeriod } from "../../domain";

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

/** The columns of the indicator list: their place, and how the cells below the label are laid out. */
export interface IndicatorColumn {
  readonly field: IndicatorField;
  readonly column: number;
  readonly columns: number;
  readonly centered: boolean;
}

export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  { field: "level1", column: 0, columns: 1, centered: true },
  { field: "level2", column: 1, columns: 1, centered: true },
  { field: "name", column: 2, columns: 1, centered: false },
  { field: "description", column: 3, columns: 1, centered: false },
  { field: "value", column: 4, columns: 1, centered: true },
  { field: "basis", column: 5, columns: 2, centered: false },
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
  { label: headWords("projectCode"), row: ROW.identity, column: 0 },
  { label: headWords("projectName"), row: ROW.identity, column: 3 },
  { label: headWords("budgetBlock"), row: ROW.budget, column: 0, rows: 2 },
  { label: headWords("total"), row: ROW.budget, column: 1 },
  { label: headWords("fiscal"), row: ROW.budget, column: 3 },
  { label: headWords("other"), row: ROW.budget, column: 5 },
  { label: headWords("plan"), row: ROW.planLabels, column: 0, rows: 2 },
  ...PLAN_PERIODS.map(({ label }, i) => ({
    label,
    row: ROW.planLabels,
    column: i + 1,
    columns: i === 3 ? 3 : 1,
  })),
  { label: headWords("goals"), row: ROW.goals, column: 0 },
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

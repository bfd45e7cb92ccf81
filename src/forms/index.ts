export { DEPARTMENT_SHEET } from "./department-layout";
export { emptyDepartmentTargets } from "./empty-department";
export { fittedHeights } from "./fit-rows";
export {
  findHints,
  hasOurLayout,
  hintColumn,
  hintText,
  HINT_HEADER,
  joinHints,
} from "./hints";
export { isOwnSheet, OVERVIEW_NAME, OWN_NAME_PREFIX } from "./own-sheets";
export { planDepartment } from "./plan-department";
export { type OverviewProject, type ProjectState, stateOf } from "./overview-project";
export { OVERVIEW_SHEET, planOverview, type OverviewPlan } from "./plan-overview";
export { planIndicatorRow } from "./plan-indicator-row";
export { TARGET_TABLE_COLUMNS } from "./layout";
export { planTargetTable, sheetNameOf } from "./plan-target-table";
export { isOverview } from "./read-overview";
export type { RowHeight } from "./row-heights";
export { readSheet, type SheetReading } from "./read-sheet";
export * from "./sheet-grid";
export { uniqueSheetName } from "./sheet-name";
export * from "./sheet-plan";
export * from "./styles";
export { emptyTargetTable, type NewTable } from "./template-rows";
export { toDepartmentTargets, toTargetTable } from "./to-target-table";

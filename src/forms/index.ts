export { copiedTable } from "./target-table/copied-table";
export { DEPARTMENT_SHEET } from "./department/layout";
export { emptyDepartmentTargets } from "./department/empty-department";
export { fittedHeights } from "./target-table/fit-rows";
export {
  hintColumn,
  hintsOn,
  hintText,
  HINT_HEADER,
  isHint,
  joinHints,
  takenHintRows,
} from "./reading/hints";
export { hasOurLayout } from "./target-table/our-layout";
export type { SummedFiles } from "./lists/line-states";
export { isOwnSheet, ownSheet } from "./reading/own-sheets";
export { isReasonsSheet } from "./reasons/read-reasons";
export { isReport } from "./report/read-report";
export {
  INDICATORS_NAME,
  OVERVIEW_NAME,
  PROBLEMS_NAME,
  OWN_NAME_PREFIX,
  REASONS_NAME,
  REPORT_NAME,
} from "./lists/own-names";
export { planDepartment } from "./department/plan-department";
export {
  stateOf,
  type FileProject,
  type OverviewProject,
  type ProjectCosts,
  type ProjectState,
  type SummedProject,
} from "./overview/project";
export { picturesOf, type OverviewPictures } from "./overview/pictures";
export { planOverview } from "./overview/plan-overview";
export { GENERAL_FORMAT, TEXT_FORMAT } from "./sheet/number-formats";
export { planRestoration, type Restoration } from "./target-table/plan-restoration";
export { planReasons, REASON_LIMIT, REASONS_SHEET } from "./reasons/plan-reasons";
export { planIndicators } from "./indicators/plan-indicators";
export type { ListedIndicator } from "./indicators/list";
export { planProblems } from "./problems/plan-problems";
export type { ProblemContent, ProblemEntry } from "./problems/entry";
export {
  PROJECT_LIST_SHEET,
  readProjectList,
  readRoster,
  ROSTER_SHEET,
  type ListedProject,
} from "./problems/read-roster";
export { planReport } from "./report/plan-report";
export { planIndicatorRow } from "./target-table/plan-indicator-row";
export { planMissingIndicator } from "./target-table/plan-missing-indicator";
export { TARGET_TABLE_COLUMNS } from "./target-table/layout";
export { planTargetTable, sheetNameOf } from "./target-table/plan-target-table";
export { filesOn, isOverview } from "./overview/read-overview";
export {
  renamesInOrder,
  renumberedSheetName,
  type SheetRename,
} from "./target-table/rename-sheets";
export type { RowHeight } from "./sheet/row-heights";
export {
  rowSource,
  type NoSource,
  type PlaceInFile,
  type RowSource,
  type SelectedRow,
} from "./row-source";
export { readReasons, reasonsIn } from "./reasons/read-reasons";
export type { ReportContent, ReportEntry } from "./report/entry";
export { readSheet } from "./reading/read-sheet";
export type { SheetReading } from "./sheet/sheet-reading";
export { valueAt } from "./sheet/grid-rows";
export * from "./sheet/sheet-grid";
export { uniqueSheetName } from "./sheet/sheet-name";
export * from "./sheet/sheet-plan";
export { SEVERITY_COLORS } from "./sheet/severity-colors";
export * from "./sheet/styles";
export { emptyTargetTable, type NewTable } from "./target-table/template-rows";
export { toDepartmentTargets, toTargetTable } from "./target-table/to-target-table";

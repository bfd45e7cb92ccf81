export { copiedTable } from "./copied-table";
export { DEPARTMENT_SHEET } from "./department-layout";
export { emptyDepartmentTargets } from "./empty-department";
export { fittedHeights } from "./fit-rows";
export {
  hasOurLayout,
  hintColumn,
  hintsOn,
  hintText,
  HINT_HEADER,
  isHint,
  joinHints,
  takenHintRows,
} from "./hints";
export {
  isOwnSheet,
  isReasonsSheet,
  isReport,
  ownSheet,
  INDICATORS_NAME,
  OVERVIEW_NAME,
  PROBLEMS_NAME,
  OWN_NAME_PREFIX,
  REASONS_NAME,
  REPORT_NAME,
} from "./own-sheets";
export { planDepartment } from "./plan-department";
export {
  stateOf,
  type FileProject,
  type OverviewProject,
  type ProjectCosts,
  type ProjectState,
  type SummedFiles,
  type SummedProject,
} from "./overview-project";
export { picturesOf, type OverviewPictures } from "./overview-pictures";
export { planOverview } from "./plan-overview";
export { TEXT_FORMAT } from "./number-formats";
export { planRestoration, type Restoration } from "./plan-restoration";
export { planReasons, REASON_LIMIT, REASONS_SHEET } from "./plan-reasons";
export { planIndicators } from "./plan-indicators";
export type { ListedIndicator } from "./indicators-list";
export { planProblems } from "./plan-problems";
export type { ProblemContent, ProblemEntry } from "./problems-entry";
export {
  PROJECT_LIST_SHEET,
  readProjectList,
  readRoster,
  ROSTER_SHEET,
  type ListedProject,
} from "./read-roster";
export { planReport } from "./plan-report";
export { planIndicatorRow } from "./plan-indicator-row";
export { planMissingIndicator } from "./plan-missing-indicator";
export { TARGET_TABLE_COLUMNS } from "./layout";
export { planTargetTable, sheetNameOf } from "./plan-target-table";
export { filesOn, isOverview } from "./read-overview";
export { renamesInOrder, renumberedSheetName, type SheetRename } from "./rename-sheets";
export type { RowHeight } from "./row-heights";
export {
  rowSource,
  type NoSource,
  type PlaceInFile,
  type RowSource,
  type SelectedRow,
} from "./row-source";
export { readReasons, reasonsIn } from "./read-reasons";
export type { ReportContent, ReportEntry } from "./report-entry";
export { readSheet, type SheetReading } from "./read-sheet";
export { valueAt } from "./grid-rows";
export * from "./sheet-grid";
export { uniqueSheetName } from "./sheet-name";
export * from "./sheet-plan";
export { SEVERITY_COLORS } from "./severity-colors";
export * from "./styles";
export { emptyTargetTable, type NewTable } from "./template-rows";
export { toDepartmentTargets, toTargetTable } from "./to-target-table";

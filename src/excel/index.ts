export { clearMarks, type ClearReport } from "./marks/clear-marks";
export {
  createGateway,
  type ActionOptions,
  type Gateway,
  type OfficeClient,
} from "./gateway/gateway";
export type { HintColumn } from "./marks/hints";
export { activeSheetName, goToCell } from "./navigate";
export type { OfficeReason, SheetFailure } from "./gateway/office-reason";
export type { ExistingMode } from "./writing/place-plans";
export { readActiveRow } from "./reading/read-active-row";
export { readActiveCell, readActiveSheet, type ActiveSheet } from "./reading/read-active-sheet";
export { changeFrontSheet, type FrontChange } from "./writing/change-front-sheet";
export { changeKeptSheets, type PlacedList, type PlannedLists } from "./writing/change-kept-sheets";
export type { KeptSheets } from "./reading/read-kept-sheets";
export { readSheets, type ReadOptions, type WorkbookReading } from "./reading/read-sheets";
export { readSheetsAgain } from "./reading/read-sheets-again";
export { removeSheets } from "./writing/remove-sheets";
export { createRepairs, type RepairReport, type Repairs } from "./repairs/repairs";
export type { Refusal, RepairedSheets, RepairStep } from "./repairs/step";
export { renameSheets } from "./writing/rename-sheets";
export { setMarks, type MarkReport, type MarkRequest } from "./marks/set-marks";
export { setRowHeights } from "./writing/set-row-heights";
export type { AddedSheet, NamedSheet } from "./gateway/added-sheet";
export { watchEdits, type EditListener, type StopWatching } from "./watching/watch-edits";
export type { WorkbookState } from "./gateway/workbook-state";
export { writeSheets, type WriteOptions, type WriteReport } from "./writing/write-sheets";

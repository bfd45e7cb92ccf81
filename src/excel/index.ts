export { clearMarks, type ClearReport } from "./clear-marks";
export { createGateway, type ActionOptions, type Gateway, type OfficeClient } from "./gateway";
export type { HintColumn } from "./hints";
export { activeSheetName, goToCell } from "./navigate";
export type { OfficeReason, SheetFailure } from "./office-reason";
export type { ExistingMode } from "./place-plans";
export { readActiveRow } from "./read-active-row";
export { readActiveCell, readActiveSheet, type ActiveSheet } from "./read-active-sheet";
export { readKeptSheets, type KeptSheets } from "./read-kept-sheets";
export { readOwnSheet } from "./read-own-sheet";
export { readSheets, type ReadOptions, type WorkbookReading } from "./read-sheets";
export { readSheetsAgain } from "./read-sheets-again";
export { removeSheets } from "./remove-sheets";
export { createRepairs, type RepairReport, type Repairs } from "./repairs";
export type { Refusal, RepairStep } from "./repair-step";
export { renameSheets } from "./rename-sheets";
export { restoreLook } from "./restore-look";
export { setMarks, type MarkReport, type MarkRequest } from "./set-marks";
export { setRowHeights } from "./set-row-heights";
export type { SheetContent } from "./sheet-content";
export type { PlannedUpdate, UpdateFailure, UpdateReport } from "./apply-updates";
export { updateSheet, updateSheets } from "./update-sheet";
export { watchEdits, type EditListener, type StopWatching } from "./watch-edits";
export type { WorkbookState } from "./workbook-state";
export {
  writeSheets,
  type WriteFailure,
  type WriteOptions,
  type WriteReport,
} from "./write-sheets";

export { clearMarks, type ClearReport } from "./clear-marks";
export { createGateway, type ActionOptions, type Gateway, type OfficeClient } from "./gateway";
export type { HintColumn } from "./hints";
export { goToCell } from "./navigate";
export type { OfficeReason, SheetFailure } from "./office-reason";
export type { ExistingMode } from "./place-plans";
export { readActiveSheet, type ActiveSheet } from "./read-active-sheet";
export { readSheets, type ReadOptions, type WorkbookReading } from "./read-sheets";
export { removeSheets } from "./remove-sheets";
export { setMarks, type MarkReport, type MarkRequest } from "./set-marks";
export { setRowHeights } from "./set-row-heights";
export type { SheetContent } from "./sheet-content";
export { updateSheet, type UpdateFailure } from "./update-sheet";
export type { WorkbookState } from "./workbook-state";
export {
  writeSheets,
  type WriteFailure,
  type WriteOptions,
  type WriteReport,
} from "./write-sheets";

/**
 * The workbench's file boundary: opens and saves .xlsx through ExcelJS. Defined names, data validations, merges,
 * internal links, stopping rules and workbook protection, which ExcelJS loses or chokes on, are read from and
 * written into the parts of the package directly. What a save still leaves out is told by SAVE_LEAVES_OUT.
 */
export { openWorkbook, type OpenResult } from "./open-workbook";
export type { OpenFailure } from "./package";
export { SAVE_LEAVES_OUT } from "./left-out";
export { saveWorkbook } from "./save-workbook";

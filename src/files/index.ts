export { describeFileReason, type FileReason } from "./file-reason";
export { readWorkbook } from "./read-workbook";
export type { Workbook } from "./workbook";

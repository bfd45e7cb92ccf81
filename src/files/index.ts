export { describeFileReason, type FileReason } from "./file-reason";
export { LIMITS } from "./limits";
export { readWorkbook } from "./read-workbook";
export type { Workbook } from "./workbook";

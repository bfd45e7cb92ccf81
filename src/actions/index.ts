export type { ActionReason, Actions, ImportReport, InsertedRow, Outcome } from "./actions";
export { createActions } from "./create-actions";
export { importDocument, planDocument } from "./import-document";
export { markFindings, markRequests } from "./mark-findings";
export { summariseWorkbook, type SummaryReport } from "./summarise-workbook";
export { validateWorkbook, type ReadGrid, type Validation } from "./validate-workbook";

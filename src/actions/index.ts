export type {
  ActionReason,
  Actions,
  ChangedSheet,
  CumulativePlan,
  HeadOffers,
  ImportReport,
  InsertedRow,
  Outcome,
  RenamedTitles,
  RepairOptions,
  RepairReport,
  ReportSheet,
  SourceTable,
} from "./actions";
export { createActions } from "./create-actions";
export { importDocument, planDocument } from "./import-document";
export { markFindings, markRequests } from "./mark-findings";
export { summariseFiles, type FilesSummary, type OtherFiles } from "./summarise-files";
export { summariseWorkbook, type SummaryReport } from "./summarise-workbook";
export {
  validateWorkbook,
  validationOf,
  type ReadGrid,
  type Validation,
} from "./validate-workbook";

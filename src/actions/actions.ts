import type { CellRef, Result } from "../domain";
import type { TargetDocument } from "../documents";
import type { ClearReport, ExistingMode, MarkReport, OfficeReason, WriteReport } from "../excel";
import type { NewTable } from "../forms";
import type { ValidateOptions } from "../rules";
import type { SummaryReport } from "./summarise-workbook";
import type { Validation } from "./validate-workbook";

/** Why something could not be done: one sentence that says what happened, why, what to do. */
export type ActionReason = Pick<OfficeReason, "sentence"> & {
  readonly code: string;
  /** Sheets that were added all the same; `removeSheets` takes them. */
  readonly written?: readonly string[];
};

export type Outcome<T> = Promise<Result<T, ActionReason>>;

/** What a document's import has brought, with what could not be read of it, a sentence each. */
export interface ImportReport extends WriteReport {
  readonly tables: number;
  readonly problems: readonly string[];
}

/** Where a row was put in: 0-based. */
export interface InsertedRow {
  readonly sheet: string;
  readonly row: number;
}

/**
 * Everything that the user can ask for, on one workbook: what the pane's buttons, the ribbon's commands and
 * the job call. Nothing here knows a window.
 */
export interface Actions {
  /** 填报: a new project table on a sheet of its own. */
  newTable(head: NewTable): Outcome<WriteReport>;
  /** 填报: an empty sheet for the whole department's targets. */
  newDepartmentSheet(): Outcome<WriteReport>;
  /** 填报: the tables of a text document (the bytes of a file: UTF-8 or GB 18030). */
  importText(bytes: Uint8Array, existing: ExistingMode): Outcome<ImportReport>;
  /** 填报: the tables of a document that was read already, such as the sample. */
  importDocument(document: TargetDocument, existing: ExistingMode): Outcome<ImportReport>;
  /** 填报: the heights of the active sheet's rows fitted to their texts; how many rows changed. */
  fitRowHeights(): Outcome<{ readonly sheet: string; readonly rows: number }>;
  /** 填报: a row for one more indicator, below the selected one or after the table's last. */
  addIndicatorRow(): Outcome<InsertedRow>;
  /** Takes back sheets that were just written. */
  removeSheets(names: readonly string[]): Outcome<readonly string[]>;
  /** 校验: reads and checks; writes nothing. */
  validate(options?: ValidateOptions): Outcome<Validation>;
  /** 校验: shows a validation's findings in the cells. */
  mark(validation: Validation): Outcome<MarkReport>;
  goTo(cell: CellRef): Outcome<null>;
  /** 校验: takes every trace of marking away. */
  clear(): Outcome<ClearReport>;
  /** 汇总: the projects of this workbook on the overview sheet. */
  summarise(validation: Validation): Outcome<SummaryReport>;
}

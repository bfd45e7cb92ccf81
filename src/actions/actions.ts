import type { CellRef, Result, Unit } from "../domain";
import type { TargetDocument } from "../documents";
import type {
  AddedSheet,
  NamedSheet,
  ClearReport,
  EditListener,
  ExistingMode,
  MarkReport,
  RepairReport,
  StopWatching,
  WriteReport,
} from "../excel";
import type { NewTable, PlaceInFile } from "../forms";
import type { CollectedFile, FailedFile } from "../intake";
import type { Finding, ValidateOptions } from "../rules";
import type { ActionReason } from "./action-reasons";
import type { FilesSummary, OtherFiles } from "./summarise-files";
import type { SummaryReport } from "./summarise-workbook";
import type { Validation } from "./validate-workbook";

export type { ActionReason };

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

export type { RepairReport };

export interface RepairOptions {
  /** 全部安全修复: normalising only, and no formula is overwritten. */
  readonly bulk: boolean;
}

/** The sheet whose tables look like the form again. */
export interface ChangedSheet {
  readonly sheet: string;
  readonly tables: number;
  /** Sentences about what was left alone. */
  readonly notices: readonly string[];
}

/** A plan that is cumulative now. */
export interface CumulativePlan {
  readonly sheet: string;
  /** How many repairs can be undone now. */
  readonly undoable: number;
}

/** Titles that were numbered anew. */
export interface RenamedTitles {
  readonly titles: number;
  /** Sheets that were renamed after their titles. */
  readonly sheets: number;
  /** How many repairs can be undone now; 0 where no title has changed. */
  readonly undoable: number;
  /** Sentences about what was left alone. */
  readonly notices: readonly string[];
}

/** What a new table's head may be filled with, from the tables of the workbook. */
export interface HeadOffers {
  /** Each unit once, the most frequent first. */
  readonly units: readonly Unit[];
  readonly projectNames: readonly string[];
  readonly nextNumber: number;
  /** The project on the sheet in front, which 复制为新项目 would copy; null where there is none. */
  readonly active: {
    readonly sheet: string;
    readonly projectName: string;
    readonly unit: Unit;
  } | null;
}

/** Where the report of a validation stands. */
export interface ReportSheet {
  readonly sheet: string;
  readonly lines: number;
  readonly updated: boolean;
  readonly notices: readonly string[];
}

/** The table of a picked file that a row tells of. */
export interface SourceTable {
  readonly file: CollectedFile;
  /** Its place among the projects of the file. */
  readonly index: number;
  /** Where in the file the row points to. */
  readonly at: PlaceInFile["at"];
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
  /**
   * 填报: the tables of a text document (the bytes of a file: UTF-8 or GB 18030). `only` are the sheets
   * that were skipped before, when all others are written already.
   */
  importText(
    bytes: Uint8Array,
    existing: ExistingMode,
    only?: readonly NamedSheet[]
  ): Outcome<ImportReport>;
  /** 填报: the tables of a document that was read already, such as the sample. */
  importDocument(
    document: TargetDocument,
    existing: ExistingMode,
    only?: readonly NamedSheet[]
  ): Outcome<ImportReport>;
  /** 填报: the heights of the active sheet's rows fitted to their texts; how many rows changed. */
  fitRowHeights(): Outcome<{ readonly sheet: string; readonly rows: number }>;
  /** 填报: a row for one more indicator, below the selected one or after the table's last. */
  addIndicatorRow(): Outcome<InsertedRow>;
  /** 填报: formats, merges, widths and validation of the sheet in front as the form has them; never values. */
  restoreLayout(): Outcome<ChangedSheet>;
  /** 填报: the titles numbered 1, 2, 3 … in the order of the sheets. */
  renumberTitles(): Outcome<RenamedTitles>;
  /** 填报: the plan of the table in front from per period to cumulative; 撤销 takes it back. */
  makeCumulative(): Outcome<CumulativePlan>;
  /** 填报: the table in front copied as a new project on a sheet of its own. */
  copyTable(head: NewTable): Outcome<WriteReport>;
  /** 填报: what the head of a new table may be filled with. Reads only. */
  offerHeads(): Outcome<HeadOffers>;
  /** Takes back sheets that were just written. */
  removeSheets(sheets: readonly AddedSheet[]): Outcome<readonly string[]>;
  /** 校验: reads and checks; writes nothing. */
  validate(options?: ValidateOptions): Outcome<Validation>;
  /** 校验: reads some sheets again, in the background, and checks what that can change; 1 sync. Writes nothing. */
  revalidate(
    validation: Validation,
    sheets: readonly string[],
    options?: ValidateOptions
  ): Outcome<Validation>;
  /** 实时校验: tells of edits until it is stopped. */
  watch(listener: EditListener): Outcome<StopWatching>;
  /** 校验: shows a validation's findings in the cells of all sheets, or of those named. */
  mark(validation: Validation, sheets?: readonly string[]): Outcome<MarkReport>;
  /** 修复: carries out the repairs of a validation's findings. */
  repair(
    validation: Validation,
    findings: readonly Finding[],
    options: RepairOptions
  ): Outcome<RepairReport>;
  /** 撤销: takes the last repair back. */
  undoRepair(): Outcome<RepairReport>;
  /** 说明: writes the reason for a 提醒 onto the sheet 校验说明; an empty text takes it away. Answers notices. */
  explain(
    validation: Validation,
    finding: Finding,
    reason: { readonly text: string; readonly date: string }
  ): Outcome<readonly string[]>;
  /** 校验报告: the findings of a validation on a sheet of their own. `date` is 2026-11-23. */
  report(validation: Validation, date: string): Outcome<ReportSheet>;
  /** 校验: the name of the sheet in front. Fails at once while a cell is being edited. */
  activeSheet(): Outcome<string>;
  goTo(cell: CellRef): Outcome<null>;
  /** 校验: takes every trace of marking away. */
  clear(): Outcome<ClearReport>;
  /** 汇总: the projects of this workbook on the overview sheet. */
  summarise(validation: Validation): Outcome<SummaryReport>;
  /** 汇总: picked files on 项目汇总, 指标明细 and 汇总问题; `others` are the files that stand there already. */
  summariseFiles(
    files: readonly CollectedFile[],
    failed: readonly FailedFile[],
    others?: OtherFiles
  ): Outcome<FilesSummary>;
  /**
   * 汇总: the table that the selected row of a summary sheet comes from. One of this workbook is gone to, and
   * the answer is null; one of a file must be among those picked.
   */
  showSource(
    files: readonly CollectedFile[],
    failed: readonly FailedFile[]
  ): Outcome<SourceTable | null>;
}

import type { CellRef, Severity, TargetTable } from "../domain";
import type { ProjectCosts } from "../forms";
import type { Explained } from "../rules";

/** What was read and checked of one picked file, as plain data: it comes out of a worker. */
export interface CollectedFile {
  /** The file's name, with its path below the picked folder where there is one. */
  readonly name: string;
  readonly projects: readonly CollectedProject[];
  /** In the order of the sheets, then from top to bottom. */
  readonly findings: readonly CollectedFinding[];
  /** Sentences about what was not read, or not as it should be. */
  readonly problems: readonly FileProblem[];
}

/** One project's table. */
export interface CollectedProject {
  readonly sheet: string;
  readonly table: TargetTable;
  /** Where the values stand by which files are compared, each the entry cell or its label. */
  readonly cells: {
    readonly unit: CellRef;
    readonly projectCode: CellRef;
    readonly projectName: CellRef;
    readonly budget: CellRef;
  };
  /** The row of each indicator of the table, 0-based. */
  readonly indicatorRows: readonly number[];
  /** What its 成本指标 amount to. */
  readonly costs: ProjectCosts;
  readonly counts: {
    readonly errors: number;
    /** Explained ones included. */
    readonly warnings: number;
    readonly advice: number;
    readonly explained: number;
  };
}

export interface CollectedFinding {
  readonly severity: Severity;
  /** The rule's title. */
  readonly rule: string;
  readonly sentence: string;
  readonly at: CellRef | null;
  /** Code, else name of the project; 部门整体绩效目标 for the whole department. */
  readonly project: string;
  readonly explained: Explained | null;
}

/** Something of a file that a reviewer must know of, though the file was read. */
export interface FileProblem {
  readonly code:
    | "noTable"
    | "unreadableTable"
    | "alteredForm"
    | "truncatedSheet"
    | "notCalculated"
    | "hiddenSheets";
  readonly sheet: string | null;
  /** What happened, why, what to do. */
  readonly sentence: string;
}

import type { CellRef, Severity } from "../domain";
import type { ActionReason } from "../actions";

export type TabName = "fill" | "check" | "sum";

export type JobName =
  | "newTable"
  | "newDepartment"
  | "importFile"
  | "loadSample"
  | "fitRows"
  | "insertRow"
  | "removeSheets"
  | "validate"
  | "mark"
  | "clear"
  | "goTo"
  | "summarise";

/** The job that runs; `slow` once Excel has not answered for so long that the user should be told. */
export interface Busy {
  readonly job: JobName;
  readonly slow: boolean;
}

/** Lines under a heading, such as names of sheets. */
export interface NoticePart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What became of the last job, where it is not seen in a view. */
export type Notice =
  | { readonly kind: "done"; readonly sentence: string; readonly parts: readonly NoticePart[] }
  | { readonly kind: "failed"; readonly reason: ActionReason; readonly retry: () => void }
  | {
      readonly kind: "conflict";
      readonly existing: readonly string[];
      /** How many sheets were written besides. */
      readonly written: number;
    };

export interface FindingItem {
  /** Unique in its report. */
  readonly key: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly at: CellRef | null;
  /** Such as "B4"; "" where the finding has no cell. */
  readonly address: string;
}

export interface FindingGroup {
  readonly sheet: string;
  readonly items: readonly FindingItem[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A validation as the pane shows it. */
export interface CheckReport {
  readonly tables: number;
  readonly departments: number;
  /** The year that most project codes have. */
  readonly majorityYear: number | null;
  readonly counts: SeverityCounts;
  readonly groups: readonly FindingGroup[];
  /** A sentence for each sheet that could not be read. */
  readonly unread: readonly string[];
}

/** The state of spending at one date: share 0..1, amount printed in 万元. */
export interface SpendingStep {
  readonly label: string;
  readonly share: number;
  readonly shareText: string;
  readonly amount: string;
}

export interface SummaryTotals {
  readonly projects: number;
  /** Printed in 万元. */
  readonly budget: string;
  readonly spending: readonly SpendingStep[];
  readonly counts: SeverityCounts;
}

export interface CheckResult extends CheckReport {
  /** A sentence for each sheet that could not be marked. */
  readonly unmarked: readonly string[];
}

export interface SummaryResult {
  /** Null where the workbook has no table. */
  readonly totals: SummaryTotals | null;
  /** The sheet that was written. */
  readonly sheet: string | null;
  readonly notices: readonly string[];
}

/** Everything that the pane shows. */
export interface PaneState {
  readonly tab: TabName;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** The budget year that the user has chosen; null for the one of most project codes. */
  readonly year: number | null;
  readonly thisYear: number;
  /** For the next project table. */
  readonly nextNumber: number;
  readonly check: CheckResult | null;
  readonly summary: SummaryResult | null;
  readonly undoNoticeRead: boolean;
}

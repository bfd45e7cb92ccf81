import type { ActionReason, HeadOffers } from "../../actions";
import type { CheckResult, FindingCounts, FindingFilter, OpenPanel } from "./check-state";
import type { OverviewPictures } from "../../forms";
import type { FilesState } from "./file-state";

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
  | "summarise"
  | "summariseFiles"
  | "showSource"
  | "revalidate"
  | "watch"
  | "repair"
  | "undoRepair"
  | "explain"
  | "report"
  | "restoreLayout"
  | "renumberTitles"
  | "makeCumulative"
  | "copyTable";

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

/** What can be done next, on a button. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A job has come to its end; "warning" where nothing came of it. */
export interface DoneNotice {
  readonly kind: "done";
  readonly intent: "success" | "warning";
  readonly sentence: string;
  readonly parts: readonly NoticePart[];
  readonly actions: readonly NoticeAction[];
}

/** What became of the last job, where it is not seen in a view. */
export type Notice =
  | DoneNotice
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly reason: ActionReason;
      readonly retry: () => void;
    }
  | {
      readonly kind: "conflict";
      readonly existing: readonly string[];
      /** How many sheets were written besides. */
      readonly written: number;
    }
  /** The overview has files that are not in the list: nothing is written until the user has chosen. */
  | { readonly kind: "otherFiles" };

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
  readonly counts: FindingCounts;
}

export interface SummaryResult {
  /** Null where the workbook has no table. */
  readonly totals: SummaryTotals | null;
  /** The sheet that was written. */
  readonly sheet: string | null;
  /** What the charts on that sheet show. */
  readonly pictures: OverviewPictures | null;
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
  /** What a new table may begin with; null until the workbook was read. */
  readonly offers: HeadOffers | null;
  readonly check: CheckResult | null;
  readonly filter: FindingFilter;
  readonly panel: OpenPanel | null;
  /** Reasons that were begun and not yet written to the workbook, by the finding's key. */
  readonly drafts: ReadonlyMap<string, string>;
  /** True while the list follows the user's edits. */
  readonly live: boolean;
  /** How many repairs can be undone. */
  readonly undoable: number;
  readonly summary: SummaryResult | null;
  readonly files: FilesState;
  /** True where only the heading is left of pictures. */
  readonly picturesFolded: boolean;
  readonly undoNoticeRead: boolean;
}

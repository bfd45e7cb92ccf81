import type { Actions } from "../../actions";
import type { TargetDocument } from "../../documents";
import type { ReaderPool } from "../../intake";
import type { PaneState } from "../state/pane-state";
import type { Preferences } from "../start/preferences";
import type { JobQueue } from "./run-jobs";
import type { Store } from "../state/store";

/** What the pane needs besides the actions. */
export interface PaneOptions {
  readonly loadSample: () => Promise<TargetDocument>;
  /** What reads picked files; loaded when the first ones come. */
  readonly openPool: () => Promise<ReaderPool>;
  readonly preferences: Preferences;
  /** The year on the calendar. */
  readonly thisYear: number;
  /** The date on the calendar: 2026-11-23. */
  readonly today: () => string;
}

/** What every group of commands works with. */
export interface PaneParts extends PaneOptions, JobQueue {
  readonly actions: Actions;
  readonly store: Store<PaneState>;
}

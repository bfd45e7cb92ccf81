import type { PaneCommands } from "./create-pane";
import type { PaneState } from "./state/pane-state";

/** What every view gets: everything there is to show, and everything that can be asked for. */
export interface ViewProps {
  readonly state: PaneState;
  readonly run: PaneCommands;
}

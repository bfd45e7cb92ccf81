import type { Actions } from "../actions";
import { checkCommands } from "./check-commands";
import { fillCommands } from "./fill-commands";
import { importCommands } from "./import-commands";
import type { PaneState, TabName } from "./pane-state";
import type { PaneOptions, PaneParts } from "./pane-parts";
import { createRunJob } from "./run-jobs";
import { createStore } from "./store";
import { summaryCommands } from "./summary-commands";

/** The pane without its window: its state, and what its buttons and the ribbon's commands do to it. */
export type Pane = ReturnType<typeof createPane>;

/** What buttons and ribbon commands can ask for. None of them rejects: what became of it is in the state. */
export type PaneCommands = Pane["run"];

export function createPane(actions: Actions, options: PaneOptions) {
  const store = createStore<PaneState>({
    tab: "fill",
    busy: null,
    notice: null,
    year: null,
    thisYear: options.thisYear,
    nextNumber: 1,
    check: null,
    summary: null,
    undoNoticeRead: options.preferences.undoNoticeRead(),
  });
  const parts: PaneParts = { ...options, actions, store, runJob: createRunJob(store) };
  const run = {
    ...fillCommands(parts),
    ...importCommands(parts),
    ...checkCommands(parts),
    ...summaryCommands(parts),
    /** What a job has brought about is old news on another tab. */
    showTab: (tab: TabName): void => {
      const { notice } = store.get();
      store.set({ tab, notice: notice?.kind === "done" ? null : notice });
    },
    closeNotice: (): void => store.set({ notice: null }),
  };
  return { store, run };
}

import type { Actions } from "../actions";
import { adjustCommands } from "./fill/adjust-commands";
import { checkCommands } from "./check/check-commands";
import { checkUpdates } from "./check/check-updates";
import { explainCommands } from "./check/explain-commands";
import { fileCommands } from "./files/file-commands";
import { fillCommands } from "./fill/fill-commands";
import { importCommands } from "./fill/import-commands";
import { listCommands } from "./check/list-commands";
import { liveCommands } from "./check/live-commands";
import type { PaneState, TabName } from "./state/pane-state";
import type { PaneOptions, PaneParts } from "./jobs/pane-parts";
import { repairCommands } from "./check/repair-commands";
import { createJobQueue } from "./jobs/run-jobs";
import { sourceCommands } from "./sum/source-commands";
import { createStore } from "./state/store";
import { summaryCommands } from "./sum/summary-commands";
import { offeredYears } from "./controls/offered-years";

/** The pane without its window: its state, and what its buttons and the ribbon's commands do to it. */
export type Pane = ReturnType<typeof createPane>;

/** What buttons and ribbon commands can ask for. None of them rejects: what became of it is in the state. */
export type PaneCommands = Pane["run"];

export function createPane(actions: Actions, options: PaneOptions) {
  const store = createStore<PaneState>({
    tab: "fill",
    busy: null,
    notice: null,
    year: keptYear(options),
    thisYear: options.thisYear,
    nextNumber: 1,
    offers: null,
    check: null,
    filter: { classes: new Set(["错误", "提醒", "建议", "已说明"]), search: "", sheet: null },
    panel: null,
    drafts: new Map(),
    live: false,
    undoable: 0,
    summary: null,
    files: {
      items: [],
      notes: [],
      hidden: options.preferences.hiddenSheets(),
      open: null,
      pictures: null,
    },
    picturesFolded: false,
    undoNoticeRead: options.preferences.undoNoticeRead(),
  });
  const parts: PaneParts = { ...options, actions, store, ...createJobQueue(store) };
  const updates = checkUpdates(parts);
  const check = checkCommands(parts, updates);
  const repairs = repairCommands(parts, updates);
  const files = fileCommands(parts, check.goTo);
  const run = {
    ...fillCommands(parts, updates, check.goTo),
    ...adjustCommands(parts, updates, repairs.undoRepair),
    ...importCommands(parts, updates),
    ...check,
    ...listCommands(parts),
    ...repairs,
    ...explainCommands(parts, updates),
    ...liveCommands(parts, updates),
    ...summaryCommands(parts),
    ...sourceCommands(parts),
    ...files,
    /** Null for the year of most project codes. What was found by another year is found anew. */
    setYear: (year: number | null): void => {
      options.preferences.keepYear(year);
      check.setYear(year);
      void files.readFilesAgain();
    },
    /** What a job has brought about is old news on another tab. */
    showTab: (tab: TabName): void => {
      const { notice } = store.get();
      store.set({ tab, notice: notice?.kind === "done" ? null : notice });
    },
    closeNotice: (): void => store.set({ notice: null }),
  };
  return { store, run };
}

/** The year chosen last, as long as the pane offers it. */
function keptYear({ preferences, thisYear }: PaneOptions): number | null {
  const year = preferences.year();
  return year !== null && offeredYears(thisYear).includes(year) ? year : null;
}

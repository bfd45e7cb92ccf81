import type { ActionReason } from "../../actions";
import type { StopWatching } from "../../excel";
import type { CheckUpdates } from "./check-updates";
import { failedNotice } from "../jobs/notices";
import type { PaneParts } from "../jobs/pane-parts";
import { TEXTS } from "../words/texts";

/** Sheets that were edited and not yet read again; "everything" where sheets came or went. */
type Edited = ReadonlySet<string> | "everything";

const NONE: Edited = new Set<string>();

/** 实时校验: the list follows the user's edits; the workbook is only read. */
export function liveCommands(parts: PaneParts, updates: CheckUpdates) {
  const { actions, store, runJob, runQuietly } = parts;
  let stop: StopWatching | null = null;
  let edited: Edited = NONE;
  let waiting = false;

  /** Edits that come while other work goes on are gathered, and read at once when it is their turn. */
  function onEdit(sheets: readonly string[] | null): void {
    edited = together(edited, sheets === null ? "everything" : new Set(sheets));
    if (waiting) return;
    waiting = true;
    void catchUp();
  }

  /** A failure is no news, since Excel may be in the middle of an edit: the next one comes with it. */
  async function catchUp(): Promise<void> {
    let taken = NONE;
    const done = await runQuietly<unknown>(async () => {
      waiting = false;
      [taken, edited] = [edited, NONE];
      const { live, check } = store.get();
      if (!live || check === null) return { ok: true, value: null };
      return updates.read(taken === "everything" ? taken : [...taken]);
    });
    if (!done.ok) edited = together(taken, edited);
  }

  function onLost(reason: ActionReason): void {
    stop = null;
    turnOff(reason, TEXTS.live.lost);
  }

  function turnOff(reason: ActionReason, title?: string): void {
    store.set({ live: false, notice: failedNotice(reason, () => start(), title) });
  }

  /** Watches first, then reads everything: no edit falls in between. */
  async function start(): Promise<void> {
    store.set({ live: true, notice: null });
    edited = NONE;
    const watching = await runJob("watch", () => actions.watch({ onEdit, onLost }));
    if (!watching.ok) return turnOff(watching.reason);
    stop = watching.value;
    const read = await runJob("validate", () => updates.read("everything"));
    if (read.ok) return;
    await end();
    turnOff(read.reason);
  }

  async function end(): Promise<void> {
    store.set({ live: false });
    const stopping = stop;
    stop = null;
    await stopping?.();
  }

  return { setLive: (live: boolean): Promise<void> => (live ? start() : end()) };
}

function together(a: Edited, b: Edited): Edited {
  return a === "everything" || b === "everything" ? "everything" : new Set([...a, ...b]);
}

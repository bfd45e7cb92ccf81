import { ok, type Result } from "../../domain";
import { hearEdits, type Registration } from "./edit-events";
import type { Gateway } from "../gateway/gateway";
import { mayPass, type OfficeReason } from "../gateway/office-reason";
import { queueSheetList, sameSheets, type ListedSheet } from "../gateway/sheet-list";

export interface EditListener {
  /**
   * Sheets that someone else than this add-in has edited, 300 ms after the last edit; null where sheets
   * were added, deleted, renamed, moved, hidden or shown.
   */
  readonly onEdit: (sheets: readonly string[] | null) => void;
  /** Excel does not tell of edits any more; nothing is watched from here on. */
  readonly onLost: (reason: OfficeReason) => void;
}

/**
 * Ends the watching: nothing is told from the call on. Resolves once Excel has let go of the handlers, which
 * waits for a cell being edited; never fails.
 */
export type StopWatching = () => Promise<void>;

/** Does something after some milliseconds, unless the returned function is called before. */
export type Schedule = (run: () => Promise<void>, milliseconds: number) => () => void;

/** How long nobody edits before the listener is told, in milliseconds. */
const QUIET = 300;

/**
 * Watches all sheets, in 1 sync and 1 more for each time the listener is told: sheets are told by id, and
 * their names may have changed. Neither writes nor selects. While a cell is being edited, or Excel is busy,
 * nothing is told, and the next edit tells of both. Fails where Excel refuses the handlers; none is left then.
 * ExcelApi 1.9.
 */
export async function watchEdits(
  gateway: Gateway,
  listener: EditListener,
  schedule: Schedule = later
): Promise<Result<StopWatching, OfficeReason>> {
  const watch = new Watch(gateway, listener, schedule);
  const registered = await hearEdits(gateway, (sheetId) => watch.hear(sheetId));
  if (!registered.ok) return registered;
  watch.begin(registered.value);
  return ok(() => watch.stop());
}

/** What has been heard and not been told yet. */
class Watch {
  private readonly edited = new Set<string>();
  private known: readonly ListedSheet[] = [];
  private removeHandlers = (): Promise<void> => Promise.resolve();
  private cancel = (): void => undefined;
  private over = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly listener: EditListener,
    private readonly schedule: Schedule
  ) {}

  begin({ sheets, remove }: Registration): void {
    this.known = sheets;
    this.removeHandlers = remove;
  }

  hear(sheetId: string | null): void {
    if (this.over) return;
    if (sheetId !== null) this.edited.add(sheetId);
    this.cancel();
    this.cancel = this.schedule(() => this.look(), QUIET);
  }

  async stop(): Promise<void> {
    if (this.over) return;
    this.over = true;
    this.cancel();
    await this.removeHandlers();
  }

  private async look(): Promise<void> {
    const ids = new Set(this.edited);
    this.edited.clear();
    const sheets = await loadSheetList(this.gateway);
    if (this.over) return;
    if (sheets.ok) return this.tell(sheets.value, ids);
    ids.forEach((id) => this.edited.add(id));
    if (!mayPass(sheets.reason)) await this.lose(sheets.reason);
  }

  private tell(sheets: readonly ListedSheet[], ids: ReadonlySet<string>): void {
    const same = sameSheets(this.known, sheets);
    this.known = sheets;
    if (!same) return this.listener.onEdit(null);
    const names = sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
    if (names.length > 0) this.listener.onEdit(names);
  }

  private async lose(reason: OfficeReason): Promise<void> {
    const stopped = this.stop();
    this.listener.onLost(reason);
    await stopped;
  }
}

/** In the background: a cell being edited makes it fail at once. */
function loadSheetList(gateway: Gateway): Promise<Result<readonly ListedSheet[], OfficeReason>> {
  return gateway.read(
    async (context) => {
      const sheets = queueSheetList(context);
      await context.sync();
      return ok(sheets());
    },
    { delayForCellEdit: false }
  );
}

function later(run: () => Promise<void>, milliseconds: number): () => void {
  const timer = setTimeout(() => void run(), milliseconds);
  return () => clearTimeout(timer);
}

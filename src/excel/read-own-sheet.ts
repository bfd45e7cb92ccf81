import { fail, ok, type Result } from "../domain";
import type { StandingGrid } from "../forms";
import type { Gateway } from "./gateway";
import { loadSheets } from "./load-sheets";
import type { OfficeReason } from "./office-reason";
import { readingOf, sheetUnder } from "./read-sheets";
import type { SheetContent } from "./sheet-content";
import { loadWorkbookState, sameName, type WorkbookState } from "./workbook-state";

/** A sheet that the add-in keeps, as it stands now; null where there is none. */
export interface OwnSheet {
  readonly grid: StandingGrid | null;
  /** What updateSheet takes. */
  readonly content: SheetContent | null;
  /** What writeSheets takes. */
  readonly state: WorkbookState;
}

/**
 * Reads the sheet that a defined name of ours points into, hidden or not, in 2 syncs; 1 where there is none.
 * `otherwise` is the sheet to read where the name was lost.
 */
export function readOwnSheet(
  gateway: Gateway,
  defined: string,
  otherwise: string | null
): Promise<Result<OwnSheet, OfficeReason>> {
  return gateway.read(async (context) => {
    const state = await loadWorkbookState(context);
    const sheet =
      sheetUnder(defined, state) ??
      state.sheets.find(({ name }) => otherwise !== null && sameName(name, otherwise));
    if (!sheet) return ok({ grid: null, content: null, state });
    const loaded = await loadSheets(context, [sheet], sheet);
    if (!loaded.ok) return loaded;
    const { grids, content, unread } = readingOf(loaded.value, [sheet], state);
    const [failure] = unread;
    return failure ? fail(failure.reason) : ok({ grid: grids[0] ?? null, content, state });
  });
}

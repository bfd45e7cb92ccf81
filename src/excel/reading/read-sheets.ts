import { ok, type Result } from "../../domain";
import type { StandingGrid } from "../../forms";
import type { ActionOptions, Gateway } from "../gateway/gateway";
import { loadSheets, type SheetReading } from "./load-sheets";
import { reasonFor, type OfficeReason, type SheetFailure } from "../gateway/office-reason";
import type { Loaded } from "../gateway/send";
import { referenceOf, sheetGridOf } from "./sheet-grid-of";
import {
  loadWorkbookState,
  sameName,
  type SheetState,
  type WorkbookState,
} from "../gateway/workbook-state";

/** What was read of a workbook. */
export interface WorkbookReading {
  /** In the order of the sheets, without those that could not be read. */
  readonly grids: readonly StandingGrid[];
  readonly unread: readonly SheetFailure[];
  /** Every sheet, also those left out; writeSheets takes it so as not to ask again. */
  readonly state: WorkbookState;
}

export interface ReadOptions extends ActionOptions {
  /** Leave hidden sheets out. */
  readonly visibleOnly?: boolean;
  /** Defined names: the sheets that they point into are read although they are hidden. */
  readonly alsoUnder?: readonly string[];
}

/**
 * Reads the sheets of the workbook, each up to A1:CV3000, in 2 syncs; in more only where a reply would
 * pass 5 MB or a sheet can not be read, which is reported while the others are read. ExcelApi 1.7.
 */
export function readSheets(
  gateway: Gateway,
  options: ReadOptions = {}
): Promise<Result<WorkbookReading, OfficeReason>> {
  return gateway.read(async (context) => {
    const state = await loadWorkbookState(context);
    const wanted = wantedSheets(state, options);
    const loaded = await loadSheets(context, wanted);
    return loaded.ok ? ok(readingOf(loaded.value, wanted, state)) : loaded;
  }, options);
}

function wantedSheets(
  state: WorkbookState,
  { visibleOnly = false, alsoUnder = [] }: ReadOptions
): readonly SheetState[] {
  const also = alsoUnder.map((name) => sheetUnder(name, state));
  return state.sheets.filter(
    (sheet) => !visibleOnly || sheet.visibility === "visible" || also.includes(sheet)
  );
}

/** The sheet that a defined name points into. */
export function sheetUnder(name: string, state: WorkbookState): SheetState | undefined {
  const formula = state.names.find((known) => sameName(known.name, name))?.formula ?? "";
  const sheet = referenceOf(formula)?.sheet ?? "";
  return state.sheets.find((known) => sameName(known.name, sheet));
}

/** What was loaded of the wanted sheets, in the order of the workbook. */
export function readingOf(
  { done, failed }: Loaded<SheetState, SheetReading>,
  wanted: readonly SheetState[],
  state: WorkbookState
): WorkbookReading {
  const readings = new Map(done.map(({ item, reply }) => [item, reply]));
  const grids = wanted.flatMap((sheet) => {
    const reading = readings.get(sheet);
    return reading ? [sheetGridOf(sheet, reading.block, reading.truncated, state.names)] : [];
  });
  return {
    grids,
    unread: failed.map(({ item, reason }) => ({
      sheet: item.name,
      reason: reasonFor(reason.code, item.name),
    })),
    state,
  };
}

import { fail, ok, type CellRef, type Result } from "../domain";
import { findHints, GRID_LIMIT } from "../forms";
import { sheetNamed } from "./addresses";
import { loadSheets } from "./load-sheets";
import {
  mayConcernOneSheet,
  reasonFor,
  type OfficeReason,
  type SheetFailure,
} from "./office-reason";
import { listOwnFormats, queueOwnFormats, type OwnFormatsList } from "./own-formats";
import { queueCells, type CellBlock } from "./read-cells";
import { trySync } from "./send";
import { sheetGridOf } from "./sheet-grid-of";
import type { SheetState } from "./workbook-state";

/** What marking has left in a workbook. */
export interface Traces {
  readonly formats: OwnFormatsList;
  /** Hint cells by sheet, only of sheets that have some. */
  readonly hints: ReadonlyMap<string, readonly CellRef[]>;
  /** Sheets whose cells could not be read. */
  readonly unread: readonly SheetFailure[];
}

/** Looks for our conditional formats and hints on the sheets: one sync, and where it fails one after the other. */
export async function findTraces(
  context: Excel.RequestContext,
  sheets: readonly SheetState[]
): Promise<Result<Traces, OfficeReason>> {
  const loading = sheets.map((sheet) => ({
    sheet,
    formats: queueOwnFormats(context, sheet.name),
    cells: queueCells(sheetNamed(context, sheet.name), GRID_LIMIT),
  }));
  const reason = await trySync(context);
  if (reason !== null)
    return mayConcernOneSheet(reason) ? findSeparately(context, sheets) : fail(reason);
  const found = loading.map(({ formats }) => formats());
  const hints = hintsOf(loading.map(({ sheet, cells }) => ({ sheet, block: cells() })));
  return ok({ formats: { found, failed: [] }, hints, unread: [] });
}

async function findSeparately(
  context: Excel.RequestContext,
  sheets: readonly SheetState[]
): Promise<Result<Traces, OfficeReason>> {
  const names = sheets.map(({ name }) => name);
  const formats = await listOwnFormats(context, names);
  if (!formats.ok) return formats;
  const cells = await loadSheets(context, sheets);
  if (!cells.ok) return cells;
  const { done, failed } = cells.value;
  return ok({
    formats: formats.value,
    hints: hintsOf(done.map(({ item, reply }) => ({ sheet: item, block: reply.block }))),
    unread: failed.map(({ item, reason }) => ({
      sheet: item.name,
      reason: reasonFor(reason.code, item.name),
    })),
  });
}

function hintsOf(
  sheets: readonly { readonly sheet: SheetState; readonly block: CellBlock | null }[]
): Traces["hints"] {
  const found = sheets.map(({ sheet, block }) => {
    return [sheet.name, findHints(sheetGridOf(sheet, block, false, []))] as const;
  });
  return new Map(found.filter(([, cells]) => cells.length > 0));
}

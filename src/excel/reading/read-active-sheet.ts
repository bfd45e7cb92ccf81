import { columnName, ok, type Result } from "../../domain";
import type { StandingGrid } from "../../forms";
import { rangeAt, sheetWith } from "../gateway/addresses";
import type { ActionOptions, Gateway } from "../gateway/gateway";
import { passesLimit } from "./load-sheets";
import type { OfficeReason } from "../gateway/office-reason";
import { queueExtent } from "../cells/read-cells";
import { queueContent, type SheetContent } from "./sheet-content";
import { sheetGridOf } from "./sheet-grid-of";
import { namesOf, sheetStateOf, type SheetState } from "../gateway/workbook-state";

/** The sheet in front of the user. */
export interface ActiveSheet {
  readonly grid: StandingGrid;
  readonly state: SheetState;
  readonly content: SheetContent;
  /** The row of the active cell, 0-based. */
  readonly row: number;
  /** The widths of the first columns, as many as were asked for: points, 0 for a hidden one. */
  readonly columnWidths: readonly number[];
}

/**
 * Reads the sheet in front, up to A1:CV3000, with the widths of its first columns, in one sync. On a chart sheet
 * there is none, which is the reason of the failure. ExcelApi 1.7.
 */
export function readActiveSheet(
  gateway: Gateway,
  columns: number
): Promise<Result<ActiveSheet, OfficeReason>> {
  return gateway.read(async (context) => ok(await loadActiveSheet(context, columns)));
}

/** The same within a run; `again` is what was read before: the same sheet is read once more, whatever is in front by now. */
export async function loadActiveSheet(
  context: Excel.RequestContext,
  columns: number,
  again: ActiveSheet | null = null
): Promise<ActiveSheet> {
  const read = queueActiveSheet(context, columns, again);
  await context.sync();
  return read();
}

/** The sheet in front and the row of its active cell, 0-based, in 1 sync. ExcelApi 1.7. */
export function readActiveCell(
  gateway: Gateway,
  options: ActionOptions
): Promise<Result<{ readonly sheet: string; readonly row: number }, OfficeReason>> {
  return gateway.read(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = context.workbook.getActiveCell().untrack();
    sheet.load("name");
    cell.load("rowIndex");
    await context.sync();
    return ok({ sheet: sheet.name, row: cell.rowIndex });
  }, options);
}

/** Queues reading the sheet in front, or the one that was in front before; where that is gone the batch fails. */
export function queueActiveSheet(
  context: Excel.RequestContext,
  columns: number,
  again: ActiveSheet | null = null
): () => ActiveSheet {
  const { worksheets, names } = context.workbook;
  const front = worksheets.getActiveWorksheet().load({ id: true });
  const sheet = again ? sheetWith(context, again.state.id) : front;
  const cell = context.workbook.getActiveCell().untrack();
  sheet.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  cell.load("rowIndex");
  const loadedContent = queueContent(sheet);
  const extent = queueExtent(sheet);
  const widths = Array.from({ length: columns }, (_, column) => queueWidth(sheet, column));
  return () => {
    const state = sheetStateOf(sheet);
    const content = loadedContent();
    const block = content.formulas.length > 0 ? content : null;
    return {
      grid: sheetGridOf(state, block, passesLimit(extent()), namesOf(names)),
      state,
      content,
      row: again && front.id !== state.id ? again.row : cell.rowIndex,
      columnWidths: widths.map(({ columnWidth }) => columnWidth),
    };
  };
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = rangeAt(sheet, `${columnName(column)}:${columnName(column)}`);
  return format.load("columnWidth");
}

import { columnName, ok, type Result } from "../domain";
import { GRID_LIMIT, type SheetGrid } from "../forms";
import { rangeAt } from "./addresses";
import type { Gateway } from "./gateway";
import { passesLimit } from "./load-sheets";
import type { OfficeReason } from "./office-reason";
import { queueCells, queueExtent } from "./read-cells";
import { sheetGridOf } from "./sheet-grid-of";
import { namesOf, sheetStateOf } from "./workbook-state";

/** The sheet in front of the user. */
export interface ActiveSheet {
  readonly grid: SheetGrid;
  /** The row of the active cell, 0-based. */
  readonly row: number;
  /** The widths of the first columns, as many as were asked for: points, 0 for a hidden one. */
  readonly columnWidths: readonly number[];
}

/**
 * Reads the sheet in front, up to A1:CV3000, in one sync. On a chart sheet there is none, which is the
 * reason of the failure. ExcelApi 1.7.
 */
export function readActiveSheet(
  gateway: Gateway,
  { columns }: { readonly columns: number }
): Promise<Result<ActiveSheet, OfficeReason>> {
  return gateway.read(async (context) => {
    const read = queueActiveSheet(context, columns);
    await context.sync();
    return ok(read());
  });
}

function queueActiveSheet(context: Excel.RequestContext, columns: number): () => ActiveSheet {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getActiveWorksheet();
  const cell = context.workbook.getActiveCell().untrack();
  sheet.load({ name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  cell.load("rowIndex");
  const cells = queueCells(sheet, GRID_LIMIT);
  const extent = queueExtent(sheet);
  const widths = Array.from({ length: columns }, (_, column) => queueWidth(sheet, column));
  return () => ({
    grid: sheetGridOf(sheetStateOf(sheet), cells(), passesLimit(extent()), namesOf(names)),
    row: cell.rowIndex,
    columnWidths: widths.map(({ columnWidth }) => columnWidth),
  });
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = rangeAt(sheet, `${columnName(column)}:${columnName(column)}`);
  return format.load("columnWidth");
}

import { areaAddress, cellAddress, columnName, ok, type Result } from "../domain";
import { GRID_LIMIT, type StandingGrid } from "../forms";
import { rangeAt } from "./addresses";
import { isFormula } from "./cell-state";
import type { ActionOptions, Gateway } from "./gateway";
import { passesLimit } from "./load-sheets";
import type { OfficeReason } from "./office-reason";
import { queueCells, queueExtent } from "./read-cells";
import { sheetGridOf } from "./sheet-grid-of";
import { namesOf, sheetStateOf } from "./workbook-state";

/** The sheet in front of the user. */
export interface ActiveSheet {
  readonly grid: StandingGrid;
  /** The row of the active cell, 0-based. */
  readonly row: number;
  /** The widths of the first columns, as many as were asked for: points, 0 for a hidden one. */
  readonly columnWidths: readonly number[];
  readonly protected: boolean;
  /** The addresses of the cells that hold a formula; empty unless asked for. */
  readonly formulas: ReadonlySet<string>;
}

interface ActiveSheetOptions {
  /** Of how many columns the widths are wanted. */
  readonly columns: number;
  /** Whether to tell which cells hold formulas. */
  readonly formulas?: boolean;
}

/**
 * Reads the sheet in front, up to A1:CV3000, in one sync. On a chart sheet there is none, which is the
 * reason of the failure. ExcelApi 1.7.
 */
export function readActiveSheet(
  gateway: Gateway,
  options: ActiveSheetOptions
): Promise<Result<ActiveSheet, OfficeReason>> {
  return gateway.read(async (context) => {
    const read = queueActiveSheet(context, options);
    await context.sync();
    return ok(read());
  });
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

function queueActiveSheet(
  context: Excel.RequestContext,
  { columns, formulas = false }: ActiveSheetOptions
): () => ActiveSheet {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getActiveWorksheet();
  const cell = context.workbook.getActiveCell().untrack();
  sheet.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  names.load({ name: true, formula: true });
  cell.load("rowIndex");
  const cells = queueCells(sheet, GRID_LIMIT);
  const extent = queueExtent(sheet);
  const widths = Array.from({ length: columns }, (_, column) => queueWidth(sheet, column));
  const formulaCells = formulas ? queueFormulas(sheet) : () => new Set<string>();
  return () => {
    const state = sheetStateOf(sheet);
    return {
      grid: sheetGridOf(state, cells(), passesLimit(extent()), namesOf(names)),
      row: cell.rowIndex,
      columnWidths: widths.map(({ columnWidth }) => columnWidth),
      protected: state.protected,
      formulas: formulaCells(),
    };
  };
}

function queueWidth(sheet: Excel.Worksheet, column: number): Excel.RangeFormat {
  const { format } = rangeAt(sheet, `${columnName(column)}:${columnName(column)}`);
  return format.load("columnWidth");
}

function queueFormulas(sheet: Excel.Worksheet): () => ReadonlySet<string> {
  const within = sheet.getRange(areaAddress(GRID_LIMIT)).untrack();
  const used = within.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values");
  return () => (used.isNullObject ? new Set() : new Set(formulaAddresses(used)));
}

function formulaAddresses({ rowIndex, columnIndex, formulas, values }: Excel.Range): string[] {
  return formulas.flatMap((cells: unknown[], i) =>
    cells.flatMap((formula, j) =>
      isFormula({ formula, value: values[i]?.[j] })
        ? [cellAddress({ row: rowIndex + i, column: columnIndex + j })]
        : []
    )
  );
}

import { areaAddress } from "../domain";
import { GRID_LIMIT } from "../forms";
import { sheetNamed } from "./addresses";
import type { SheetState } from "./workbook-state";

/** What stands in a sheet, so that it can be put back: opaque to all but updateSheet. */
export interface SheetContent {
  readonly sheet: string;
  readonly protected: boolean;
  /** All workbook-scoped names. */
  readonly names: readonly string[];
  /** The rows from row 1 to the last that holds or shows anything. */
  readonly lastRow: number;
  /** The first cell of the arrays, 0-based. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  /** The names of its charts. */
  readonly charts: readonly string[];
}

/** Queues loading what stands in a sheet up to A1:CV3000. */
export function queueContent(
  context: Excel.RequestContext,
  { name }: Pick<SheetState, "name">
): () => SheetContent {
  const { names } = context.workbook;
  const sheet = sheetNamed(context, name);
  const { protection } = sheet;
  const lastRow = queueLastRow(sheet);
  const within = sheet.getRange(areaAddress(GRID_LIMIT)).untrack();
  const used = within.getUsedRangeOrNullObject(true).untrack();
  names.load({ name: true });
  protection.load("protected");
  const charts = queueCharts(sheet);
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  return () => ({
    sheet: name,
    protected: protection.protected,
    names: names.items.map((item) => item.name),
    lastRow: lastRow(),
    charts: charts(),
    ...(used.isNullObject ? NOTHING : cellsOf(used)),
  });
}

/** Queues loading the names of a sheet's charts. */
export function queueCharts({ charts }: Excel.Worksheet): () => readonly string[] {
  charts.load({ name: true });
  return () => charts.items.map(({ name }) => name);
}

/** Queues loading how many rows a sheet has, to the last that holds or shows anything. */
export function queueLastRow(sheet: Excel.Worksheet): () => number {
  const shown = sheet.getUsedRangeOrNullObject(false).untrack();
  shown.load("rowIndex,rowCount");
  return () => (shown.isNullObject ? 0 : shown.rowIndex + shown.rowCount);
}

const NOTHING = { row: 0, column: 0, formulas: [], values: [], numberFormats: [] };

/** The loaded cells of a range. */
export function cellsOf({ rowIndex, columnIndex, formulas, values, numberFormat }: Excel.Range) {
  return { row: rowIndex, column: columnIndex, formulas, values, numberFormats: numberFormat };
}

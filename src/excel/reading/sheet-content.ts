import { areaAddress } from "../../domain";
import { GRID_LIMIT } from "../../forms";
import type { CellContent } from "../cells/cell-state";
import { queueAnchor, type Anchor } from "../gateway/guard";

/** The cells of a sheet as they were read, so that they can be compared and put back. */
export interface SheetContent {
  /** By which a later request of the same run finds out whether the sheet is still so; null for an empty sheet. */
  readonly anchor: Anchor | null;
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
export function queueContent(sheet: Excel.Worksheet): () => SheetContent {
  const anchor = queueAnchor(sheet);
  const lastRow = queueLastRow(sheet);
  const within = sheet.getRange(areaAddress(GRID_LIMIT)).untrack();
  const used = within.getUsedRangeOrNullObject(true).untrack();
  const charts = queueCharts(sheet);
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  return () => ({
    anchor: anchor(),
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

type Cells = Pick<SheetContent, "row" | "column" | "formulas" | "values" | "numberFormats">;

/** What a cell held; its format only where it is known. */
export interface KnownState extends CellContent {
  readonly format: string | null;
}

/** What one cell held, blank outside of what was read. */
export function stateIn(
  { row, column, formulas, values, numberFormats }: Cells,
  at: { readonly row: number; readonly column: number }
): KnownState {
  const [i, j] = [at.row - row, at.column - column];
  const format = numberFormats[i]?.[j];
  return {
    formula: formulas[i]?.[j] ?? "",
    value: values[i]?.[j] ?? "",
    format: typeof format === "string" ? format : null,
  };
}

import {
  areaAddress,
  greatestOf,
  leastOf,
  type Area,
  type CellError,
  type CellValue,
} from "../../domain";

/** Cells as Excel gives them; `row` and `column` of the first one, 0-based. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  /** Only where they were asked for. */
  readonly formulas?: readonly (readonly unknown[])[];
}

/** What Excel's `values` says for a cell in error. A text that reads the same can not be typed in. */
const ERRORS: ReadonlySet<unknown> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** Queues loading the cells of an area that hold something; null where none does. */
export function queueCells(sheet: Excel.Worksheet, area: Area): () => CellBlock | null {
  const within = sheet.getRange(areaAddress(area)).untrack();
  const used = within.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,values,numberFormat");
  return () => {
    if (used.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, values, numberFormat: numberFormats } = used;
    return { row, column, values, numberFormats };
  };
}

/** Where the cells of a sheet end that hold something: rows and columns from A1 on. */
export function queueExtent(sheet: Excel.Worksheet): () => { rows: number; columns: number } {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return () =>
    used.isNullObject
      ? { rows: 0, columns: 0 }
      : {
          rows: used.rowIndex + used.rowCount,
          columns: used.columnIndex + used.columnCount,
        };
}

/** Blocks of one sheet as one block over all of them. */
export function joinBlocks(blocks: readonly CellBlock[]): CellBlock | null {
  if (blocks.length === 0) return null;
  const row = leastOf(blocks.map((block) => block.row));
  const column = leastOf(blocks.map((block) => block.column));
  const rows = greatestOf(blocks.map((block) => block.row + block.values.length)) - row;
  const columns = greatestOf(blocks.map((b) => b.column + (b.values[0]?.length ?? 0))) - column;
  const values = blankRows(rows, columns, "");
  const numberFormats = blankRows(rows, columns, "General");
  for (const block of blocks)
    block.values.forEach((cells, i) => {
      const at = block.row - row + i;
      putInto(values[at], block.column - column, cells);
      putInto(numberFormats[at], block.column - column, block.numberFormats[i] ?? []);
    });
  return { row, column, values, numberFormats };
}

function putInto(row: unknown[] | undefined, first: number, cells: readonly unknown[]): void {
  if (row) cells.forEach((cell, i) => (row[first + i] = cell));
}

function blankRows(rows: number, columns: number, blank: string): unknown[][] {
  return Array.from({ length: rows }, () => Array<unknown>(columns).fill(blank));
}

/** A value as the rest of the product knows it. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (ERRORS.has(value)) return { error: value } as CellError;
  return typeof value === "number" || typeof value === "boolean" ? value : (value as string);
}

import { isCellError, type CellValue } from "../../domain";
import type { SheetGrid } from "./sheet-grid";

/** A cell that holds something, with its place on the sheet (0-based) and its text. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Trimmed; numbers and truth values as text, "" for an error value. */
  readonly text: string;
}

/** The filled cells of one row, from left to right. */
export interface FilledRow {
  readonly row: number;
  readonly cells: readonly FilledCell[];
}

/** The rows of a sheet that hold something, from top to bottom. */
export function filledRows(grid: SheetGrid): FilledRow[] {
  return grid.values.flatMap((values, i) => {
    const row = grid.origin.row + i;
    const cells = values.flatMap((value, j) => {
      const cell = { row, column: grid.origin.column + j, value, text: textOf(value) };
      return value === null || (typeof value === "string" && cell.text === "") ? [] : [cell];
    });
    return cells.length > 0 ? [{ row, cells }] : [];
  });
}

/** The trimmed text of a cell, 0-based; "" for one that is blank, in error, or outside of what was read. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  return textOf(grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? null);
}

/** What a cell holds, given its place on the sheet. */
export function valueAt({ origin, values }: SheetGrid, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? null;
}

function textOf(value: CellValue): string {
  if (value === null || isCellError(value)) return "";
  return String(value).trim();
}

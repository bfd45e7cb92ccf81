import { cellAddress, type Area, type CellValue } from "../domain";
import type { SheetGrid } from "../forms";
import { LIMITS } from "./limits";
import { refuse } from "./refusal";
import type { SheetCell, SheetPart } from "./sheet-part";

/** As much of a sheet as excel/ reads too: A1:CV3000. */
const [ROWS, COLUMNS] = [3_000, 100];

/** What the grids of a workbook may still hold together: counts down from sheet to sheet. */
export interface GridsLeft {
  /** Blank ones among them. */
  cells: number;
  filled: number;
  characters: number;
}

/** As much as the grids of one workbook may hold. */
export function gridsLeft(): GridsLeft {
  return {
    cells: LIMITS.gridCells,
    filled: LIMITS.readCells,
    characters: LIMITS.characters,
  };
}

/** The grid of a sheet from its filled cells: the smallest rectangle that holds those that are read. */
export function gridOfSheet(
  { name, visibility, names }: Pick<SheetGrid, "name" | "visibility" | "names">,
  { cells, merges }: SheetPart,
  left: GridsLeft
): SheetGrid {
  const read = cells.filter(({ row, column }) => row < ROWS && column < COLUMNS);
  const box = boxOf(read);
  takeFrom(left, box, read);
  const values = Array.from({ length: box.rows }, () => Array<CellValue>(box.columns).fill(null));
  const numberFormats = new Map<string, string>();
  for (const { row, column, value, format } of read) {
    const cellsOfRow = values[row - box.row];
    if (cellsOfRow) cellsOfRow[column - box.column] = value;
    if (format !== "General") numberFormats.set(cellAddress({ row, column }), format);
  }
  return {
    name,
    visibility,
    origin: { row: box.row, column: box.column },
    values,
    numberFormats,
    merges: merges.filter(({ row, column }) => row < ROWS && column < COLUMNS),
    names,
    truncated: read.length < cells.length,
  };
}

/** A few bytes of a file may refer to one long text, or span a rectangle of blank cells, thousands of times. */
function takeFrom(left: GridsLeft, { rows, columns }: Area, read: readonly SheetCell[]): void {
  left.cells -= rows * columns;
  left.filled -= read.length;
  if (left.cells < 0) refuse({ code: "tooLarge", what: "spread" });
  if (left.filled < 0) refuse({ code: "tooLarge", what: "readCells" });
  for (const { value } of read) {
    if (typeof value !== "string") continue;
    if (value.length > LIMITS.cellCharacters) refuse({ code: "tooLarge", what: "text" });
    left.characters -= value.length;
  }
  if (left.characters < 0) refuse({ code: "tooLarge", what: "characters" });
}

function boxOf(cells: readonly SheetCell[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

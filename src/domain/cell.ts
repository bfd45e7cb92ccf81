/** What one cell holds. Blank cells are null; dates are serial numbers, told by their number format. */
export type CellValue = string | number | boolean | CellError | null;

/** An Excel error value, such as "#REF!", kept apart from a text that reads the same. */
export interface CellError {
  readonly error: string;
}

/** One cell: the sheet's name, row and column 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on some sheet whose top left cell is (row, column), 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells with its sheet. */
export type CellRange = Area & CellRef;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The range of one cell. */
export function rangeOf(cell: CellRef): CellRange {
  return { ...cell, rows: 1, columns: 1 };
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest > 0 ? columnName(rest - 1) + letter : letter;
}

/** "A" is 0. The name is not checked. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

/** The address of a cell without its sheet: "C4". */
export function cellAddress({ row, column }: { row: number; column: number }): string {
  return `${columnName(column)}${row + 1}`;
}

/** The address of a rectangle without its sheet: "C4" or "C4:D9". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  const last = cellAddress({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
  });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula quotes it: '1.人大会议经费'. Always quoted, which is always allowed. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

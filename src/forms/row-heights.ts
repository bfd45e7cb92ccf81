import { HEAD_ENTRIES, HEAD_LABELS, INDICATOR_COLUMNS, ROW, TARGET_TABLE_COLUMNS } from "./layout";
import { FONT_SIZE, STYLES } from "./styles";
import { textHeight } from "./text-height";
import type { PlannedCell } from "./sheet-plan";

const TITLE_HEIGHT = 30;
const MIN_HEIGHT = 24;

/** The heights of a target table's rows, computed from its texts: Excel never fits rows that hold merged cells. */
export function rowHeightsOf(
  cells: readonly PlannedCell[],
  rows: number
): readonly { readonly row: number; readonly height: number }[] {
  const heights: number[] = Array.from({ length: rows }, (_, row) =>
    row === ROW.title ? TITLE_HEIGHT : MIN_HEIGHT
  );
  for (const { row, column, value } of cells) {
    if (value.kind !== "text") continue;
    const fontSize = row === ROW.title ? (STYLES.title.fontSize ?? FONT_SIZE) : FONT_SIZE;
    const needed = textHeight(value.text, widthAt(row, column), fontSize) / rowsAt(row, column);
    heights[row] = Math.max(heights[row] ?? 0, Math.ceil(needed));
  }
  return heights.map((height, row) => ({ row, height }));
}

/** The width of the area that begins at a cell: points. */
function widthAt(row: number, column: number): number {
  return TARGET_TABLE_COLUMNS.slice(column, column + columnsAt(row, column)).reduce(
    (sum, { width }) => sum + width,
    0
  );
}

function columnsAt(row: number, column: number): number {
  if (row === ROW.title) return TARGET_TABLE_COLUMNS.length;
  if (row === ROW.unit) return column === 0 ? 5 : 2;
  if (row >= ROW.header) {
    return INDICATOR_COLUMNS.find((candidate) => candidate.column === column)?.columns ?? 1;
  }
  return headAreaAt(row, column)?.columns ?? 1;
}

/** A label over two rows shares its height between them. */
function rowsAt(row: number, column: number): number {
  return (row < ROW.header && headAreaAt(row, column)?.rows) || 1;
}

function headAreaAt(row: number, column: number) {
  return [...HEAD_LABELS, ...HEAD_ENTRIES].find((a) => a.row === row && a.column === column);
}

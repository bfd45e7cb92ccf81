import {
  HEAD_ENTRIES,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  ROW,
  TARGET_TABLE_COLUMNS,
} from "../target-table/layout";
import { FONT_SIZE, STYLES } from "./styles";
import { textHeight } from "./text-height";
import type { PlannedCell } from "./sheet-plan";

const TITLE_HEIGHT = 30;
const MIN_HEIGHT = 24;

/** How high a row is to be: points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** A text with the place it has to find room in. */
export interface PlacedText {
  readonly row: number;
  readonly text: string;
  /** Of all columns that it stands across: points. */
  readonly width: number;
  /** Rows among which it shares its height: a label over two rows has two. */
  readonly rows: number;
}

/** The heights that rows need for their texts: Excel never fits rows that hold merged cells. */
export function heightsFor(
  rows: readonly number[],
  titleRow: number | null,
  texts: readonly PlacedText[]
): readonly RowHeight[] {
  const heights = new Map(rows.map((row) => [row, row === titleRow ? TITLE_HEIGHT : MIN_HEIGHT]));
  for (const { row, text, width, rows: shared } of texts) {
    const fontSize = row === titleRow ? (STYLES.title.fontSize ?? FONT_SIZE) : FONT_SIZE;
    const needed = Math.ceil(textHeight(text, width, fontSize) / shared);
    heights.set(row, Math.max(heights.get(row) ?? MIN_HEIGHT, needed));
  }
  return [...heights].map(([row, height]) => ({ row, height }));
}

/** The heights of a planned target table's rows, computed from its texts. */
export function rowHeightsOf(cells: readonly PlannedCell[], rows: number): readonly RowHeight[] {
  const texts = cells.flatMap(({ row, column, value }) =>
    value.kind === "text"
      ? [{ row, text: value.text, width: widthAt(row, column), rows: rowsAt(row, column) }]
      : []
  );
  return heightsFor(
    Array.from({ length: rows }, (_, row) => row),
    ROW.title,
    texts
  );
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

function rowsAt(row: number, column: number): number {
  return (row < ROW.header && headAreaAt(row, column)?.rows) || 1;
}

function headAreaAt(row: number, column: number) {
  return [...HEAD_LABELS, ...HEAD_ENTRIES].find((a) => a.row === row && a.column === column);
}

import { HEAD_ENTRIES, HEAD_LABELS, INDICATOR_COLUMNS, ROW, TARGET_TABLE_COLUMNS } from "./layout";
import { heightsFor, type RowHeight } from "../sheet/row-heights";
import type { PlannedCell } from "../sheet/sheet-plan";

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

import type { CellRef, CellValue, ReadTable, Severity } from "../domain";
import { TARGET_TABLE_COLUMNS } from "./layout";
import type { SheetGrid } from "./sheet-grid";

/** Heads the column of hints, in the header row of the indicators. */
export const HINT_HEADER = "校验提示";

/** How a hint begins: 【错误】, 【提醒】 or 【建议】. */
const HINT = /^【(错误|提醒|建议)】/;

/** Several hints of one row stand in one cell. */
const SEPARATOR = "；";

/** The text of one hint. */
export function hintText(severity: Severity, sentence: string): string {
  return `【${severity}】${sentence}`;
}

/** The hints of one row in one cell. */
export function joinHints(hints: readonly string[]): string {
  return hints.join(SEPARATOR);
}

/** The cells of a sheet that hold our hints: headers, and hints below a header in its column. */
export function findHints(grid: SheetGrid): CellRef[] {
  const found: CellRef[] = [];
  const columns = new Set<number>();
  grid.values.forEach((cells, i) =>
    cells.forEach((value, j) => {
      if (value === HINT_HEADER) columns.add(j);
      if (value === HINT_HEADER || (columns.has(j) && isHint(value)))
        found.push({ sheet: grid.name, row: grid.origin.row + i, column: grid.origin.column + j });
    })
  );
  return found;
}

function isHint(value: CellValue): boolean {
  return typeof value === "string" && HINT.test(value);
}

/**
 * The column for the hints of a sheet's tables: H, where all tables stand as our layout puts them and the
 * column is empty but for hints of ours; null elsewhere, the findings then stay in the pane.
 */
export function hintColumn(grid: SheetGrid, tables: readonly ReadTable[]): number | null {
  const column = TARGET_TABLE_COLUMNS.length;
  if (tables.length === 0 || !tables.every(hasOurLayout)) return null;
  const at = column - grid.origin.column;
  const free = grid.values.every(({ [at]: value = null }) => {
    return value === null || value === HINT_HEADER || isHint(value);
  });
  return free ? column : null;
}

/** Our layout: the indicator columns stand in A to F, the last one reaching to G. */
function hasOurLayout(table: ReadTable): boolean {
  return (
    table.missingColumns.length === 0 && table.indicatorHeader.column === 0 && table.columnsInOrder
  );
}

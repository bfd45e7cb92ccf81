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

/** The cells of a sheet that hold our hints: headers, and hints anywhere in a header's column. */
export function findHints(grid: SheetGrid): CellRef[] {
  const columns = new Set(
    grid.values.flatMap((cells) => cells.flatMap((value, j) => (value === HINT_HEADER ? [j] : [])))
  );
  return grid.values.flatMap((cells, i) =>
    [...columns].flatMap((j) => {
      const value = cells[j] ?? null;
      if (value !== HINT_HEADER && !isHint(value)) return [];
      return [{ sheet: grid.name, row: grid.origin.row + i, column: grid.origin.column + j }];
    })
  );
}

/** True for a cell that holds hints of ours. */
export function isHint(value: CellValue): boolean {
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
  const free = grid.values.every((cells) => {
    const value = cells[at] ?? null;
    return value === null || value === HINT_HEADER || isHint(value);
  });
  return free ? column : null;
}

/** Our layout: the indicator columns stand in A to F, the last one reaching to G. */
export function hasOurLayout(table: ReadTable): boolean {
  return (
    table.missingColumns.length === 0 && table.indicatorHeader.column === 0 && table.columnsInOrder
  );
}

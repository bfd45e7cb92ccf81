import type { ReadIndicator, ReadTable } from "../../domain";
import { INDICATOR_COLUMNS } from "./layout";
import type { SheetGrid } from "../sheet/sheet-grid";

/** One entry of the list of indicators as it lies on the sheet: rows 0-based, both included. */
export interface IndicatorRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly level1: string;
  readonly level2: string;
  /** What is filled in; null for a row that holds the two levels alone. */
  readonly indicator: ReadIndicator | null;
}

/** The list from top to bottom: indicators, and rows with the two levels alone, as an empty form has them. */
export function indicatorRows(grid: SheetGrid, table: ReadTable): IndicatorRows[] {
  const filled = table.indicators.map(filledRows);
  const prepared = preparedRows(grid, table).filter(({ firstRow }) =>
    filled.every((rows) => firstRow < rows.firstRow || firstRow > rows.lastRow)
  );
  return [...filled, ...prepared].sort((a, b) => a.firstRow - b.firstRow);
}

function filledRows(indicator: ReadIndicator): IndicatorRows {
  const spans = INDICATOR_COLUMNS.map(({ field }) => indicator[field].span);
  return {
    firstRow: Math.min(...spans.map(({ row }) => row)),
    lastRow: Math.max(...spans.map(({ row, rows }) => row + rows - 1)),
    level1: indicator.level1.value ?? "",
    level2: indicator.level2.value ?? "",
    indicator,
  };
}

function preparedRows(grid: SheetGrid, table: ReadTable): IndicatorRows[] {
  const { level1, level2 } = levelColumns(table);
  if (level1 === null || level2 === null) return [];
  return grid.values.flatMap((cells, i) => {
    const row = grid.origin.row + i;
    if (row <= table.indicatorHeader.row || row > table.lastRow) return [];
    const textAt = (column: number) => cells[column - grid.origin.column];
    const [first, second] = [textAt(level1), textAt(level2)];
    if (typeof first !== "string" || typeof second !== "string") return [];
    const levels = { level1: first.trim(), level2: second.trim() };
    return [{ firstRow: row, lastRow: row, ...levels, indicator: null }];
  });
}

/** The columns of the two levels; null for one that the list lacks, or whose place is not known. */
export function levelColumns(table: ReadTable): Record<"level1" | "level2", number | null> {
  const columnOf = (field: "level1" | "level2") => {
    const [first] = table.indicators;
    if (table.missingColumns.includes(field)) return null;
    if (first) return first[field].at.column;
    const inForm = INDICATOR_COLUMNS.find((column) => column.field === field)?.column ?? 0;
    return table.columnsInOrder ? table.indicatorHeader.column + inForm : null;
  };
  return { level1: columnOf("level1"), level2: columnOf("level2") };
}

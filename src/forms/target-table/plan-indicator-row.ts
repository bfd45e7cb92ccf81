import type { Area, ReadTable } from "../../domain";
import { hasOurLayout } from "./our-layout";
import { indicatorRows, levelColumns, type IndicatorRows } from "./indicator-rows";
import { INDICATOR_COLUMNS, TARGET_TABLE_COLUMNS } from "./layout";
import { NOTHING_PLANNED } from "../sheet/nothing-planned";
import { TEXT_FORMAT } from "../sheet/number-formats";
import { heightsFor, type RowHeight } from "../sheet/row-heights";
import type { SheetId, StandingGrid } from "../sheet/sheet-grid";
import { text, type PlannedCell, type SheetParts, type SheetUpdate } from "../sheet/sheet-plan";

/** An indicator's row that is put into a table; `row` is 0-based. */
export interface InsertedIndicator {
  readonly row: number;
  readonly update: SheetUpdate;
}

type Levels = Pick<IndicatorRows, "level1" | "level2">;

/**
 * Puts a row for one more indicator into a table: below the one in the selected row, else below the list's
 * last. Excel gives it the formats and validations of the row above; the levels of that row and, in our
 * layout, the merges are written. Nothing that stands on the sheet is written over.
 */
export function planIndicatorRow(
  grid: StandingGrid,
  table: ReadTable,
  selectedRow: number
): InsertedIndicator {
  const list = indicatorRows(grid, table);
  const above = rowsAt(list, selectedRow) ?? list.at(-1) ?? firstFree(table);
  return insertBelow(grid.id, table, above, above);
}

/** The entry of the list that stands in a row. */
export function rowsAt(list: readonly IndicatorRows[], row: number): IndicatorRows | undefined {
  return list.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
}

/** A list without any row begins below its header; the new row takes the look of the one that stands there. */
export function firstFree({ indicatorHeader }: ReadTable): IndicatorRows {
  const row = indicatorHeader.row + 1;
  return { firstRow: row, lastRow: row, level1: "", level2: "", indicator: null };
}

/** Puts a row of these levels in below an entry of the list. */
export function insertBelow(
  sheet: SheetId,
  table: ReadTable,
  above: IndicatorRows,
  levels: Levels
): InsertedIndicator {
  const row = above.lastRow + 1;
  const columns = levelColumns(table);
  const cells = [
    ...levelCell(row, columns.level1, levels.level1),
    ...levelCell(row, columns.level2, levels.level2),
  ];
  const plan: SheetParts = {
    ...NOTHING_PLANNED,
    cells,
    numberFormats: [{ format: TEXT_FORMAT, areas: cells.map(oneCell) }],
    ...(hasOurLayout(table) && lookOf(row, cells, above.level1 === levels.level1)),
  };
  return { row, update: { sheet, insertRows: [{ row, rows: 1 }], plan } };
}

function levelCell(row: number, column: number | null, level: string): PlannedCell[] {
  return column === null || level === "" ? [] : [{ row, column, value: text(level) }];
}

/** What an inserted row does not inherit; a level 1 that repeats the one above is greyed. */
function lookOf(row: number, cells: readonly PlannedCell[], repeats: boolean) {
  const level1 = cells.filter(({ column }) => column === 0).map(oneCell);
  const style = repeats ? ("repeatedLevel" as const) : ("firstLevel" as const);
  const wide = INDICATOR_COLUMNS.filter(({ columns }) => columns > 1);
  return {
    styles: level1.length > 0 ? [{ style, areas: level1 }] : [],
    merges: wide.map(({ column, columns }) => ({ row, column, rows: 1, columns })),
    rowHeights: heightOf(row, cells),
  };
}

function heightOf(row: number, cells: readonly PlannedCell[]): readonly RowHeight[] {
  const texts = cells.flatMap(({ column, value }) => {
    const width = TARGET_TABLE_COLUMNS[column]?.width ?? 0;
    return value.kind === "text" ? [{ row, text: value.text, width, rows: 1 }] : [];
  });
  return heightsFor([row], null, texts);
}

function oneCell({ row, column }: { row: number; column: number }): Area {
  return { row, column, rows: 1, columns: 1 };
}

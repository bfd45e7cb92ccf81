import type { Area, ReadTable } from "../domain";
import { hasOurLayout } from "./hints";
import { indicatorRows, levelColumns, type IndicatorRows } from "./indicator-rows";
import { INDICATOR_COLUMNS, TARGET_TABLE_COLUMNS } from "./layout";
import { TEXT_FORMAT } from "./number-formats";
import { A4_PORTRAIT } from "./print";
import { heightsFor, type RowHeight } from "./row-heights";
import type { SheetGrid } from "./sheet-grid";
import { text, type PlannedCell, type SheetPlan, type SheetUpdate } from "./sheet-plan";

/**
 * Puts a row for one more indicator into a table: below the one in the selected row, else below the list's
 * last. Excel gives it the formats and validations of the row above; the levels of that row and, in our
 * layout, the merges are written. Nothing that stands on the sheet is written over.
 */
export function planIndicatorRow(
  grid: SheetGrid,
  table: ReadTable,
  selectedRow: number
): { readonly row: number; readonly update: SheetUpdate } {
  const list = indicatorRows(grid, table);
  const selected = list.find((r) => selectedRow >= r.firstRow && selectedRow <= r.lastRow);
  const above = selected ?? list.at(-1) ?? firstFree(table);
  const row = above.lastRow + 1;
  const plan = rowPlan(grid.name, table, above);
  return { row, update: { sheet: grid.name, insertRows: [{ row, rows: 1 }], plan } };
}

/** A list without any row begins below its header; the new row takes the look of the one that stands there. */
function firstFree({ indicatorHeader }: ReadTable): IndicatorRows {
  const row = indicatorHeader.row + 1;
  return { firstRow: row, lastRow: row, level1: "", level2: "" };
}

function rowPlan(name: string, table: ReadTable, above: IndicatorRows): SheetPlan {
  const row = above.lastRow + 1;
  const { level1, level2 } = levelColumns(table);
  const cells = [...levelCell(row, level1, above.level1), ...levelCell(row, level2, above.level2)];
  return {
    name,
    cells,
    numberFormats: [{ format: TEXT_FORMAT, areas: cells.map(oneCell) }],
    ...(hasOurLayout(table) ? lookOf(row, cells) : { styles: [], merges: [], rowHeights: [] }),
    columnWidths: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    print: A4_PORTRAIT,
    tabColor: "",
    names: [],
    links: [],
  };
}

function levelCell(row: number, column: number | null, level: string): PlannedCell[] {
  return column === null || level === "" ? [] : [{ row, column, value: text(level) }];
}

/** What an inserted row does not inherit; the name of level 1 repeats the one above. */
function lookOf(row: number, cells: readonly PlannedCell[]) {
  const repeated = cells.filter(({ column }) => column === 0).map(oneCell);
  const wide = INDICATOR_COLUMNS.filter(({ columns }) => columns > 1);
  return {
    styles: repeated.length > 0 ? [{ style: "repeatedLevel" as const, areas: repeated }] : [],
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

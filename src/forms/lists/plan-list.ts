import { textAt } from "../sheet/grid-rows";
import { placedColumns, type ListColumn, type ListHeader, type PlacedColumn } from "./columns";
import { areasIn, headerStyles, headStyles, rowRuns, rowStyles } from "./look";
import { lastRowOf, listCells, listFormats, listHeights, type ListRow } from "./rows";
import { NOTHING_PLANNED } from "../sheet/nothing-planned";
import { nameOn } from "./own-names";
import { A4_LANDSCAPE } from "../sheet/print";
import type { PlacedText } from "../sheet/row-heights";
import type { SheetGrid, StandingGrid } from "../sheet/sheet-grid";
import { text, type SheetPlan, type SheetUpdate } from "../sheet/sheet-plan";

/** What a list of ours is, whatever stands in it. */
export interface ListKind<K extends string> {
  readonly sheet: string;
  readonly title: string;
  /** The defined name over what we wrote. */
  readonly defined: string;
  readonly columns: readonly ListColumn<K>[];
  readonly tabColor: string;
}

const HEIGHTS = { title: 30, line: 20, header: 30 } as const;

/** The row in which a new list begins that has so many lines between its title and its header. */
export function firstRowBelow(lines: readonly string[]): number {
  return 1 + lines.length + 1;
}

/**
 * A list on a sheet of its own: title, lines of small print, header, rows; A4 landscape, one page wide, the
 * header frozen and on each page. Rows begin at `firstRowBelow`.
 */
export function planNewList<K extends string>(
  kind: ListKind<K>,
  lines: readonly string[],
  rows: readonly ListRow<K>[]
): SheetPlan {
  const columns = kind.columns.map((one, column) => ({ ...one, column }));
  const headerRow = firstRowBelow(lines) - 1;
  const body = listCells(columns, rows);
  const lastRow = lastRowOf(rows, headerRow);
  const title = { row: 0, column: 0, rows: 1, columns: columns.length };
  return {
    ...NOTHING_PLANNED,
    name: kind.sheet,
    cells: [
      { row: 0, column: 0, value: text(kind.title) },
      ...lines.map((line, i) => ({ row: 1 + i, column: 0, value: text(line) })),
      ...columns.map(({ label, column }) => ({ row: headerRow, column, value: text(label) })),
      ...body,
    ],
    numberFormats: listFormats(body),
    styles: [
      ...headStyles(
        0,
        lines.map((_, i) => 1 + i),
        columns.length
      ),
      ...headerStyles(columns, headerRow),
      ...rowStyles(columns, rowRuns(rows.map(({ row }) => row))),
    ],
    merges: [title],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: 0, height: HEIGHTS.title },
      ...lines.map((_, i) => ({ row: 1 + i, height: HEIGHTS.line })),
      { row: headerRow, height: HEIGHTS.header },
      ...listHeights(columns, body),
    ],
    frozenRows: headerRow + 1,
    print: { ...A4_LANDSCAPE, titleRows: `$${headerRow + 1}:$${headerRow + 1}` },
    tabColor: kind.tabColor,
    names: [{ name: kind.defined, area: { ...title, rows: lastRow + 1 } }],
  };
}

/** What becomes of a list that is there. */
export interface ListChange<K extends string> {
  readonly grid: StandingGrid;
  readonly header: ListHeader<K>;
  readonly insertRows: SheetUpdate["insertRows"];
  /** Rows that are written, where they stand after the insertions. */
  readonly rows: readonly ListRow<K>[];
  /** The list's last row after the insertions. */
  readonly lastRow: number;
}

/** Brings a list up to date in place; widths, panes and page set-up are the user's once the sheet is there. */
export function planListUpdate<K extends string>(
  kind: ListKind<K>,
  { grid, header, insertRows, rows, lastRow }: ListChange<K>
): SheetUpdate {
  const columns = placedColumns(kind.columns, header.columns);
  const cells = listCells(columns, rows);
  const incoming = rows.filter(({ from }) => from === undefined).map(({ row }) => row);
  const changed = rows.filter((row) => differs(grid, columns, row));
  const kept = changed.flatMap((row) => keptTexts(grid, columns, row));
  const top = nameOn(grid, kind.defined) ?? grid.origin.row;
  const width = 1 + Math.max(...columns.map(({ column }) => column));
  return {
    sheet: grid.id,
    insertRows,
    plan: {
      ...NOTHING_PLANNED,
      cells,
      numberFormats: listFormats(cells),
      styles: [
        { style: "plain" as const, areas: areasIn(columns, rowRuns(incoming)) },
        ...rowStyles(columns, rowRuns(changed.map(({ row }) => row))),
      ].filter(({ areas }) => areas.length > 0),
      rowHeights: listHeights(columns, listCells(columns, changed), kept),
      names: [
        {
          name: kind.defined,
          area: { row: top, column: 0, rows: lastRow - top + 1, columns: width },
        },
      ],
    },
  };
}

/** True for a row of which a text changes, or that comes in: only such a row is given a new height. */
function differs<K extends string>(
  grid: SheetGrid,
  columns: readonly PlacedColumn<K>[],
  { from, values }: ListRow<K>
): boolean {
  if (from === undefined) return true;
  return columns.some(({ key, column }) => {
    const value = values[key];
    return value?.kind === "text" && value.text.trim() !== textAt(grid, from, column);
  });
}

/** What stands in a row's columns that are left alone: the reviewer's own words need their room too. */
function keptTexts<K extends string>(
  grid: SheetGrid,
  columns: readonly PlacedColumn<K>[],
  { row, from, values }: ListRow<K>
): PlacedText[] {
  if (from === undefined) return [];
  return columns
    .filter(({ key }) => values[key] === undefined)
    .map(({ column, width }) => ({ row, text: textAt(grid, from, column), width, rows: 1 }));
}

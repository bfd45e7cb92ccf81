import {
  cellAddress,
  INDICATOR_FIELDS,
  type Area,
  type Indicator,
  type ReadTable,
} from "../../domain";
import { fittedHeights } from "./fit-rows";
import { textAt, valueAt } from "../sheet/grid-rows";
import { harmlessFormats, type StandingCells } from "./harmless-formats";
import { INDICATOR_COLUMNS, ROW, TARGET_TABLE_COLUMNS } from "./layout";
import { areasOnSheet, lookOnSheet } from "./layout-on-sheet";
import { planTargetTable } from "./plan-target-table";
import type { SheetReading } from "../sheet/sheet-reading";
import type { SheetId, StandingGrid } from "../sheet/sheet-grid";
import type { SheetParts } from "../sheet/sheet-plan";
import { tableRows, type TableRows } from "./table-rows";
import { toTargetTable } from "./to-target-table";

/** A sheet as it stands; widths of its first columns in points, 0 for a hidden one. */
export interface StandingSheet extends StandingCells {
  readonly grid: StandingGrid;
  readonly columnWidths: readonly number[];
}

/** How the tables of a sheet get the look of the form back, without any content. */
export interface Restoration {
  /** The sheet that was read. */
  readonly sheet: SheetId;
  /** What the tables cover: made plain before the look is put on. */
  readonly areas: readonly Area[];
  /** No frozen rows and no title rows where those of the sheet are to stay as they are. */
  readonly plan: SheetParts;
  /** Merges of the form that are left out: they would hide or move what their cells hold. */
  readonly unmerged: readonly Area[];
  readonly restored: readonly ReadTable[];
  /** Tables in another layout, left alone. */
  readonly others: readonly ReadTable[];
}

interface PlacedTable {
  readonly table: ReadTable;
  readonly rows: TableRows;
}

/**
 * Plans the look that planTargetTable gives, over the rows where the tables stand now; null where none is
 * in our layout. Columns get the form's widths unless a table in another layout shares them; panes and
 * repeated rows are those of a table alone on its sheet.
 */
export function planRestoration(sheet: StandingSheet, reading: SheetReading): Restoration | null {
  const placed = placedTables(sheet, reading);
  const looks = placed.map((one) => lookOf(sheet, one));
  const [look] = looks;
  if (!look) return null;
  const restored = placed.map(({ table }) => table);
  const others = reading.tables.filter((table) => !restored.includes(table));
  const widths = others.length > 0 ? [] : TARGET_TABLE_COLUMNS.map(({ width }) => width);
  const merges = looks.flatMap((one) => one.merges);
  const unmerged = merges.filter((area) => wouldHide(area, sheet));
  const alone = reading.tables.length + reading.unreadable.length === 1;
  const plan: SheetParts = {
    ...look,
    numberFormats: looks.flatMap((one) => one.numberFormats),
    styles: looks.flatMap((one) => one.styles),
    merges: merges.filter((area) => !unmerged.includes(area)),
    columnWidths: widths,
    rowHeights: placed.flatMap((one) => heightsOf(sheet, one, widths)),
    validations: looks.flatMap((one) => one.validations),
    frozenRows: alone && restored[0]?.firstRow === 0 ? look.frozenRows : 0,
    print: alone ? look.print : { ...look.print, titleRows: null },
  };
  const areas = placed.flatMap(coveredAreas);
  return { sheet: sheet.grid.id, areas, plan, unmerged, restored, others };
}

function placedTables({ grid }: StandingSheet, reading: SheetReading): PlacedTable[] {
  const { tables, unreadable } = reading;
  const starts = [...tables.map(({ firstRow }) => firstRow), ...unreadable.map(({ at }) => at.row)];
  return tables.flatMap((table) => {
    const below = Math.min(...starts.filter((row) => row > table.firstRow));
    const rows = tableRows(grid, table, below);
    return rows ? [{ table, rows }] : [];
  });
}

function lookOf(sheet: StandingSheet, { table, rows }: PlacedTable): SheetParts {
  const indicators = listAsItStands(sheet, rows);
  const look = lookOnSheet(planTargetTable({ ...toTargetTable(table), indicators }), rows);
  return { ...look, numberFormats: harmlessFormats(look.numberFormats, sheet) };
}

/** Every row of the list, blank ones too; one at least, for a table without any is planned as a template. */
function listAsItStands({ grid }: StandingSheet, rows: TableRows): Indicator[] {
  const columnOf = new Map(INDICATOR_COLUMNS.map(({ field, column }) => [field, column]));
  const textIn = (row: number | undefined, column: number | undefined) =>
    row === undefined || column === undefined ? "" : textAt(grid, row, column);
  const [first = null, ...more] = rows.slice(ROW.firstIndicator);
  return [first, ...more].map(
    (range) =>
      Object.fromEntries(
        INDICATOR_FIELDS.map((field) => [field, textIn(range?.first, columnOf.get(field))])
      ) as Indicator
  );
}

/** A merge keeps its first cell: no other may hold anything. */
function wouldHide(area: Area, { grid, formulas }: StandingSheet): boolean {
  const { row, column, rows, columns } = area;
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
  const filled = (cell: { row: number; column: number }) =>
    valueAt(grid, cell.row, cell.column) !== null || formulas.has(cellAddress(cell));
  return cells.slice(1).some(filled);
}

function coveredAreas({ rows }: PlacedTable): Area[] {
  const columns = TARGET_TABLE_COLUMNS.length;
  return areasOnSheet({ row: 0, column: 0, rows: rows.length, columns }, rows);
}

/** The heights that the texts need in the columns as they will be. */
function heightsOf(sheet: StandingSheet, { table, rows }: PlacedTable, widths: readonly number[]) {
  const columns = widths.length > 0 ? widths : sheet.columnWidths;
  const isOurs = (row: number) =>
    rows.some((range) => range !== null && row >= range.first && row <= range.last);
  return fittedHeights(sheet.grid, table, columns).filter(({ row }) => isOurs(row));
}

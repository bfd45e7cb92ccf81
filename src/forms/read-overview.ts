import type { CellValue } from "../domain";
import { filledRows, type FilledRow } from "./grid-rows";
import type { OverviewColumn, OverviewKey } from "./overview-columns";
import { OVERVIEW_NAME } from "./own-sheets";
import type { SheetGrid } from "./sheet-grid";

/** Begins the row of totals. */
export const TOTAL_LABEL = "合计";

/** One project's row on an overview that exists; texts are "" where the cell shows none. */
export interface OverviewLine {
  readonly row: number;
  readonly unit: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly source: string;
}

/** An overview that exists: where its columns stand now, and its rows, 0-based. */
export interface OverviewOnSheet {
  readonly sheet: string;
  readonly columns: ReadonlyMap<OverviewKey, number>;
  readonly headerRow: number;
  readonly lines: readonly OverviewLine[];
  readonly totalRow: number;
}

/** True for the sheet that carries our overview, whatever it is called by now. */
export function isOverview({ names }: Pick<SheetGrid, "names">): boolean {
  return names.some(({ name }) => name.toLowerCase() === OVERVIEW_NAME);
}

/** Reads an overview of ours by its words; null where a column or the row of totals is gone. */
export function readOverview(
  grid: SheetGrid,
  expected: readonly OverviewColumn[]
): OverviewOnSheet | null {
  const rows = filledRows(grid);
  const header = rows.find((row) => columnsIn(row, expected).size === expected.length);
  if (!header) return null;
  const columns = columnsIn(header, expected);
  const unitColumn = columns.get("unit");
  const total = rows.find(
    ({ row, cells }) =>
      row > header.row &&
      cells.some(({ column, text }) => column === unitColumn && text === TOTAL_LABEL)
  );
  if (!total) return null;
  const text = (row: number, key: OverviewKey) =>
    shownText(grid.values[row - grid.origin.row]?.[(columns.get(key) ?? -1) - grid.origin.column]);
  const lines = rowsBetween(header.row, total.row).map((row) => ({
    row,
    unit: text(row, "unit"),
    projectCode: text(row, "projectCode"),
    projectName: text(row, "projectName"),
    source: text(row, "source"),
  }));
  return {
    sheet: grid.name,
    columns,
    headerRow: header.row,
    // A row that the user put in between is theirs: it has no source.
    lines: lines.filter(({ source }) => source !== ""),
    totalRow: total.row,
  };
}

function columnsIn(row: FilledRow, expected: readonly OverviewColumn[]): Map<OverviewKey, number> {
  return new Map(
    expected.flatMap(({ key, label }) => {
      const cell = row.cells.find(({ text }) => text === label);
      return cell ? [[key, cell.column] as const] : [];
    })
  );
}

function rowsBetween(above: number, below: number): number[] {
  return Array.from({ length: below - above - 1 }, (_, i) => above + 1 + i);
}

/** Error values (a sheet that is gone) and blanks show nothing. */
function shownText(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

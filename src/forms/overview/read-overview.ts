import { filledRows, textAt } from "../sheet/grid-rows";
import { findHeader } from "../lists/columns";
import { overviewColumns, type OverviewColumn, type OverviewKey } from "./columns";
import { fileInSource, PROJECT_STATES } from "./project";
import { GONE, UNREAD } from "../lists/line-states";
import { OVERVIEW_NAME } from "../lists/own-names";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Begins the row of totals. */
export const TOTAL_LABEL = "合计";

/** One project's row on an overview that exists; texts are "" where the cell shows none. */
export interface OverviewLine {
  readonly row: number;
  readonly unit: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly source: string;
  readonly state: string;
}

/** An overview that exists: where its columns stand now, and its rows, 0-based. */
export interface OverviewOnSheet {
  readonly columns: ReadonlyMap<OverviewKey, number>;
  readonly headerRow: number;
  readonly lines: readonly OverviewLine[];
  readonly totalRow: number;
  /** The last row of what we wrote, as its defined name tells: the user's own rows are below. */
  readonly lastRow: number;
}

/** True for the sheet that carries our overview, whatever it is called by now. */
export function isOverview({ names }: Pick<SheetGrid, "names">): boolean {
  return names.some(({ name }) => name.toLowerCase() === OVERVIEW_NAME);
}

/** The files that an overview of ours counts projects of; none of a sheet that is not one. */
export function filesOn(grid: SheetGrid): ReadonlySet<string> {
  const lines = readOverview(grid, overviewColumns([]))?.lines ?? [];
  const standing = lines.filter(({ state }) => state !== GONE);
  return new Set(standing.flatMap(({ source }) => fileInSource(source)?.file ?? []));
}

/**
 * Reads an overview of ours by its words; null where a column or the row of totals is gone, or where the totals
 * were sorted in among the projects: what is below them would be written over.
 */
export function readOverview(
  grid: SheetGrid,
  expected: readonly OverviewColumn[]
): OverviewOnSheet | null {
  const rows = filledRows(grid);
  const header = findHeader(rows, expected);
  if (!header) return null;
  const { columns } = header;
  const unitColumn = columns.get("unit");
  const total = rows.find(
    ({ row, cells }) =>
      row > header.row &&
      cells.some(({ column, text }) => column === unitColumn && text === TOTAL_LABEL)
  );
  if (!total) return null;
  const text = (row: number, key: OverviewKey) => textAt(grid, row, columns.get(key) ?? -1);
  const lastRow = Math.max(total.row, lastNamedRow(grid));
  const below = rowsBetween(total.row, lastRow + 1);
  if (below.some((row) => text(row, "source") !== "" && STATES.has(text(row, "state"))))
    return null;
  const lines = rowsBetween(header.row, total.row).map((row) => ({
    row,
    unit: text(row, "unit"),
    projectCode: text(row, "projectCode"),
    projectName: text(row, "projectName"),
    source: text(row, "source"),
    state: text(row, "state"),
  }));
  return {
    columns,
    headerRow: header.row,
    // A row that the user put in between is theirs: it has no source.
    lines: lines.filter(({ source }) => source !== ""),
    totalRow: total.row,
    lastRow,
  };
}

/** What 状态 shows in the row of a project; a note below the totals may stand in any column. */
const STATES: ReadonlySet<string> = new Set([...PROJECT_STATES, GONE, UNREAD]);

function lastNamedRow({ names }: SheetGrid): number {
  const area = names.find(({ name }) => name.toLowerCase() === OVERVIEW_NAME)?.area;
  return area ? area.row + area.rows - 1 : 0;
}

function rowsBetween(above: number, below: number): number[] {
  return Array.from({ length: below - above - 1 }, (_, i) => above + 1 + i);
}

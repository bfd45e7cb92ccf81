import { INDICATOR_COLUMNS } from "../indicators/columns";
import { holdsList, type ListColumn } from "../lists/columns";
import {
  INDICATORS_NAME,
  OVERVIEW_NAME,
  OWN_NAME_PREFIX,
  PROBLEMS_NAME,
  REASONS_NAME,
  REPORT_NAME,
  sheetOfList,
} from "../lists/own-names";
import { overviewColumns } from "../overview/columns";
import { PROBLEM_COLUMNS } from "../problems/columns";
import { REASON_COLUMNS } from "../reasons/columns";
import { REPORT_COLUMNS } from "../report/columns";
import type { SheetGrid } from "../sheet/sheet-grid";

/** What the add-in writes for itself, by defined names, with the words of its columns. */
const LISTS: ReadonlyMap<string, readonly ListColumn[]> = new Map<string, readonly ListColumn[]>([
  [OVERVIEW_NAME, overviewColumns([])],
  [REASONS_NAME, REASON_COLUMNS],
  [REPORT_NAME, REPORT_COLUMNS],
  [INDICATORS_NAME, INDICATOR_COLUMNS],
  [PROBLEMS_NAME, PROBLEM_COLUMNS],
]);

/** The sheet that we keep under a defined name, as sheetOfList knows it; null where there is none, or two. */
export function ownSheet<G extends SheetGrid>(grids: readonly G[], defined: string): G | null {
  const columns = LISTS.get(defined);
  return columns ? sheetOfList(grids, defined, columns) : null;
}

/** True for a sheet that the add-in wrote for itself: overview, lists, reasons. Readers pass it over. */
export function isOwnSheet(grid: SheetGrid): boolean {
  const named = grid.names.some(({ name }) => name.toLowerCase().startsWith(OWN_NAME_PREFIX));
  return named || [...LISTS.values()].some((columns) => holdsList(grid, columns));
}

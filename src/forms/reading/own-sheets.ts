import { INDICATOR_COLUMNS } from "../indicators/columns";
import { holdsList, type ListColumn } from "../lists/columns";
import { overviewColumns } from "../overview/columns";
import { PROBLEM_COLUMNS } from "../problems/columns";
import { REASON_COLUMNS } from "../reasons/columns";
import { REPORT_COLUMNS } from "../report/columns";
import type { SheetGrid } from "../sheet/sheet-grid";

/** Defined names of ours begin so; one over a sheet says that the add-in wrote it (design.md, Traces). */
export const OWN_NAME_PREFIX = "jx.";

/** Names what we wrote on the overview. */
export const OVERVIEW_NAME = "jx.overview";

/** Names the sheet of written reasons, 校验说明. */
export const REASONS_NAME = "jx.reasons";

/** Names the report, 校验报告. */
export const REPORT_NAME = "jx.report";

/** Names the list of all indicators, 指标明细. */
export const INDICATORS_NAME = "jx.indicators";

/** Names what was found while summing up files, 汇总问题. */
export const PROBLEMS_NAME = "jx.problems";

/** What the add-in writes for itself, by defined names, with the words of its columns. */
const LISTS: ReadonlyMap<string, readonly ListColumn[]> = new Map<string, readonly ListColumn[]>([
  [OVERVIEW_NAME, overviewColumns([])],
  [REASONS_NAME, REASON_COLUMNS],
  [REPORT_NAME, REPORT_COLUMNS],
  [INDICATORS_NAME, INDICATOR_COLUMNS],
  [PROBLEMS_NAME, PROBLEM_COLUMNS],
]);

/**
 * The one sheet of a workbook that we keep under a defined name: the name tells, and a copy has none. Where the
 * name was lost, as in WPS, the words of all columns tell, as long as one sheet alone has them: of two nobody
 * knows which is the archived one, and null is the answer.
 */
export function ownSheet<G extends SheetGrid>(grids: readonly G[], defined: string): G | null {
  const named = grids.find((grid) => nameOn(grid, defined) !== null);
  if (named) return named;
  const [only, another] = lookAlikes(grids, defined);
  return only && !another ? only : null;
}

/** The sheets that have the words of all columns of a list. */
export function lookAlikes<G extends SheetGrid>(grids: readonly G[], defined: string): G[] {
  const columns = LISTS.get(defined);
  return columns ? grids.filter((grid) => holdsList(grid, columns)) : [];
}

/** True for a sheet that the add-in wrote for itself: overview, lists, reasons. Readers pass it over. */
export function isOwnSheet(grid: SheetGrid): boolean {
  const named = grid.names.some(({ name }) => name.toLowerCase().startsWith(OWN_NAME_PREFIX));
  return named || [...LISTS.values()].some((columns) => holdsList(grid, columns));
}

/** True for the sheet of written reasons, whatever it is called, also where its defined name was lost. */
export function isReasonsSheet(grid: SheetGrid): boolean {
  return isOurs(grid, REASONS_NAME, REASON_COLUMNS);
}

/** True for the report, whatever it is called, also where its defined name was lost. */
export function isReport(grid: SheetGrid): boolean {
  return isOurs(grid, REPORT_NAME, REPORT_COLUMNS);
}

/** WPS and copying into another workbook lose defined names; the words of all columns remain. */
function isOurs(grid: SheetGrid, defined: string, columns: readonly ListColumn[]): boolean {
  return nameOn(grid, defined) !== null || holdsList(grid, columns);
}

/** The row in which what a defined name covers begins, 0-based; null where the name points elsewhere. */
export function nameOn({ names }: Pick<SheetGrid, "names">, defined: string): number | null {
  return names.find(({ name }) => name.toLowerCase() === defined)?.area.row ?? null;
}

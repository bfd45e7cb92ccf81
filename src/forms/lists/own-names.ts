import type { SheetGrid } from "../sheet/sheet-grid";
import { holdsList, type ListColumn } from "./columns";

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

/** The row in which what a defined name covers begins, 0-based; null where the name points elsewhere. */
export function nameOn({ names }: Pick<SheetGrid, "names">, defined: string): number | null {
  return names.find(({ name }) => name.toLowerCase() === defined)?.area.row ?? null;
}

/** WPS and copying into another workbook lose defined names; the words of all columns remain. */
export function isOurs(grid: SheetGrid, defined: string, columns: readonly ListColumn[]): boolean {
  return nameOn(grid, defined) !== null || holdsList(grid, columns);
}

/**
 * The one sheet of a workbook that we keep under a defined name: the name tells, and a copy has none. Where the
 * name was lost, as in WPS, the words of all columns tell, as long as one sheet alone has them: of two nobody
 * knows which is the archived one, and null is the answer.
 */
export function sheetOfList<G extends SheetGrid>(
  grids: readonly G[],
  defined: string,
  columns: readonly ListColumn[]
): G | null {
  const named = grids.find((grid) => nameOn(grid, defined) !== null);
  if (named) return named;
  const [only, another] = grids.filter((grid) => holdsList(grid, columns));
  return only && !another ? only : null;
}

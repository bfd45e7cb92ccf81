import type { SheetGrid } from "./sheet-grid";

/** Defined names of ours begin so; one over a sheet says that the add-in wrote it (design.md, Traces). */
export const OWN_NAME_PREFIX = "jx.";

/** Names what we wrote on the overview. */
export const OVERVIEW_NAME = "jx.overview";

/** True for a sheet that the add-in wrote for itself: overview, report, reasons. Readers pass it over. */
export function isOwnSheet({ names }: Pick<SheetGrid, "names">): boolean {
  return names.some(({ name }) => name.toLowerCase().startsWith(OWN_NAME_PREFIX));
}

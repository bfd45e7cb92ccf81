import { fail, ok, type Result } from "../domain";
import { sheetNamed } from "./addresses";
import type { Gateway } from "./gateway";
import { reasonFor, type OfficeReason } from "./office-reason";
import { loadWorkbookState, sameName } from "./workbook-state";

/**
 * Removes the named sheets, as offered after writing has failed half way; answers the names of those that
 * were there. 2 syncs. Refused where the structure is protected or no visible sheet would be left.
 */
export function removeSheets(
  gateway: Gateway,
  names: readonly string[]
): Promise<Result<readonly string[], OfficeReason>> {
  return gateway.write(async (context) => {
    const { sheets, structureProtected } = await loadWorkbookState(context);
    if (structureProtected) return fail(reasonFor("StructureProtected"));
    const goes = (sheet: string) => names.some((name) => sameName(name, sheet));
    if (!sheets.some(({ name, visibility }) => visibility === "visible" && !goes(name)))
      return fail(reasonFor("LastSheet"));
    const removed = sheets.map(({ name }) => name).filter(goes);
    for (const name of removed) sheetNamed(context, name).delete();
    await context.sync();
    return ok(removed);
  });
}

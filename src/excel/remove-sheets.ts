import { fail, ok, type Result } from "../domain";
import { sheetWith } from "./addresses";
import type { Gateway } from "./gateway";
import { reasonFor, type OfficeReason } from "./office-reason";
import type { AddedSheet } from "./added-sheet";
import { loadWorkbookState } from "./workbook-state";

/**
 * Removes sheets that were added, as offered after writing has failed half way; answers the names of those that
 * were there, as they are called now. 2 syncs. Refused where the structure is protected or no visible sheet
 * would be left.
 */
export function removeSheets(
  gateway: Gateway,
  added: readonly AddedSheet[]
): Promise<Result<readonly string[], OfficeReason>> {
  return gateway.write(async (context) => {
    const { sheets, structureProtected } = await loadWorkbookState(context);
    if (structureProtected) return fail(reasonFor("StructureProtected"));
    const ids = new Set(added.map(({ id }) => id));
    if (!sheets.some(({ id, visibility }) => visibility === "visible" && !ids.has(id)))
      return fail(reasonFor("LastSheet"));
    const going = sheets.filter(({ id }) => ids.has(id));
    for (const { id } of going) sheetWith(context, id).delete();
    await context.sync();
    return ok(going.map(({ name }) => name));
  });
}

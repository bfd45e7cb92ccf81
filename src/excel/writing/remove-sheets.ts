import { fail, ok, type Result } from "../../domain";
import { quoted } from "../gateway/listed";
import { sheetWith } from "../gateway/addresses";
import type { Gateway } from "../gateway/gateway";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import type { AddedSheet } from "../gateway/added-sheet";
import { trySync } from "../gateway/send";
import { queueSheetList } from "../gateway/sheet-list";
import { loadWorkbookState, type SheetState } from "../gateway/workbook-state";

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
    const failure = await trySync(context);
    return failure === null
      ? ok(going.map(({ name }) => name))
      : whatIsLeft(context, going, failure);
  });
}

/** A batch is not atomic, and a reply can get lost: what is left is seen in the workbook. */
async function whatIsLeft(
  context: Excel.RequestContext,
  going: readonly SheetState[],
  failure: OfficeReason
): Promise<Result<readonly string[], OfficeReason>> {
  const sheets = queueSheetList(context);
  if ((await trySync(context)) !== null)
    return fail({
      ...failure,
      sentence: `${failure.sentence}工作表${quoted(going.map(({ name }) => name))}可能已经删除，请核对。`,
    });
  const left = going.filter(({ id }) => sheets().some((sheet) => sheet.id === id));
  if (left.length === 0) return ok(going.map(({ name }) => name));
  if (left.length === going.length) return fail(failure);
  return fail({
    ...failure,
    sentence: `${failure.sentence}工作表${quoted(left.map(({ name }) => name))}还在，其余已删除。`,
  });
}

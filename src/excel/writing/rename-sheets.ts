import { fail, ok, type Result } from "../../domain";
import type { SheetId, SheetRename } from "../../forms";
import { sheetWith } from "../gateway/addresses";
import type { Gateway } from "../gateway/gateway";
import type { OfficeReason } from "../gateway/office-reason";
import { trySync } from "../gateway/send";
import { queueSheetList } from "../gateway/sheet-list";

/** A sheet that gets another name. */
export interface RenamedSheet extends SheetRename {
  readonly sheet: SheetId;
}

/**
 * Renames sheets in the given order, in 1 sync, 1 more where the user has renamed one meanwhile, which gets the
 * user's name back. Answers how many bear the wanted name; after a failure one more sync tells whether all do.
 * Formulas follow by themselves, links do not; Excel does not undo it.
 */
export function renameSheets(
  gateway: Gateway,
  renames: readonly RenamedSheet[]
): Promise<Result<number, OfficeReason>> {
  return gateway.write(async (context) => {
    const before = renames.map(({ sheet, to }) => {
      const name = queueName(context, sheet);
      sheetWith(context, sheet).name = to;
      return name;
    });
    const failure = await trySync(context);
    const theirs = renames.flatMap(({ sheet, from }, i) => {
      const name = before[i]?.() ?? from;
      return name === from ? [] : [{ sheet, name }];
    });
    for (const { sheet, name } of theirs) sheetWith(context, sheet).name = name;
    const lost = theirs.length > 0 ? await trySync(context) : null;
    if (failure === null && lost === null) return ok(renames.length - theirs.length);
    const now = await namesNow(context);
    const renamed = renames.filter(({ sheet, to }) => now.get(sheet) === to);
    return failure === null || renamed.length === renames.length
      ? ok(renamed.length)
      : fail(failure);
  });
}

/** What sheets are called, by id; none where it can not be asked. */
async function namesNow(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const sheets = queueSheetList(context);
  if ((await trySync(context)) !== null) return new Map();
  return new Map(sheets().map(({ id, name }) => [id, name]));
}

/** Queues asking what a sheet is called before it is renamed in the same request; a proxy of its own keeps the answer. */
function queueName(context: Excel.RequestContext, id: SheetId): () => string | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load({ name: true });
  return () => sheet.toJSON().name ?? null;
}

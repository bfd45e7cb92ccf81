import { fail, ok, type Result } from "../domain";
import type { SheetUpdate } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import { cellSteps } from "./apply-cells";
import { lookStep } from "./apply-look";
import { nameSteps } from "./apply-sheet";
import { validationSteps } from "./apply-validations";
import type { Gateway } from "./gateway";
import { reasonFor, type OfficeReason } from "./office-reason";
import { putBack } from "./put-back";
import { trySteps, type Step } from "./send";
import { queueContent, type SheetContent } from "./sheet-content";

/** Why an update failed, and whether the sheet's content is known to be what it was before. */
export type UpdateFailure = OfficeReason & { readonly restored: boolean };

const INSERT_BYTES = 600;

/**
 * Brings a sheet up to date in place: rows are inserted, then the plan's content and look are written;
 * tab, panes, gridlines and page set-up stay the user's. 1 sync with the content that readSheets has just
 * read (`contentUnder`), else 2. After a failure half way, content and number formats are put back; a look
 * that was set stays. ExcelApi 1.9.
 */
export async function updateSheet(
  gateway: Gateway,
  update: SheetUpdate,
  before?: SheetContent
): Promise<Result<null, UpdateFailure>> {
  let restored = true;
  const result = await gateway.write(async (context) => {
    const content = before ?? (await loadContent(context, update.sheet));
    if (content.protected) return fail(reasonFor("SheetProtected", update.sheet));
    const failure = await trySteps(context, updateSteps(update, content.names));
    if (failure === null) return ok(null);
    restored = (await putBack(context, update, content)) === null;
    return fail(failure);
  });
  return result.ok ? result : fail({ ...result.reason, restored });
}

/** A sheet with how it is brought up to date, and what stands in it now. */
export interface PlannedUpdate {
  readonly update: SheetUpdate;
  readonly content: SheetContent;
}

/**
 * Brings several sheets up to date in 1 sync and one more for each further 4 MB: all of them, or after a
 * failure none. Otherwise as updateSheet.
 */
export async function updateSheets(
  gateway: Gateway,
  updates: readonly PlannedUpdate[]
): Promise<Result<null, UpdateFailure>> {
  let restored = true;
  const result = await gateway.write(async (context) => {
    const locked = updates.find(({ content }) => content.protected);
    if (locked) return fail(reasonFor("SheetProtected", locked.update.sheet));
    const failure = await trySteps(
      context,
      updates.flatMap(({ update, content }) => updateSteps(update, content.names))
    );
    if (failure === null) return ok(null);
    for (const { update, content } of updates)
      restored = (await putBack(context, update, content)) === null && restored;
    return fail(failure);
  });
  return result.ok ? result : fail({ ...result.reason, restored });
}

async function loadContent(context: Excel.RequestContext, name: string): Promise<SheetContent> {
  const content = queueContent(context, { name });
  await context.sync();
  return content();
}

/** The steps of an update; `names` are the workbook-scoped names that there are. */
export function updateSteps(
  { sheet, insertRows, plan }: SheetUpdate,
  names: readonly string[]
): Step[] {
  return [
    ...insertRows.map(({ row, rows }) => insertStep(sheet, row, rows)),
    ...cellSteps(sheet, plan),
    lookStep(sheet, plan),
    ...nameSteps(sheet, plan.names, names),
    ...validationSteps(sheet, plan.validations),
  ];
}

function insertStep(sheet: string, row: number, rows: number): Step {
  return {
    bytes: INSERT_BYTES,
    queue(context) {
      const place = rangeAt(sheetNamed(context, sheet), `${row + 1}:${row + rows}`);
      place.insert("Down").untrack();
    },
  };
}

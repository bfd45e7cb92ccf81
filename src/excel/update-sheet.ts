import { fail, type Result } from "../domain";
import type { SheetUpdate } from "../forms";
import {
  applyUpdates,
  type PlannedUpdate,
  type UpdateFailure,
  type UpdateReport,
} from "./apply-updates";
import type { Gateway } from "./gateway";
import { reasonFor } from "./office-reason";
import { queueContent, type SheetContent } from "./sheet-content";

/**
 * Brings a sheet up to date in place: rows are inserted, then the plan's content and look are written;
 * tab, panes, gridlines and page set-up stay the user's. 1 sync with the content that readSheets has just
 * read (`contentUnder`), else 2. After a failure half way, content and number formats are put back; a look
 * that was set stays. A failure of charts alone is a notice. ExcelApi 1.9.
 */
export async function updateSheet(
  gateway: Gateway,
  update: SheetUpdate,
  before?: SheetContent
): Promise<Result<UpdateReport, UpdateFailure>> {
  return updating(gateway, async (context) => [
    { update, content: before ?? (await loadContent(context, update.sheet)) },
  ]);
}

/**
 * Brings several sheets up to date in 1 sync and one more for each further 4 MB: all of them, or after a
 * failure none. Otherwise as updateSheet.
 */
export async function updateSheets(
  gateway: Gateway,
  updates: readonly PlannedUpdate[]
): Promise<Result<UpdateReport, UpdateFailure>> {
  return updating(gateway, () => Promise.resolve(updates));
}

async function updating(
  gateway: Gateway,
  planned: (context: Excel.RequestContext) => Promise<readonly PlannedUpdate[]>
): Promise<Result<UpdateReport, UpdateFailure>> {
  let restored = true;
  const result = await gateway.write(async (context) => {
    const updates = await planned(context);
    const locked = updates.find(({ content }) => content.protected);
    if (locked) return fail(reasonFor("SheetProtected", locked.update.sheet));
    const applied = await applyUpdates(context, updates);
    if (!applied.ok) restored = applied.reason.restored;
    return applied;
  });
  return result.ok ? result : fail({ ...result.reason, restored });
}

async function loadContent(context: Excel.RequestContext, name: string): Promise<SheetContent> {
  const content = queueContent(context, { name });
  await context.sync();
  return content();
}

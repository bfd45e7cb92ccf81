import type { SheetId } from "../forms";
import { trySync } from "./send";
import { queueContent, stateIn, type SheetContent } from "./sheet-content";
import { queueSheetList } from "./sheet-list";
import type { PreparedWork } from "./sheet-works";
import { sameName, type WorkbookState } from "./workbook-state";
import { holdsWrite } from "./works-outcome";

/**
 * True where everything that was planned stands in the workbook although Excel did not say so: a reply can get
 * lost. A sheet of which nobody knows the id is known by its content then. 2 syncs.
 */
export async function allStands(
  context: Excel.RequestContext,
  prepared: readonly PreparedWork[],
  state: WorkbookState
): Promise<boolean> {
  const sheets = queueSheetList(context);
  if ((await trySync(context)) !== null) return false;
  const ids = prepared.map((one) => idOf(one, sheets(), state));
  if (ids.some((id) => id === null)) return false;
  const contents = ids.flatMap((id) =>
    id === null ? [] : queueContent(context.workbook.worksheets.getItem(id))
  );
  if ((await trySync(context)) !== null) return false;
  const all = prepared.every((one, i) => {
    const content = contents[i]?.();
    return content !== undefined && holdsAll(one, content);
  });
  if (all) prepared.forEach(({ added }, i) => ids[i] && added?.found(ids[i]));
  return all;
}

function idOf(
  { work, name, added }: PreparedWork,
  sheets: readonly { readonly id: string; readonly name: string }[],
  state: WorkbookState
): SheetId | null {
  if (work.kind !== "add") return work.standing.state.id;
  const known = added?.added()?.id;
  if (known) return known;
  const fresh = sheets.filter(({ id }) => state.sheets.every((one) => one.id !== id));
  return (fresh.find((sheet) => sameName(sheet.name, name))?.id ?? null) as SheetId | null;
}

function holdsAll({ writes }: PreparedWork, content: SheetContent): boolean {
  return writes.every((write) => {
    const state = stateIn(content, write);
    return holdsWrite(write, { ...state, format: state.format ?? "" });
  });
}

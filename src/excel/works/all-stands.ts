import type { SheetId } from "../../forms";
import { trySync } from "../gateway/send";
import { queueContent, stateIn, type SheetContent } from "../reading/sheet-content";
import { queueSheetList, type ListedSheet } from "../gateway/sheet-list";
import { afterInsertions } from "../gateway/guard";
import { insertionsOf, restoresLook, type PreparedWork } from "./sheet-works";
import { namesOf, sameName, type WorkbookState } from "../gateway/workbook-state";
import { holdsWrite } from "./works-outcome";

/**
 * True where everything that was planned and can be asked for - content, names, charts - stands in the workbook
 * although Excel did not say so: a reply can get lost. A sheet of which nobody knows the id is known by its
 * content then. 2 syncs.
 */
export async function allStands(
  context: Excel.RequestContext,
  prepared: readonly PreparedWork[],
  state: WorkbookState
): Promise<boolean> {
  // A look alone can not be asked for.
  if (prepared.some(restoresLook)) return false;
  const sheets = queueSheetList(context);
  const { names } = context.workbook;
  names.load({ name: true, formula: true });
  if ((await trySync(context)) !== null) return false;
  const known = namesOf(names);
  const named = ({ plan }: PreparedWork) =>
    plan.names.every(({ name }) => known.some((one) => sameName(one.name, name)));
  if (!prepared.every(named)) return false;
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
  sheets: readonly ListedSheet[],
  state: WorkbookState
): SheetId | null {
  if (work.kind !== "add") return work.standing.state.id;
  const known = added?.added()?.id;
  if (known) return known;
  return (freshNamesake(name, sheets, state)?.id ?? null) as SheetId | null;
}

/** The sheet of that name that has come since the workbook was read. */
export function freshNamesake(
  name: string,
  now: readonly ListedSheet[],
  { sheets }: WorkbookState
): ListedSheet | undefined {
  const fresh = now.filter(({ id }) => sheets.every((known) => known.id !== id));
  return fresh.find((sheet) => sameName(sheet.name, name));
}

function holdsAll(prepared: PreparedWork, content: SheetContent): boolean {
  const { writes, anchor, plan } = prepared;
  if (!(plan.charts ?? []).every(({ name }) => content.charts.includes(name))) return false;
  const end = anchor && afterInsertions(anchor, insertionsOf(prepared)).row;
  // Rows that stand there already may hold what was to stand in those that come in.
  if (insertionsOf(prepared).length > 0 && content.anchor?.row !== end) return false;
  return writes.every((write) => holdsWrite(write, stateIn(content, write)));
}

import { rangeAt, sheetWith } from "../gateway/addresses";
import { restoreCells } from "./restore-cells";
import { afterInsertions, type Anchor } from "../gateway/guard";
import { trySync, type Step } from "../gateway/send";
import { sendGuarded } from "../gateway/send-guarded";
import { cellsOf, queueContent, stateIn, type SheetContent } from "../reading/sheet-content";
import type { SheetTarget } from "../gateway/sheet-target";
import type { AddedSheet } from "../gateway/added-sheet";
import { insertionsOf, type PreparedWork } from "./sheet-works";
import { formerCells, isPlanned } from "./works-outcome";
import { cellKey, cellsOf as placesIn } from "./apply-cells";
import type { SheetId } from "../../forms";

const DELETION_BYTES = 600;

/** What became of a work that was taken back: all is as it was, only the content is, or not even that is known. */
export type TakenBack = "back" | "contentOnly" | "lost";

/**
 * Takes a work back that has failed half way: the rows it has inserted go, its cells get back what they held. How
 * many insertions were made is told by how far the last cell that was read has moved; rows that hold anything that
 * we have not written stay.
 */
export async function takeBack(
  context: Excel.RequestContext,
  prepared: PreparedWork
): Promise<TakenBack> {
  const { work, target, plan } = prepared;
  if (work.kind === "add") return "back";
  const { content } = work.standing;
  const { anchor } = content;
  const first = await loadContent(context, target, anchor);
  if (first === null) return "lost";
  // What came in below everything has moved nothing: its rows are emptied like any other.
  const moving = insertionsOf(prepared).filter(({ row }) => anchor !== null && row <= anchor.row);
  const made = insertionsMade(moving, first.moved);
  const former = formerCells(prepared, moving);
  if (made === null || former === null || !onlyOursIn(prepared, made, first.content)) return "lost";
  let now = first.content;
  if (anchor !== null && made.length > 0) {
    const sent = await sendGuarded(context, deletionSteps(target, made), [
      afterInsertions(anchor, made),
    ]);
    if (sent.failure !== null) return "lost";
    const after = await loadContent(context, target, anchor);
    if (after === null) return "lost";
    now = after.content;
  }
  const cells = former.filter(({ state, ...place }) => {
    const held = stateIn(now, place);
    return held.formula !== state.formula || held.format !== (state.format ?? held.format);
  });
  if (cells.length === 0) return "back";
  const replaced = work.kind === "replace";
  const unmerge = replaced ? plan.merges : [];
  const back = await restoreCells(context, { target, anchor, unmerge, cells });
  if (!back) return "lost";
  return replaced ? "contentOnly" : "back";
}

/** The sheet, and by how many rows the last cell that was read of it has moved down; null where it can not be read. */
async function loadContent(
  context: Excel.RequestContext,
  target: SheetTarget,
  anchor: Anchor | null
): Promise<{ readonly content: SheetContent; readonly moved: number } | null> {
  const load = queueContent(target(context));
  const end = anchor?.used.getLastCell().untrack().load("rowIndex");
  if ((await trySync(context)) !== null) return null;
  return { content: load(), moved: anchor && end ? end.rowIndex - anchor.row : 0 };
}

function deletionSteps(target: SheetTarget, made: Insertions): Step[] {
  return [...made].reverse().map(({ row, rows }) => ({
    bytes: DELETION_BYTES,
    queue: (context) => void rangeAt(target(context), `${row + 1}:${row + rows}`).delete("Up"),
  }));
}

type Insertions = readonly { readonly row: number; readonly rows: number }[];

/** Insertions run from the bottom up. Null where the cells have moved by what is not ours. */
function insertionsMade(insertions: Insertions, moved: number): Insertions | null {
  let left = moved;
  const made = insertions.filter(({ rows }) => {
    const isMade = left >= rows;
    if (isMade) left -= rows;
    return isMade;
  });
  return left === 0 ? made : null;
}

/** True where the inserted rows hold nothing but what we have written; content comes after all insertions. */
function onlyOursIn({ writes }: PreparedWork, made: Insertions, content: SheetContent): boolean {
  const planned = new Map(writes.map((write) => [cellKey(write), write]));
  const columns = content.formulas[0]?.length ?? 0;
  return made.every(({ row, rows }) => {
    const above = made.filter((other) => other.row < row).reduce((sum, one) => sum + one.rows, 0);
    const area = { row: row + above, column: content.column, rows, columns };
    return placesIn(area).every((place) =>
      isPlanned(planned.get(cellKey(place)), stateIn(content, place))
    );
  });
}

/**
 * Removes sheets that this run has added; one in which somebody has written meanwhile stays. 2 syncs. Answers
 * those that may still be there: they hold something that is not ours, or could not be asked.
 */
export async function removeAdded(
  context: Excel.RequestContext,
  added: readonly { readonly sheet: AddedSheet; readonly prepared: PreparedWork }[]
): Promise<readonly AddedSheet[]> {
  const looks = added.map(({ sheet, prepared }) => ({
    sheet,
    look: queueLook(context, sheet.id, prepared),
  }));
  const all = added.map(({ sheet }) => sheet);
  if (all.length === 0 || (await trySync(context)) !== null) return all;
  const there = looks.filter(({ look }) => look() !== "gone");
  const ours = there.filter(({ look }) => look() === "ours").map(({ sheet }) => sheet);
  for (const { id } of ours) sheetWith(context, id).delete();
  const failed = ours.length > 0 && (await trySync(context)) !== null;
  return there.map(({ sheet }) => sheet).filter((sheet) => failed || !ours.includes(sheet));
}

/** Queues asking whether a sheet holds nothing but what we have written. */
function queueLook(
  { workbook }: Excel.RequestContext,
  id: SheetId,
  { writes }: PreparedWork
): () => "gone" | "ours" | "theirs" {
  const sheet = workbook.worksheets.getItemOrNullObject(id).load({ name: true });
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  return () => {
    if (sheet.isNullObject) return "gone";
    if (used.isNullObject) return "ours";
    const planned = new Map(writes.map((write) => [cellKey(write), write]));
    const cells = cellsOf(used);
    const area = { ...cells, rows: cells.formulas.length, columns: cells.formulas[0]?.length ?? 0 };
    const onlyOurs = placesIn(area).every((place) =>
      isPlanned(planned.get(cellKey(place)), stateIn(cells, place))
    );
    return onlyOurs ? "ours" : "theirs";
  };
}

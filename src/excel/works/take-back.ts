import { rangeAt, sheetWith } from "../gateway/addresses";
import { restoreCells } from "./restore-cells";
import { trySteps, trySync, type Step } from "../gateway/send";
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
 * Takes a work back that has failed half way: the rows it has inserted go, its cells get back what was read.
 * How many insertions were made is told by how far the end of the sheet has moved.
 */
export async function takeBack(
  context: Excel.RequestContext,
  prepared: PreparedWork
): Promise<TakenBack> {
  const { work, target, plan } = prepared;
  if (work.kind === "add") return "back";
  const { content } = work.standing;
  let current = await loadContent(context, target);
  if (current === null) return "lost";
  // What came in below everything has moved nothing: its rows are emptied like any other.
  const moving = insertionsOf(prepared).filter(({ row }) => row < content.lastRow);
  const made = insertionsMade(moving, content.lastRow, current.lastRow);
  if (made.length > 0) {
    if ((await trySteps(context, deletionSteps(target, made))) !== null) return "lost";
    current = await loadContent(context, target);
    if (current === null) return "lost";
  }
  const now = current;
  const cells = formerCells(prepared, moving).filter(({ state, ...place }) => {
    const held = stateIn(now, place);
    return held.formula !== state.formula || held.format !== (state.format ?? held.format);
  });
  if (cells.length === 0) return "back";
  const replaced = work.kind === "replace";
  const unmerge = replaced ? plan.merges : [];
  const back = await restoreCells(context, { target, anchor: content.anchor, unmerge, cells });
  if (!back) return "lost";
  return replaced ? "contentOnly" : "back";
}

/** Null where the sheet can not be read. */
async function loadContent(
  context: Excel.RequestContext,
  target: SheetTarget
): Promise<SheetContent | null> {
  const load = queueContent(target(context));
  return (await trySync(context)) === null ? load() : null;
}

function deletionSteps(target: SheetTarget, made: Insertions): Step[] {
  return [...made].reverse().map(({ row, rows }) => ({
    bytes: DELETION_BYTES,
    queue: (context) => void rangeAt(target(context), `${row + 1}:${row + rows}`).delete("Up"),
  }));
}

type Insertions = readonly { readonly row: number; readonly rows: number }[];

/** Insertions run from the bottom up. */
function insertionsMade(insertions: Insertions, lastRow: number, lastRowNow: number): Insertions {
  let moved = 0;
  return insertions.filter(({ rows }) => {
    const made = moved < lastRowNow - lastRow;
    if (made) moved += rows;
    return made;
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

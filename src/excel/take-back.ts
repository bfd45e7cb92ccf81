import { rangeAt } from "./addresses";
import { restoreCells } from "./restore-cells";
import { trySteps, trySync, type Step } from "./send";
import { queueContent, queueLastRow, stateIn } from "./sheet-content";
import type { AddedSheet } from "./added-sheet";
import { insertionsOf, type PreparedWork } from "./sheet-works";
import { formerCells, isPlanned } from "./works-outcome";
import { cellKey } from "./apply-cells";
import type { SheetId } from "../forms";

const DELETION_BYTES = 600;

/** What became of a work that was taken back: nothing was there to take back, all is as it was, only the content is, or not even that. */
export type TakenBack = "untouched" | "restored" | "contentOnly" | "lost";

/**
 * Takes a work back that has failed half way: the rows it has inserted go, its cells get back what was read.
 * How many insertions were made is told by how far the end of the sheet has moved.
 */
export async function takeBack(
  context: Excel.RequestContext,
  prepared: PreparedWork
): Promise<TakenBack> {
  const { work, target } = prepared;
  if (work.kind === "add") return "untouched";
  const { content } = work.standing;
  const now = queueLastRow(target(context));
  if ((await trySync(context)) !== null) return "lost";
  // What came in below everything has moved nothing: its rows are emptied like any other.
  const moving = insertionsOf(prepared).filter(({ row }) => row < content.lastRow);
  const made = insertionsMade(moving, content.lastRow, now());
  const deletions = [...made].reverse().map(({ row, rows }): Step => ({
    bytes: DELETION_BYTES,
    queue: (ctx) => void rangeAt(target(ctx), `${row + 1}:${row + rows}`).delete("Up"),
  }));
  if ((await trySteps(context, deletions)) !== null) return "lost";
  const standing = queueContent(target(context));
  if ((await trySync(context)) !== null) return "lost";
  const current = standing();
  const cells = formerCells(prepared, moving).filter(({ state, ...place }) => {
    const held = stateIn(current, place);
    const format = state.format ?? held.format;
    return held.formula !== state.formula || held.format !== format;
  });
  if (cells.length === 0) return made.length > 0 ? "restored" : "untouched";
  const replaced = work.kind === "replace";
  const back = await restoreCells(context, {
    target,
    anchor: content.anchor,
    unmerge: replaced ? prepared.plan.merges : [],
    cells,
  });
  if (!back) return "lost";
  return replaced ? "contentOnly" : "restored";
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

/** What became of sheets that were to be removed again. */
export interface Removal {
  readonly removed: readonly AddedSheet[];
  /** Those that may still be there: they hold something that is not ours, or could not be asked. */
  readonly left: readonly AddedSheet[];
}

/**
 * Removes sheets that this run has added; one in which somebody has written meanwhile stays. 2 syncs. `writes`
 * tells what we have written into them.
 */
export async function removeAdded(
  context: Excel.RequestContext,
  added: readonly { readonly sheet: AddedSheet; readonly prepared: PreparedWork }[]
): Promise<Removal> {
  if (added.length === 0) return { removed: [], left: [] };
  const looks = added.map(({ sheet: { id } }) => queueCellsOf(context, id));
  const all = added.map(({ sheet }) => sheet);
  if ((await trySync(context)) !== null) return { removed: [], left: all };
  const open = added.filter(({ prepared }, i) => looks[i]?.onlyHolds(prepared) ?? false);
  const gone = added.filter((_, i) => looks[i]?.isGone() ?? false).map(({ sheet }) => sheet);
  for (const { sheet } of open) context.workbook.worksheets.getItem(sheet.id).delete();
  const failed = open.length > 0 && (await trySync(context)) !== null;
  const removed = [...gone, ...(failed ? [] : open.map(({ sheet }) => sheet))];
  return { removed, left: all.filter((sheet) => !removed.includes(sheet)) };
}

function queueCellsOf({ workbook }: Excel.RequestContext, id: SheetId) {
  const sheet = workbook.worksheets.getItemOrNullObject(id).load({ name: true });
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  return {
    isGone: () => sheet.isNullObject,
    onlyHolds({ writes }: PreparedWork): boolean {
      if (sheet.isNullObject) return false;
      if (used.isNullObject) return true;
      const planned = new Map(writes.map((write) => [cellKey(write), write]));
      const { rowIndex: row, columnIndex: column, formulas, values, numberFormat } = used;
      const cells = { row, column, formulas, values, numberFormats: numberFormat };
      return formulas.every((line: unknown[], i) =>
        line.every((_, j) => {
          const place = { row: row + i, column: column + j };
          const state = stateIn(cells, place);
          return isPlanned(planned.get(cellKey(place)), { ...state, format: state.format ?? "" });
        })
      );
    },
  };
}

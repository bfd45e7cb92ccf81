import { rangeAt } from "./addresses";
import { restoreCells } from "./restore-cells";
import { trySteps, trySync, type Step } from "./send";
import { queueLastRow, stateIn } from "./sheet-content";
import type { AddedSheet } from "./added-sheet";
import { insertionsOf, type PreparedWork } from "./sheet-works";
import { formerCells, isPlanned } from "./works-outcome";
import { cellKey } from "./apply-cells";
import type { SheetId } from "../forms";

const DELETION_BYTES = 600;

/**
 * Takes a work back that has failed half way: the rows it has inserted go, its cells get back what was read.
 * How many insertions were made is told by how far the end of the sheet has moved. False where not all is
 * known to be as it was.
 */
export async function takeBack(
  context: Excel.RequestContext,
  prepared: PreparedWork
): Promise<boolean> {
  const { work, target } = prepared;
  if (work.kind === "add") return true;
  const { content } = work.standing;
  const now = queueLastRow(target(context));
  if ((await trySync(context)) !== null) return false;
  // What came in below everything has moved nothing: its rows are emptied like any other.
  const moving = insertionsOf(prepared).filter(({ row }) => row < content.lastRow);
  const made = insertionsMade(moving, content.lastRow, now());
  const deletions = [...made].reverse().map(({ row, rows }): Step => ({
    bytes: DELETION_BYTES,
    queue: (ctx) => void rangeAt(target(ctx), `${row + 1}:${row + rows}`).delete("Up"),
  }));
  if ((await trySteps(context, deletions)) !== null) return false;
  return restoreCells(context, {
    target,
    anchor: content.anchor,
    unmerge: work.kind === "replace" ? prepared.plan.merges : [],
    cells: formerCells(prepared, moving),
  });
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

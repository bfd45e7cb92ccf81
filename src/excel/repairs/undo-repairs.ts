import { fail, ok, type CellRef, type Result } from "../../domain";
import { bringBack } from "./bring-back";
import { queueRowContent, sameContent, type DoneRepair, type DoneRow } from "./done-repair";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { afterFailure, REFUSALS } from "./sentences";
import type { Refusal } from "./step";
import { loadEach, trySteps, trySync } from "../gateway/send";
import { queueUndoCheck } from "./undo-check";

/** What became of repairs that were to be taken back. */
export interface Undone {
  readonly repaired: number;
  /** Sheets that have changed, as they are called now. */
  readonly sheets: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Takes repairs back in the context that tracks their cells, in 2 syncs: what was changed or deleted since is
 * refused, the repair it belongs to with it. On a protected sheet, and after a failure, all is as it was.
 */
export async function undoRepairs(
  context: Excel.RequestContext,
  repairs: readonly DoneRepair[]
): Promise<Result<Undone, OfficeReason>> {
  const loaded = await loadEach(context, repairs, queueUndoCheck);
  if (!loaded.ok) return loaded;
  const checked = loaded.value.done.map(({ item, reply }) => ({ ...reply, repair: item }));
  const locked = checked.find((one) => one.protected);
  if (locked) return fail(reasonFor("SheetProtected", locked.sheet));
  const free = checked.filter(({ refused }) => refused.length === 0);
  const failure = await trySteps(context, [
    ...free.flatMap(({ looks }) => looks),
    ...free.flatMap(({ steps }) => steps),
  ]);
  const typedInto = free.filter(({ keepTyped }) => keepTyped().length > 0);
  const lost = await trySteps(
    context,
    typedInto.flatMap(({ keepTyped }) => keepTyped())
  );
  const whatBecame = lost === null ? REFUSALS.changedSince : REFUSALS.typedLost;
  if (failure !== null) {
    const repaired = free.map(({ repair }) => repair);
    const sheets = [...new Set(free.map(({ sheet }) => sheet))];
    return fail(afterFailure(failure, await redo(context, repaired), sheets));
  }
  return ok({
    repaired: free.length - typedInto.length,
    sheets: [...new Set(free.map(({ sheet }) => sheet))],
    refused: [
      ...typedInto.map(({ repair }) => ({ at: placeOfDone(repair), sentence: whatBecame })),
      ...loaded.value.failed.map(({ item }) => goneRefusal(item)),
      ...checked.flatMap(({ refused }) => refused),
    ],
  });
}

/** True where all cells are known to hold again what the repairs wrote, and all rows that were put in still stand. */
async function redo(context: Excel.RequestContext, repairs: readonly DoneRepair[]) {
  const cells = repairs.flatMap((repair) => ("cells" in repair ? repair.cells : []));
  const repaired = cells.map(({ range, after }) => ({ range, state: after }));
  const rows = repairs.flatMap((repair) => ("row" in repair ? repair : []));
  return (await bringBack(context, repaired)) === null && (await stillThere(context, rows));
}

/** 1 sync; none without rows. A row that was deleted fails it. */
async function stillThere(context: Excel.RequestContext, rows: readonly DoneRow[]) {
  if (rows.length === 0) return true;
  const loads = rows.map(({ row }) => queueRowContent(row));
  if ((await trySync(context)) !== null) return false;
  return rows.every(({ content }, i) => {
    const now = loads[i]?.();
    return now !== undefined && sameContent(now, content);
  });
}

function placeOfDone(repair: DoneRepair): CellRef {
  if ("row" in repair) return repair.at;
  return repair.cells[0]?.at ?? { sheet: "", row: 0, column: 0 };
}

function goneRefusal(repair: DoneRepair): Refusal {
  if ("row" in repair) return { at: repair.at, sentence: REFUSALS.gone };
  const sentence = repair.cells.some(({ formula }) => formula !== null)
    ? REFUSALS.formulaGone
    : REFUSALS.gone;
  return { at: placeOfDone(repair), sentence };
}

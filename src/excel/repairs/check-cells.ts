import { cellAddress, type CellChange } from "../../domain";
import { holds } from "../cells/cell-change";
import { isFormula, queueState, type CellState } from "../cells/cell-state";
import type { SheetId } from "../../forms";
import { reasonFor } from "../gateway/office-reason";
import { REFUSALS } from "./sentences";
import type { Refusal, SetStep } from "./step";

/** A cell that is as it was when its repair was found, in the run that repairs it. */
export interface OpenCell {
  readonly change: CellChange;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly before: CellState;
}

/** A sheet whose cells are to be set. */
export interface SheetHandle {
  readonly sheet: Excel.Worksheet;
  /** Why nothing can be done on the sheet; null where it can. To be asked after the sync. */
  readonly hindrance: () => string | null;
}

/** Queues asking whether a sheet is there and open to changes. */
export function queueHandle({ workbook }: Excel.RequestContext, id: SheetId): SheetHandle {
  return handleOf(workbook.worksheets.getItemOrNullObject(id));
}

function handleOf(sheet: Excel.Worksheet): SheetHandle {
  const { protection } = sheet;
  protection.load("protected");
  return {
    sheet,
    hindrance: () => {
      if (sheet.isNullObject) return reasonFor("SheetGone").sentence;
      return protection.protected ? reasonFor("SheetProtected").sentence : null;
    },
  };
}

/** Queues comparing the cells of a repair with what they held when it was found; what hinders it, cell by cell. */
export function queueCheck(
  { changes }: SetStep,
  sheetOf: (name: string) => SheetHandle,
  bulk: boolean
): () => { readonly cells: readonly OpenCell[]; readonly refused: readonly Refusal[] } {
  const queued = changes.map((change) => {
    const { sheet, hindrance } = sheetOf(change.at.sheet);
    const range = sheet.getRange(cellAddress(change.at));
    return { change, sheet, range, hindrance, state: queueState(range) };
  });
  return () => {
    for (const { change, hindrance } of queued) {
      const sentence = hindrance();
      if (sentence !== null) return { cells: [], refused: [{ at: change.at, sentence }] };
    }
    const cells = queued.map(({ change, sheet, range, state }) => {
      return { change, sheet, range, before: state() };
    });
    return { cells, refused: cells.flatMap((cell) => refusalOf(cell, bulk)) };
  };
}

function refusalOf({ change, before }: OpenCell, bulk: boolean): Refusal[] {
  if (!holds(before, change.before)) return [{ at: change.at, sentence: REFUSALS.changed }];
  const overwrites = isFormula(before) && !holds(before, change.after);
  return bulk && overwrites ? [{ at: change.at, sentence: REFUSALS.formula }] : [];
}

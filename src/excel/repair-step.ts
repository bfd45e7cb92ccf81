import type { CellChange, CellRef } from "../domain";
import type { SheetUpdate } from "../forms";

/** One repair as it is carried out: cells that are set, or a row that is put in (`row` is 0-based). */
export type RepairStep = SetStep | RowStep;

export interface SetStep {
  readonly kind: "set";
  readonly changes: readonly CellChange[];
}

export interface RowStep {
  readonly kind: "insertRow";
  readonly row: number;
  readonly update: SheetUpdate;
}

/** A cell that was left as it is, and why, in one sentence that names neither sheet nor cell. */
export interface Refusal {
  readonly at: CellRef;
  readonly sentence: string;
}

/** Where a repair is told of as a whole: its first cell. */
export function placeOf(step: RepairStep): CellRef {
  if (step.kind === "insertRow") return { sheet: step.update.sheet, row: step.row, column: 0 };
  const [first] = step.changes;
  return first?.at ?? { sheet: "", row: 0, column: 0 };
}

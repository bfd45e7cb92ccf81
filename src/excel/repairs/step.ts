import type { CellChange, CellRef } from "../../domain";
import type { SheetId, SheetUpdate, StandingGrid } from "../../forms";

/** Sheets by what they were called when repairs were found: a repair goes to that very sheet. */
export type RepairedSheets = ReadonlyMap<string, SheetId>;

/** One repair as it is carried out: cells that are set, or a row that is put in. */
export type RepairStep = SetStep | RowStep;

export interface SetStep {
  readonly kind: "set";
  readonly changes: readonly CellChange[];
}

export interface RowStep {
  readonly kind: "insertRow";
  /** Where it is told of. */
  readonly at: CellRef;
  /** Where the row goes on the sheet as it stands, `row` 0-based, or why it is not needed. */
  readonly plan: (grid: StandingGrid) => PlannedRow | Refusal;
}

export interface PlannedRow {
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
  if (step.kind === "insertRow") return step.at;
  const [first] = step.changes;
  return first?.at ?? { sheet: "", row: 0, column: 0 };
}

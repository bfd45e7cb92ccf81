import { cellAddress, type CellRef } from "../../domain";
import { REFUSALS } from "./sentences";
import { placeOf, type Refusal, type RepairStep, type SetStep } from "./step";

/**
 * Repairs of which no two touch the same cell: the first one stays. A row is put in by itself only, as it
 * moves what other repairs speak of.
 */
export function withoutClashes(steps: readonly RepairStep[]): {
  readonly alone: readonly RepairStep[];
  readonly refused: readonly Refusal[];
} {
  const alone: RepairStep[] = [];
  const refused: Refusal[] = [];
  const taken = new Set<string>();
  for (const step of steps) {
    const refusal = step.kind === "set" ? takenTwice(step, taken) : rowAmong(step, steps);
    if (refusal === null) alone.push(step);
    else refused.push(refusal);
    if (step.kind === "set") step.changes.forEach(({ at }) => taken.add(keyOf(at)));
  }
  return { alone, refused };
}

function takenTwice({ changes }: SetStep, taken: ReadonlySet<string>): Refusal | null {
  const clash = changes.find(({ at }) => taken.has(keyOf(at)));
  return clash ? { at: clash.at, sentence: REFUSALS.takenTwice } : null;
}

function rowAmong(step: RepairStep, steps: readonly RepairStep[]): Refusal | null {
  return steps.length > 1 ? { at: placeOf(step), sentence: REFUSALS.rowAmongOthers } : null;
}

function keyOf(at: CellRef): string {
  return `${at.sheet.toLowerCase()}!${cellAddress(at)}`;
}

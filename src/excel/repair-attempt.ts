import { sheetNamed } from "./addresses";
import { holds, queueChange } from "./cell-change";
import { isFormula, queueState } from "./cell-state";
import type { OpenCell } from "./check-cells";
import { queueRowContent, type DoneCell, type DoneRepair } from "./done-repair";
import type { OpenCells, OpenRepair, OpenRow } from "./repair-check";
import { placeOf } from "./repair-step";
import type { Step } from "./send";
import { queueTracking } from "./tracked-formula";
import { updateSteps } from "./apply-updates";

/** One repair being carried out. */
export interface Attempt {
  readonly open: OpenRepair;
  readonly writes: readonly Step[];
  /** Reads what was written; for after all writes, as Excel calculates before it answers. */
  readonly read: Step;
  /** After the steps: the repair as it was carried out, null where Excel has not taken all of it. */
  readonly outcome: () => DoneRepair | null;
}

/** Paths and actions of one cell, or row: measured, and rounded up. */
const BYTES = { write: 1_000, read: 800, row: 1_000 } as const;

const utf8 = new TextEncoder();

export function attemptOf(open: OpenRepair): Attempt {
  return "cells" in open ? cellsAttempt(open) : rowAttempt(open);
}

function cellsAttempt(open: OpenCells): Attempt {
  let outcome: Attempt["outcome"] = () => null;
  const read: Step = {
    bytes: BYTES.read * open.cells.length,
    queue(context) {
      const loads = open.cells.map((cell) => queueDone(context, cell));
      outcome = () => {
        const done = loads.map((load) => load());
        return done.every((cell) => cell !== null) ? { cells: done } : null;
      };
    },
  };
  return { open, writes: open.cells.flatMap(writeStep), read, outcome: () => outcome() };
}

function writeStep({ change, range, before }: OpenCell): Step[] {
  if (holds(before, change.after)) return [];
  const bytes = BYTES.write + utf8.encode(JSON.stringify(change.after)).length;
  return [{ bytes, queue: () => queueChange(range, change, before) }];
}

/** Queues reading a cell that was set; null where it does not hold then what it was set to. */
function queueDone(
  context: Excel.RequestContext,
  { change, sheet, range, before }: OpenCell
): () => DoneCell | null {
  const overwritten = isFormula(before) && !holds(before, change.after);
  const formula = overwritten ? queueTracking(context, sheet, String(before.formula)) : null;
  const load = queueState(range);
  return () => {
    const after = load();
    return holds(after, change.after) ? { at: change.at, range, before, after, formula } : null;
  };
}

function rowAttempt(open: OpenRow): Attempt {
  const { step, content } = open;
  let outcome: Attempt["outcome"] = () => null;
  const read: Step = {
    bytes: BYTES.row,
    queue(context) {
      const sheet = sheetNamed(context, step.update.sheet);
      const row = sheet.getRange(`${step.row + 1}:${step.row + 1}`);
      const load = queueRowContent(row);
      outcome = () => ({ at: placeOf(step), row, content: load() });
    },
  };
  return { open, writes: updateSteps(step.update, content.names), read, outcome: () => outcome() };
}

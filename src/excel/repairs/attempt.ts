import { sheetWith } from "../gateway/addresses";
import { holds, queueChange } from "../cells/cell-change";
import {
  isFormula,
  queueState,
  queueStateOnce,
  sameState,
  type CellState,
} from "../cells/cell-state";
import type { FormerCell } from "./bring-back";
import type { OpenCell } from "./check-cells";
import { queueRowContent, type DoneCell, type DoneRepair } from "./done-repair";
import type { OpenCells, OpenRepair, OpenRow } from "./check";
import { placeOf } from "./step";
import type { Step } from "../gateway/send";
import { queueTracking } from "./tracked-formula";
import { prepareWorks, type PreparedWork } from "../works/sheet-works";

/** One repair being carried out. */
export interface Attempt {
  readonly open: OpenRepair;
  /** Read once more what is written over; for before all writes, as Excel calculates before it answers. */
  readonly looks: readonly Step[];
  readonly writes: readonly Step[];
  /** Reads what was written; for after all writes, as Excel calculates before it answers. */
  readonly read: Step;
  /** After the steps: the repair as it was carried out, null where Excel has not taken all of it. */
  readonly outcome: () => DoneRepair | null;
  /** Cells with what somebody has typed into them between check and write: each gets it back. */
  readonly typed: () => readonly FormerCell[];
  /** The row that is put in; null for cells. */
  readonly row: PreparedWork | null;
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
  const writes = open.cells.flatMap(writeStep);
  return {
    open,
    looks: writes.map(({ look }) => look),
    writes: writes.map(({ step }) => step),
    read,
    outcome: () => outcome(),
    typed: () => writes.flatMap(({ typed }) => typed() ?? []),
    row: null,
  };
}

interface CellWriteStep {
  readonly look: Step;
  readonly step: Step;
  readonly typed: () => FormerCell | null;
}

/** Reads the cell once more in the request that writes it. */
function writeStep({ change, range, before }: OpenCell): CellWriteStep[] {
  if (holds(before, change.after)) return [];
  const bytes = BYTES.write + utf8.encode(JSON.stringify(change.after)).length;
  let load: () => CellState | null = () => null;
  const look: Step = { bytes: BYTES.read, queue: () => void (load = queueStateOnce(range)) };
  const queue = () => queueChange(range, change, before);
  const typed = () => {
    const state = load();
    return state === null || sameState(state, before) ? null : { range, state };
  };
  return [{ look, step: { bytes, queue }, typed }];
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
  const { step, planned, standing, names } = open;
  let outcome: Attempt["outcome"] = () => null;
  const read: Step = {
    bytes: BYTES.row,
    queue(context) {
      const sheet = sheetWith(context, standing.state.id);
      const row = sheet.getRange(`${planned.row + 1}:${planned.row + 1}`);
      const load = queueRowContent(row);
      const at = { ...placeOf(step), sheet: standing.state.name, row: planned.row };
      outcome = () => ({ at, row, content: load() });
    },
  };
  const [row = null] = prepareWorks([{ kind: "update", update: planned.update, standing }], names);
  return {
    open,
    looks: [],
    writes: row ? [...row.steps, ...row.validations] : [],
    read,
    outcome: () => outcome(),
    typed: () => [],
    row,
  };
}

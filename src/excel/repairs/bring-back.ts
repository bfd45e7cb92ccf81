import { queueState, queueStateBack, sameState, type CellState } from "../cells/cell-state";
import type { OfficeReason } from "../gateway/office-reason";
import { trySteps, trySync, type Step } from "../gateway/send";

/** A cell and what it is to hold again. */
export interface FormerCell {
  readonly range: Excel.Range;
  readonly state: CellState;
}

/** Number format and content with their paths: measured, and rounded up. */
const CELL_BYTES = 1_000;

const utf8 = new TextEncoder();

/** The step that puts a cell back. */
export function formerStep({ range, state }: FormerCell): Step {
  return {
    bytes: CELL_BYTES + utf8.encode(String(state.formula)).length,
    queue: () => queueStateBack(range, state),
  };
}

/** Takes back what was written to cells half way: those that differ from what they held are written. 2 syncs, 1 where none does. */
export async function bringBack(
  context: Excel.RequestContext,
  cells: readonly FormerCell[]
): Promise<OfficeReason | null> {
  if (cells.length === 0) return null;
  const now = cells.map(({ range }) => queueState(range));
  const unread = await trySync(context);
  if (unread !== null) return unread;
  const differing = cells.filter(({ state }, i) => {
    const held = now[i]?.();
    return held === undefined || !sameState(held, state);
  });
  return trySteps(context, differing.map(formerStep));
}

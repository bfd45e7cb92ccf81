import { queueState, queueStateBack, sameState, type CellState } from "../cells/cell-state";
import type { OfficeReason } from "../gateway/office-reason";
import { loadEach, trySteps, type Step } from "../gateway/send";

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

/**
 * Takes back what was written to cells half way: those that differ from what they held are written. 2 syncs, 1 where
 * none does, more where one is gone: with a deleted cell there is nothing to take back.
 */
export async function bringBack(
  context: Excel.RequestContext,
  cells: readonly FormerCell[]
): Promise<OfficeReason | null> {
  if (cells.length === 0) return null;
  const loaded = await loadEach(context, cells, ({ range }) => queueState(range));
  if (!loaded.ok) return loaded.reason;
  const unread = loaded.value.failed.find(({ reason }) => !isGone(reason));
  const differing = loaded.value.done.filter(({ item, reply }) => !sameState(reply, item.state));
  const failure = await trySteps(
    context,
    differing.map(({ item }) => formerStep(item))
  );
  return failure ?? unread?.reason ?? null;
}

/** What Excel says of a range whose cells were deleted, or whose sheet was. */
function isGone({ code }: OfficeReason): boolean {
  return code === "InvalidReference" || code === "ItemNotFound";
}

import { afterInsertions, movedOf, queueGuard, type Anchor } from "./guard";
import type { OfficeReason } from "./office-reason";
import { firstBatch, trySync, type Step } from "./send";

/** How often it is read and planned anew where the workbook changes between reading and writing. */
export const ATTEMPTS = 3;

/** What became of steps that were to be carried out on sheets as they were read. */
export interface Sent {
  /** Null where all was carried out. */
  readonly failure: OfficeReason | null;
  /** The sheets that are not any more as they were read; nothing of the failing request was carried out then. */
  readonly moved: readonly Anchor[];
  /** False where it is certain that nothing has changed. */
  readonly begun: boolean;
  /** True where Excel may have done all that it was asked for: it did not answer. */
  readonly unanswered: boolean;
}

/**
 * Sends steps in order, one sync for each 4 MB. Each request begins with what fails it as long as nothing has
 * changed where rows or columns have come or gone, or a sheet was renamed or deleted, since it was read.
 * After a failure one more sync tells whether that was why.
 */
export async function sendGuarded(
  context: Excel.RequestContext,
  steps: readonly Step[],
  anchors: readonly Anchor[]
): Promise<Sent> {
  let rest = steps;
  let before: readonly Step[] = [];
  while (rest.length > 0) {
    const [batch, next] = firstBatch(rest);
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const anchor of anchors) queueGuard(context, anchor, insertedAbove(anchor, before));
    const passed = queueSign(context);
    batch.forEach((step) => step.queue(context));
    const failure = await trySync(context);
    if (failure !== null) return failed(context, failure, anchors, { before, batch, passed });
    before = [...before, ...batch];
    rest = next;
  }
  return { failure: null, moved: [], begun: before.length > 0, unanswered: false };
}

/** Queues what is answered where Excel gets as far as this; true after the sync where it did. ExcelApi 1.5. */
export function queueSign({ workbook }: Excel.RequestContext): () => boolean {
  const first = workbook.worksheets.getFirst();
  first.load({ id: true });
  return () => first.toJSON().id !== undefined;
}

interface FailedRequest {
  readonly before: readonly Step[];
  readonly batch: readonly Step[];
  readonly passed: () => boolean;
}

async function failed(
  context: Excel.RequestContext,
  failure: OfficeReason,
  anchors: readonly Anchor[],
  { before, batch, passed }: FailedRequest
): Promise<Sent> {
  const earlier = before.length > 0;
  // Excel says where it failed, and that it did: at a guard, so nothing of this request was carried out.
  const answered = Boolean(failure.location);
  if (passed()) return { failure, moved: [], begun: true, unanswered: false };
  const expected = anchors.map((anchor) => {
    const already = insertedAbove(anchor, before);
    return {
      anchor,
      inserted: answered ? [already] : [already, ...movesOf(anchor, before, batch)],
    };
  });
  const moved = await movedOf(context, expected);
  if (answered) {
    return { failure, moved: moved.ok ? moved.value : anchors, begun: earlier, unanswered: false };
  }
  if (!moved.ok) return { failure, moved: [], begun: true, unanswered: true };
  // What is in its place may have been written to all the same: a reply can get lost.
  const inPlace = moved.value.length === 0;
  return { failure, moved: moved.value, begun: earlier || inPlace, unanswered: inPlace };
}

/** How far the end of a sheet has moved down by what we have inserted. */
function insertedAbove(anchor: Anchor, steps: readonly Step[]): number {
  const own = steps.flatMap(({ inserts }) => (inserts?.sheet === anchor.sheet.id ? inserts : []));
  return afterInsertions(anchor, own).row - anchor.row;
}

/** How far it may have moved by a request of which nobody knows how much was carried out. */
function movesOf(anchor: Anchor, before: readonly Step[], batch: readonly Step[]): number[] {
  return batch.flatMap(({ inserts }, i) =>
    inserts ? [insertedAbove(anchor, [...before, ...batch.slice(0, i + 1)])] : []
  );
}

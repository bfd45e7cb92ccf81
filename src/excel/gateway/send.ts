import { fail, ok, type Result } from "../../domain";
import type { SheetId } from "../../forms";
import { mayConcernOneSheet, reasonOf, type OfficeReason } from "./office-reason";

/** Excel on the web refuses 5 MB; the rest is for what an estimate leaves out. In bytes of UTF-8. */
export const BATCH_LIMIT = 4_000_000;

/** Work that is queued as a whole: `bytes` says how much it adds to the request, rather too much than too little. */
export interface Step {
  readonly bytes: number;
  /** What it asks Excel to answer: bytes, 0 unless told. */
  readonly reply?: number;
  /** How many rows it puts into a sheet above what stands there; the sheet's id. */
  readonly inserts?: { readonly sheet: SheetId; readonly row: number; readonly rows: number };
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Sends what is queued. The failure of this batch is returned, so that the run can go on without it. */
export async function trySync(context: Excel.RequestContext): Promise<OfficeReason | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return reason;
  }
}

/** Sends steps in order, one sync for each 4 MB, and stops at the first failure, which it returns. */
export async function trySteps(
  context: Excel.RequestContext,
  steps: readonly Step[]
): Promise<OfficeReason | null> {
  const [batch, rest] = firstBatch(steps);
  if (batch.length === 0) return null;
  context.application.suspendScreenUpdatingUntilNextSync();
  batch.forEach((step) => step.queue(context));
  return (await trySync(context)) ?? (await trySteps(context, rest));
}

/** The steps that fit into one request and its reply, and the rest. */
export function firstBatch(steps: readonly Step[]): [readonly Step[], readonly Step[]] {
  let [sent, answered] = [0, 0];
  const end = steps.findIndex((step, i) => {
    sent += step.bytes;
    answered += step.reply ?? 0;
    return Math.max(sent, answered) > BATCH_LIMIT && i > 0;
  });
  return end < 0 ? [steps, []] : [steps.slice(0, end), steps.slice(end)];
}

/** What was read, and what could not be. */
export interface Loaded<Item, Reply> {
  readonly done: readonly { readonly item: Item; readonly reply: Reply }[];
  readonly failed: readonly { readonly item: Item; readonly reason: OfficeReason }[];
}

/**
 * Loads something for each item in one sync. Where that fails the items are halved until those that fail
 * stand alone: a reply over 5 MB and a sheet that can not be read end the same way.
 * `queue` queues the loading and returns what takes the plain data out after the sync.
 */
export async function loadEach<Item, Reply>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => () => Reply
): Promise<Result<Loaded<Item, Reply>, OfficeReason>> {
  if (items.length === 0) return ok({ done: [], failed: [] });
  const loading = items.map((item) => ({ item, read: queue(item) }));
  const reason = await trySync(context);
  if (reason === null)
    return ok({ done: loading.map(({ item, read }) => ({ item, reply: read() })), failed: [] });
  if (!mayConcernOneSheet(reason)) return fail(reason);
  if (items.length === 1) return ok({ done: [], failed: items.map((item) => ({ item, reason })) });
  return loadHalves(context, items, queue);
}

async function loadHalves<Item, Reply>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => () => Reply
): Promise<Result<Loaded<Item, Reply>, OfficeReason>> {
  const middle = Math.ceil(items.length / 2);
  const first = await loadEach(context, items.slice(0, middle), queue);
  if (!first.ok) return first;
  const second = await loadEach(context, items.slice(middle), queue);
  if (!second.ok) return second;
  return ok({
    done: [...first.value.done, ...second.value.done],
    failed: [...first.value.failed, ...second.value.failed],
  });
}

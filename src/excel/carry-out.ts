import { bringBack } from "./bring-back";
import { rangesOf, type DoneRepair } from "./done-repair";
import { mayConcernOneSheet, type OfficeReason } from "./office-reason";
import { putBack } from "./put-back";
import { attemptOf, type Attempt } from "./repair-attempt";
import type { OpenRepair } from "./repair-check";
import { afterFailure, REFUSALS } from "./repair-sentences";
import { placeOf, type Refusal } from "./repair-step";
import { trySteps } from "./send";

/** What became of repairs. */
export interface CarriedOut {
  readonly done: readonly DoneRepair[];
  readonly refused: readonly Refusal[];
  /** Why Excel refused one of them. */
  readonly failure: OfficeReason | null;
}

const NOTHING: CarriedOut = { done: [], refused: [], failure: null };

/**
 * Carries repairs out, in one sync for each 4 MB, and reads what the cells hold then. Where Excel refuses,
 * all is put back (2 syncs) and tried in halves, so that only what fails alone is left out; so is a repair
 * of which Excel has not taken all. The ranges of what is done are tracked from here on.
 */
export async function carryOut(
  context: Excel.RequestContext,
  open: readonly OpenRepair[]
): Promise<CarriedOut> {
  if (open.length === 0) return NOTHING;
  const attempts = open.map(attemptOf);
  const failure = await trySteps(context, [
    ...attempts.flatMap(({ writes }) => writes),
    ...attempts.map(({ read }) => read),
  ]);
  if (failure === null) return settle(context, attempts);
  const restored = await putAllBack(context, open);
  if (restored && open.length > 1 && mayConcernOneSheet(failure)) return inHalves(context, open);
  const told = afterFailure(failure, restored);
  return { ...NOTHING, refused: refuseAll(open, told.sentence), failure: told };
}

async function inHalves(
  context: Excel.RequestContext,
  open: readonly OpenRepair[]
): Promise<CarriedOut> {
  const middle = Math.ceil(open.length / 2);
  const first = await carryOut(context, open.slice(0, middle));
  const second = await carryOut(context, open.slice(middle));
  return {
    done: [...first.done, ...second.done],
    refused: [...first.refused, ...second.refused],
    failure: first.failure ?? second.failure,
  };
}

async function settle(
  context: Excel.RequestContext,
  attempts: readonly Attempt[]
): Promise<CarriedOut> {
  const settled = attempts.map(({ open, outcome }) => ({ open, done: outcome() }));
  const done = settled.flatMap((one) => one.done ?? []);
  context.trackedObjects.add(done.flatMap(rangesOf));
  const dropped = settled.flatMap((one) => (one.done === null ? [one.open] : []));
  const restored = await putAllBack(context, dropped);
  const sentence = restored ? REFUSALS.notTaken : REFUSALS.halfTaken;
  return { ...NOTHING, done, refused: refuseAll(dropped, sentence) };
}

function refuseAll(open: readonly OpenRepair[], sentence: string): Refusal[] {
  return open.map(({ step }) => ({ at: placeOf(step), sentence }));
}

/** True where all cells are known to hold what they held. */
async function putAllBack(
  context: Excel.RequestContext,
  open: readonly OpenRepair[]
): Promise<boolean> {
  for (const repair of open)
    if ("content" in repair) {
      const failure = await putBack(context, repair.step.update, repair.content);
      if (failure !== null) return false;
    }
  const cells = open.flatMap((repair) => ("cells" in repair ? repair.cells : []));
  const former = cells.map(({ range, before }) => ({ range, state: before }));
  return (await bringBack(context, former)) === null;
}

import { bringBack } from "./bring-back";
import { rangesOf, type DoneRepair } from "./done-repair";
import { mayConcernOneSheet, type OfficeReason } from "../gateway/office-reason";
import { attemptOf, type Attempt } from "./attempt";
import type { OpenRepair } from "./check";
import { afterFailure, REFUSALS } from "./sentences";
import { placeOf, type Refusal } from "./step";
import { sendGuarded } from "../gateway/send-guarded";
import { takeBack } from "../works/take-back";

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
  const anchors = attempts.flatMap(({ row }) => row?.anchor ?? []);
  const sent = await sendGuarded(
    context,
    [
      ...attempts.flatMap(({ looks }) => looks),
      ...attempts.flatMap(({ writes }) => writes),
      ...attempts.map(({ read }) => read),
    ],
    anchors
  );
  if (sent.failure === null) return settle(context, attempts);
  if (!sent.begun) return untouched(open, sent.failure, sent.moved.length > 0);
  const restored = await putAllBack(context, attempts);
  if (restored && open.length > 1 && mayConcernOneSheet(sent.failure))
    return inHalves(context, open);
  const sheets = [...new Set(open.map(({ step }) => placeOf(step).sheet))];
  const told = afterFailure(sent.failure, restored, sheets);
  return { ...NOTHING, refused: refuseAll(open, told.sentence), failure: told };
}

/** Nothing was written: rows have moved since the check, or Excel has refused the whole request. */
function untouched(open: readonly OpenRepair[], failure: OfficeReason, moved: boolean): CarriedOut {
  if (moved) return { ...NOTHING, refused: refuseAll(open, REFUSALS.changed) };
  return { ...NOTHING, refused: refuseAll(open, failure.sentence), failure };
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
  const typed = attempts.filter((attempt) => attempt.typed().length > 0);
  const settled = attempts
    .filter((attempt) => !typed.includes(attempt))
    .map((attempt) => ({ attempt, done: attempt.outcome() }));
  const done = settled.flatMap((one) => one.done ?? []);
  context.trackedObjects.add(done.flatMap(rangesOf));
  const dropped = settled.flatMap((one) => (one.done === null ? [one.attempt] : []));
  const restored = await putAllBack(context, dropped);
  const sentence = restored ? REFUSALS.notTaken : REFUSALS.halfTaken;
  const kept = await putAllBack(context, typed);
  return {
    ...NOTHING,
    done,
    refused: [
      ...refuseAll(opened(dropped), sentence),
      ...refuseAll(opened(typed), kept ? REFUSALS.changed : REFUSALS.halfTaken),
    ],
  };
}

function opened(attempts: readonly Attempt[]): OpenRepair[] {
  return attempts.map(({ open }) => open);
}

function refuseAll(open: readonly OpenRepair[], sentence: string): Refusal[] {
  return open.map(({ step }) => ({ at: placeOf(step), sentence }));
}

/** True where all cells are known to hold what they held: what somebody has typed meanwhile, else what was read. */
async function putAllBack(
  context: Excel.RequestContext,
  attempts: readonly Attempt[]
): Promise<boolean> {
  for (const { row } of attempts)
    if (row && (await takeBack(context, row)) === "lost") return false;
  const former = attempts.flatMap((attempt) => {
    const { open } = attempt;
    const typed = new Map(attempt.typed().map(({ range, state }) => [range, state]));
    const cells = "cells" in open ? open.cells : [];
    return cells.map(({ range, before }) => ({ range, state: typed.get(range) ?? before }));
  });
  return (await bringBack(context, former)) === null;
}

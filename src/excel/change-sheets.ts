import { ok, type Result } from "../domain";
import { sheetNamed } from "./addresses";
import {
  mayConcernOneSheet,
  reasonFor,
  type OfficeReason,
  type SheetFailure,
} from "./office-reason";
import { listOwnFormats, queueDeletion, type OwnFormats, type OwnFormatsList } from "./own-formats";
import { trySteps, type Step } from "./send";

/** What becomes of one sheet besides losing our conditional formats. */
export interface SheetChange {
  readonly sheet: string;
  /** False where there is nothing else to do: a protected sheet without formats of ours is right then. */
  readonly needed: boolean;
  /** What `queue` adds to the request: bytes, rather too much than too little. */
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

const DELETION_BYTES = 900;

/**
 * Takes our conditional formats off each sheet and makes its change, in 2 syncs; in 1 where they are
 * `listed` already. Answers the sheets without their change: protected ones and those whose formats can not
 * be listed stayed as they were; one that fails by itself, which a failing batch is cut down to (listing anew,
 * for a batch is not atomic), may have changed in part.
 */
export async function changeSheets(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  listed?: OwnFormatsList
): Promise<Result<readonly SheetFailure[], OfficeReason>> {
  const names = changes.map(({ sheet }) => sheet);
  const list = listed ? ok(listed) : await listOwnFormats(context, names);
  if (!list.ok) return list;
  const failures = [...list.value.failed, ...protectedOnes(list.value.found, changes)];
  const open = changes.filter(({ sheet }) => failures.every((failure) => failure.sheet !== sheet));
  const reason = await trySteps(context, stepsOf(open, list.value.found));
  if (reason === null) return ok(failures);
  const rest = await changeInHalves(context, open, reason);
  return rest.ok ? ok([...failures, ...rest.value]) : rest;
}

async function changeInHalves(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  reason: OfficeReason
): Promise<Result<readonly SheetFailure[], OfficeReason>> {
  if (!mayConcernOneSheet(reason)) return { ok: false, reason };
  const [only] = changes;
  if (changes.length === 1 && only)
    return ok([{ sheet: only.sheet, reason: reasonFor(reason.code, only.sheet) }]);
  const middle = Math.ceil(changes.length / 2);
  const first = await changeSheets(context, changes.slice(0, middle));
  if (!first.ok) return first;
  const second = await changeSheets(context, changes.slice(middle));
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

function protectedOnes(
  found: readonly OwnFormats[],
  changes: readonly SheetChange[]
): SheetFailure[] {
  const needed = new Set(changes.filter((change) => change.needed).map(({ sheet }) => sheet));
  return found
    .filter((formats) => formats.protected && (formats.ids.length > 0 || needed.has(formats.sheet)))
    .map(({ sheet }) => ({ sheet, reason: reasonFor("SheetProtected", sheet) }));
}

function stepsOf(changes: readonly SheetChange[], found: readonly OwnFormats[]): Step[] {
  const idsOf = new Map(found.map(({ sheet, ids }) => [sheet, ids]));
  return changes.flatMap(({ sheet, needed, bytes, queue }) => {
    const ids = idsOf.get(sheet) ?? [];
    if (ids.length === 0 && !needed) return [];
    return {
      bytes: bytes + DELETION_BYTES * ids.length,
      queue(context) {
        const worksheet = sheetNamed(context, sheet);
        for (const id of ids) queueDeletion(worksheet, id);
        queue(worksheet);
      },
    };
  });
}

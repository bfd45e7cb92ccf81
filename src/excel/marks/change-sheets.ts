import { fail, ok, type Result } from "../../domain";
import type { Anchor } from "../gateway/guard";
import { listed } from "../gateway/listed";
import {
  mayConcernOneSheet,
  reasonFor,
  type OfficeReason,
  type SheetFailure,
} from "../gateway/office-reason";
import { queueDeletions, type OwnFormats } from "../reading/own-formats";
import { readMarkedSheets } from "./read-marked-sheets";
import { restoreCells, type FormerState } from "../works/restore-cells";
import type { Step } from "../gateway/send";
import { sendGuarded } from "../gateway/send-guarded";
import { standingSheet, type SheetTarget } from "../gateway/sheet-target";
import { isPlanned } from "../works/works-outcome";
import type { SheetState } from "../gateway/workbook-state";
import { watchSteps } from "../works/sheet-works";
import { BeforeWrites, boundsOf, cellWriteSteps, type CellWrite } from "../works/write-block";

/** What becomes of one sheet besides losing our conditional formats. */
export interface SheetChange {
  readonly sheet: SheetState;
  readonly formats: OwnFormats;
  readonly anchor: Anchor | null;
  /** False where there is nothing else to do: a protected sheet without formats of ours is right then. */
  readonly needed: boolean;
  /** What `queue` adds to the request: bytes, rather too much than too little. */
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
  /** Texts that are set or, "", taken away, each where it was read that `text` stands. */
  readonly cells: readonly (CellWrite & { readonly text: string })[];
}

const DELETION_BYTES = 900;

/** The reason of a failure of which nobody knows how much was carried out. */
function partly(reason: OfficeReason, changes: readonly SheetChange[]): OfficeReason {
  const names = changes.map(({ sheet }) => sheet.name);
  const quoted = names.map((name) => `“${name}”`);
  const told = `工作表${listed(quoted, "", "张")}的标记和校验提示可能只改动了一部分，表的内容没有变；再操作一次即可补全。`;
  return { ...reason, sentence: `${reason.sentence}${told}`, changed: names };
}

/**
 * Takes our conditional formats off each sheet and makes its change, in 1 sync. What somebody has typed into its
 * cells since they were read is put back (1 sync more). Answers the sheets without their change: protected ones,
 * those whose rows have moved since, and those that fail by themselves, which a failing batch is cut down to; one
 * of these may have changed in part.
 */
export async function changeSheets(
  context: Excel.RequestContext,
  changes: readonly SheetChange[]
): Promise<Result<readonly SheetFailure[], OfficeReason>> {
  const locked = changes.filter(isLocked);
  const open = changes.filter((change) => !locked.includes(change) && isNeeded(change));
  const failures = locked.map(({ sheet: { name } }) => ({
    sheet: name,
    reason: reasonFor("SheetProtected", name),
  }));
  const rest = await change(context, open);
  return rest.ok ? ok([...failures, ...rest.value]) : fail(partly(rest.reason, open));
}

function isLocked({ formats, needed }: SheetChange): boolean {
  return formats.protected && (formats.ids.length > 0 || needed);
}

function isNeeded({ formats, needed }: SheetChange): boolean {
  return formats.ids.length > 0 || needed;
}

async function change(
  context: Excel.RequestContext,
  changes: readonly SheetChange[]
): Promise<Result<readonly SheetFailure[], OfficeReason>> {
  if (changes.length === 0) return ok([]);
  const prepared = changes.map((one) => ({
    ...one,
    target: standingSheet(one.sheet.id),
    before: new BeforeWrites(),
  }));
  const anchors = changes.flatMap(({ anchor }) => anchor ?? []);
  const { failure, moved, begun } = await sendGuarded(
    context,
    [...prepared.flatMap(looksOf), ...prepared.flatMap(stepsOf)],
    anchors
  );
  const unsaid = await putBackTyped(context, prepared);
  if (failure === null) return ok(unsaid);
  if (moved.length > 0 && !begun) {
    const still = changes.filter(({ anchor }) => anchor === null || !moved.includes(anchor));
    const rest = await change(context, still);
    const gone = changes.filter((one) => !still.includes(one)).map(changedSince);
    return rest.ok ? ok([...gone, ...rest.value]) : rest;
  }
  const rest = await changeInHalves(context, changes, failure, begun);
  const lost = unsaid.filter(({ reason }) => reason.code === "HintsLost");
  return rest.ok ? ok([...lost, ...rest.value]) : rest;
}

function changedSince({ sheet: { name } }: SheetChange): SheetFailure {
  return { sheet: name, reason: reasonFor("ChangedSince", name) };
}

type Prepared = SheetChange & { readonly target: SheetTarget; readonly before: BeforeWrites };

/** For before all writes, as Excel calculates before it answers. */
function looksOf({ target, cells, before }: Prepared): Step[] {
  return watchSteps(target, boundsOf(cells), before);
}

function stepsOf({ target, formats, bytes, queue, cells }: Prepared): Step[] {
  return [
    {
      bytes: bytes + DELETION_BYTES * formats.ids.length,
      queue(context) {
        const worksheet = target(context);
        queueDeletions(worksheet, formats.ids);
        queue(worksheet);
      },
    },
    ...cellWriteSteps(target, cells),
  ];
}

/** Cells that did not hold any more what was read get back what they held. */
async function putBackTyped(
  context: Excel.RequestContext,
  changes: readonly Prepared[]
): Promise<SheetFailure[]> {
  const failures: SheetFailure[] = [];
  for (const { sheet, target, anchor, cells, before } of changes) {
    const typed = typedInto(cells, before);
    const back = await restoreCells(context, { target, anchor, unmerge: [], cells: typed });
    if (typed.length === 0) continue;
    const code = back ? "HintsKept" : "HintsLost";
    const { sentence } = reasonFor(code, sheet.name);
    const texts = typed.map(({ state }) => `“${String(state.formula)}”`).join("");
    failures.push({
      sheet: sheet.name,
      reason: { code, sentence: back ? sentence : `${sentence}${texts}`, sheet: sheet.name },
    });
  }
  return failures;
}

function typedInto(cells: SheetChange["cells"], before: BeforeWrites): FormerState[] {
  const found = before.read();
  return cells.flatMap((write): FormerState[] => {
    const state = found.stateAt(write);
    if (!state || state.formula === write.text || isPlanned(write, state)) return [];
    const { row, column } = write;
    return [{ row, column, state, isOurs: (now) => isPlanned(write, now) }];
  });
}

/** Listed anew, for a batch is not atomic. */
async function changeInHalves(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  reason: OfficeReason,
  begun: boolean
): Promise<Result<readonly SheetFailure[], OfficeReason>> {
  if (!mayConcernOneSheet(reason)) return fail(reason);
  const [only] = changes;
  if (changes.length === 1 && only) {
    const { name } = only.sheet;
    const own = reasonFor(reason.code, name);
    return ok([{ sheet: name, reason: begun ? partly(own, changes) : own }]);
  }
  const again = await readMarkedSheets(
    context,
    changes.map(({ sheet }) => sheet)
  );
  if (!again.ok) return again;
  const formatsOf = new Map(again.value.found.map(({ sheet, formats }) => [sheet, formats]));
  const left = changes.flatMap((one) => {
    const formats = formatsOf.get(one.sheet);
    return formats ? [{ ...one, formats }] : [];
  });
  const middle = Math.ceil(left.length / 2);
  const halves =
    left.length === changes.length ? [left.slice(0, middle), left.slice(middle)] : [left];
  const failures: SheetFailure[] = [...again.value.failed];
  for (const half of halves) {
    const done = await change(context, half);
    if (!done.ok) return done;
    failures.push(...done.value);
  }
  return ok(failures);
}

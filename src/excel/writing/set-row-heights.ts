import { fail, ok, type Result } from "../../domain";
import type { RowHeight, SheetId } from "../../forms";
import { rangeAt, sheetWith } from "../gateway/addresses";
import { equalNeighbours } from "../works/apply-look";
import type { Gateway } from "../gateway/gateway";
import type { Anchor } from "../gateway/guard";
import { reasonFor, type OfficeReason } from "../gateway/office-reason";
import { loadActiveSheet, type ActiveSheet } from "../reading/read-active-sheet";
import type { Step } from "../gateway/send";
import { ATTEMPTS, sendGuarded } from "../gateway/send-guarded";

/** Excel keeps heights in whole pixels: up to this many points apart they are the same. */
const TOLERANCE = 0.75;

const STEP_BYTES = 600;

/** How many rows of the sheet in front got another height. */
export interface FittedRows {
  readonly sheet: string;
  readonly rows: number;
}

/**
 * Gives rows of the sheet in front the heights that `plan` wants, where they have another one. 3 syncs, 2 where
 * all are right. A protected sheet is left alone; where rows come or go meanwhile it is read and planned anew.
 */
export function setRowHeights(
  gateway: Gateway,
  columns: number,
  plan: (active: ActiveSheet) => Result<readonly RowHeight[], OfficeReason>
): Promise<Result<FittedRows, OfficeReason>> {
  return gateway.write<FittedRows>(async (context) => {
    let active: ActiveSheet | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      active = await loadActiveSheet(context, columns, active);
      const planned = plan(active);
      if (!planned.ok) return planned;
      const fitted = await fit(context, active, planned.value);
      if (fitted !== "moved") return fitted;
    }
    return fail(reasonFor("MovedMeanwhile"));
  });
}

async function fit(
  context: Excel.RequestContext,
  { state, content: { anchor } }: ActiveSheet,
  wanted: readonly RowHeight[]
): Promise<Result<FittedRows, OfficeReason> | "moved"> {
  const worksheet = sheetWith(context, state.id);
  const rows = wanted.map((row) => ({ ...row, format: queueHeight(worksheet, row) }));
  await context.sync();
  const differing = rows.filter(({ format, height }) => differs(format.rowHeight, height));
  if (differing.length === 0) return ok({ sheet: state.name, rows: 0 });
  if (state.protected) return fail(reasonFor("SheetProtected", state.name));
  const anchors = anchor ? [anchor] : [];
  const { failure, moved, begun } = await sendGuarded(
    context,
    heightSteps(state.id, differing),
    anchors
  );
  if (failure === null) return ok({ sheet: state.name, rows: differing.length });
  if (moved.length > 0 && !begun) return "moved";
  return fail(await putBack(context, anchors, state, differing, failure));
}

type Standing = Pick<ActiveSheet["state"], "id" | "name">;

/** A look that was changed half way goes back to what was read, where the rows still stand there. */
async function putBack(
  context: Excel.RequestContext,
  anchors: readonly Anchor[],
  { id, name }: Standing,
  rows: readonly (RowHeight & { readonly format: Excel.RangeFormat })[],
  failure: OfficeReason
): Promise<OfficeReason> {
  const former = rows.map(({ row, format }) => ({ row, height: format.rowHeight }));
  const back = await sendGuarded(context, heightSteps(id, former), anchors);
  if (back.failure === null) return failure;
  return {
    ...failure,
    sentence: `${failure.sentence}工作表“${name}”有的行高可能已改动，内容没有变。`,
    changed: [name],
  };
}

function queueHeight(sheet: Excel.Worksheet, { row }: RowHeight): Excel.RangeFormat {
  return rangeAt(sheet, rowsAddress(row, row)).format.load("rowHeight");
}

function differs(now: number, wanted: number): boolean {
  return Math.abs(now - wanted) >= TOLERANCE;
}

function heightSteps(sheet: SheetId, rows: readonly RowHeight[]): Step[] {
  const sized = rows.map(({ row, height }) => ({ at: row, size: height }));
  return equalNeighbours(sized).map(({ from, to, size }) => ({
    bytes: STEP_BYTES,
    queue(context) {
      rangeAt(sheetWith(context, sheet), rowsAddress(from, to)).format.rowHeight = size;
    },
  }));
}

function rowsAddress(from: number, to: number): string {
  return `${from + 1}:${to + 1}`;
}

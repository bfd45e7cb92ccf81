import { fail, ok, type Result } from "../domain";
import type { RowHeight } from "../forms";
import { rangeAt, sheetNamed } from "./addresses";
import { equalNeighbours } from "./apply-look";
import type { Gateway } from "./gateway";
import { reasonFor, type OfficeReason } from "./office-reason";
import { trySteps, type Step } from "./send";

/** Excel keeps heights in whole pixels: up to this many points apart they are the same. */
const TOLERANCE = 0.75;

const STEP_BYTES = 600;

/**
 * Gives rows of a sheet their heights, where they have another one; answers how many rows were changed.
 * 2 syncs, 1 where all are right. A protected sheet is left alone.
 */
export function setRowHeights(
  gateway: Gateway,
  sheet: string,
  wanted: readonly RowHeight[]
): Promise<Result<number, OfficeReason>> {
  return gateway.write(async (context) => {
    const worksheet = sheetNamed(context, sheet);
    const { protection } = worksheet;
    protection.load("protected");
    const rows = wanted.map((row) => ({ ...row, format: queueHeight(worksheet, row) }));
    await context.sync();
    const differing = rows.filter(({ format, height }) => differs(format.rowHeight, height));
    if (differing.length === 0) return ok(0);
    if (protection.protected) return fail(reasonFor("SheetProtected", sheet));
    const failure = await trySteps(context, heightSteps(sheet, differing));
    return failure === null ? ok(differing.length) : fail(failure);
  });
}

function queueHeight(sheet: Excel.Worksheet, { row }: RowHeight): Excel.RangeFormat {
  return rangeAt(sheet, rowsAddress(row, row)).format.load("rowHeight");
}

function differs(now: number, wanted: number): boolean {
  return Math.abs(now - wanted) >= TOLERANCE;
}

function heightSteps(sheet: string, rows: readonly RowHeight[]): Step[] {
  const sized = rows.map(({ row, height }) => ({ at: row, size: height }));
  return equalNeighbours(sized).map(({ from, to, size }) => ({
    bytes: STEP_BYTES,
    queue(context) {
      rangeAt(sheetNamed(context, sheet), rowsAddress(from, to)).format.rowHeight = size;
    },
  }));
}

function rowsAddress(from: number, to: number): string {
  return `${from + 1}:${to + 1}`;
}

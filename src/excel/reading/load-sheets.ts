import { ok, type Result } from "../../domain";
import { GRID_LIMIT } from "../../forms";
import { sheetWith } from "../gateway/addresses";
import type { OfficeReason } from "../gateway/office-reason";
import { joinBlocks, queueCells, queueExtent, type CellBlock } from "../cells/read-cells";
import { loadEach, type Loaded } from "../gateway/send";
import type { SheetState } from "../gateway/workbook-state";

/** The cells of one sheet; `block` null where it is empty. */
export interface SheetReading {
  readonly block: CellBlock | null;
  /** The sheet holds something outside of A1:CV3000. */
  readonly truncated: boolean;
}

/** Rows read at once of a sheet whose cells are too much for one reply. */
const BLOCK_ROWS = 100;

/**
 * Loads the cells of sheets in one sync, in more where a reply would pass 5 MB or a sheet fails.
 */
export async function loadSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetState[]
): Promise<Result<Loaded<SheetState, SheetReading>, OfficeReason>> {
  const joint = await loadEach(context, sheets, (sheet) =>
    queueSheet(sheetWith(context, sheet.id))
  );
  if (!joint.ok) return joint;
  const done = [...joint.value.done];
  const failed = joint.value.failed.filter(({ reason }) => !isTooLarge(reason));
  for (const { item, reason } of joint.value.failed.filter(({ reason }) => isTooLarge(reason))) {
    const reply = await loadInBlocks(context, item);
    if (!reply.ok) return reply;
    if (reply.value === null) failed.push({ item, reason });
    else done.push({ item, reply: reply.value });
  }
  return ok({ done, failed });
}

/** One sheet, some rows at a time; null where even that is too much. */
async function loadInBlocks(
  context: Excel.RequestContext,
  sheet: SheetState
): Promise<Result<SheetReading | null, OfficeReason>> {
  const starts = Array.from({ length: GRID_LIMIT.rows / BLOCK_ROWS }, (_, i) => i * BLOCK_ROWS);
  const blocks = await loadEach(context, starts, (row) =>
    queueReading(sheetWith(context, sheet.id), row, BLOCK_ROWS)
  );
  if (!blocks.ok) return blocks;
  if (blocks.value.failed.length > 0) return ok(null);
  const readings = blocks.value.done.map(({ reply }) => reply);
  const block = joinBlocks(readings.flatMap((reading) => reading.block ?? []));
  return ok({ block, truncated: readings.some(({ truncated }) => truncated) });
}

/** Queues loading the cells of a sheet up to A1:CV3000. */
export function queueSheet(sheet: Excel.Worksheet): () => SheetReading {
  return queueReading(sheet, 0, GRID_LIMIT.rows);
}

function queueReading(sheet: Excel.Worksheet, row: number, rows: number): () => SheetReading {
  const cells = queueCells(sheet, { ...GRID_LIMIT, row, rows });
  const extent = queueExtent(sheet);
  return () => ({ block: cells(), truncated: passesLimit(extent()) });
}

/** True for a sheet of which A1:CV3000 is only a part. */
export function passesLimit({ rows, columns }: { rows: number; columns: number }): boolean {
  return rows > GRID_LIMIT.rows || columns > GRID_LIMIT.columns;
}

function isTooLarge({ code }: OfficeReason): boolean {
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}

import { ok, type Result } from "../../domain";
import { GRID_LIMIT } from "../../forms";
import { sheetWith } from "../gateway/addresses";
import { queueAnchor, type Anchor } from "../gateway/guard";
import { loadSheets } from "../reading/load-sheets";
import {
  mayConcernOneSheet,
  reasonFor,
  type OfficeReason,
  type SheetFailure,
} from "../gateway/office-reason";
import { listOwnFormats, queueOwnFormats, type OwnFormats } from "../reading/own-formats";
import { queueCells, type CellBlock } from "../cells/read-cells";
import { loadEach, trySync } from "../gateway/send";
import type { SheetState } from "../gateway/workbook-state";

/** A sheet as it stands, with our conditional formats on it. */
export interface MarkedSheet {
  readonly sheet: SheetState;
  readonly formats: OwnFormats;
  /** Null for an empty sheet. */
  readonly block: CellBlock | null;
  readonly anchor: Anchor | null;
}

export interface MarkedSheets {
  readonly found: readonly MarkedSheet[];
  readonly failed: readonly SheetFailure[];
}

/**
 * Reads sheets with our conditional formats, in one sync; one that fails then by itself: rules made by hand can
 * make the listing fail, and a large sheet the reply.
 */
export async function readMarkedSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetState[]
): Promise<Result<MarkedSheets, OfficeReason>> {
  const joint = await loadEach(context, sheets, (sheet) => {
    const worksheet = sheetWith(context, sheet.id);
    const formats = queueOwnFormats(worksheet, sheet);
    const cells = queueCells(worksheet, GRID_LIMIT);
    const anchor = queueAnchor(worksheet);
    return () => ({ sheet, formats: formats(), block: cells(), anchor: anchor() });
  });
  if (!joint.ok) return joint;
  const found: MarkedSheet[] = joint.value.done.map(({ reply }) => reply);
  const failed: SheetFailure[] = [];
  for (const { item } of joint.value.failed) {
    const alone = await readAlone(context, item);
    if (!alone.ok) return alone;
    found.push(...alone.value.found);
    failed.push(...alone.value.failed);
  }
  return ok({ found, failed });
}

async function readAlone(
  context: Excel.RequestContext,
  sheet: SheetState
): Promise<Result<MarkedSheets, OfficeReason>> {
  const formats = await listOwnFormats(context, [sheet]);
  if (!formats.ok) return formats;
  const [own] = formats.value.found;
  if (!own) return ok({ found: [], failed: formats.value.failed });
  const cells = await loadSheets(context, [sheet]);
  if (!cells.ok) return cells;
  const [read] = cells.value.done;
  const anchor = queueAnchor(sheetWith(context, sheet.id));
  const unread = await trySync(context);
  if (unread !== null && !mayConcernOneSheet(unread)) return { ok: false, reason: unread };
  if (!read || unread !== null) {
    const code = unread?.code ?? cells.value.failed[0]?.reason.code ?? "ItemNotFound";
    return ok({ found: [], failed: [{ sheet: sheet.name, reason: reasonFor(code, sheet.name) }] });
  }
  const { block } = read.reply;
  return ok({ found: [{ sheet, formats: own, block, anchor: anchor() }], failed: [] });
}

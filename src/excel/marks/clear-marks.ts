import { ok, type Result } from "../../domain";
import { hintsOn, valueAt } from "../../forms";
import { changeSheets, type SheetChange } from "./change-sheets";
import type { Gateway } from "../gateway/gateway";
import { hintWrites } from "./hints";
import { reasonFor, type OfficeReason, type SheetFailure } from "../gateway/office-reason";
import { readMarkedSheets, type MarkedSheet } from "./read-marked-sheets";
import { ATTEMPTS } from "../gateway/send-guarded";
import { sheetGridOf } from "../reading/sheet-grid-of";
import { loadWorkbookState, type WorkbookState } from "../gateway/workbook-state";

export interface ClearReport {
  /** Sheets that carried marks or hints of ours and carry none any more. */
  readonly cleared: readonly string[];
  /** Sheets that may still carry some: protected ones that do, and those that fail. */
  readonly left: readonly SheetFailure[];
}

const SHEET_BYTES = 1_000;

/**
 * Takes all marks and hints off every sheet, whoever has set them, hidden sheets and copies included, in
 * 3 syncs. Nothing else changes. A sheet whose rows move meanwhile is read anew. ExcelApi 1.9.
 */
export function clearMarks(gateway: Gateway): Promise<Result<ClearReport, OfficeReason>> {
  return gateway.write<ClearReport>(async (context) => {
    const cleared = new Set<string>();
    let left: readonly SheetFailure[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const state = await loadWorkbookState(context);
      const round = await clearOnce(context, state);
      if (!round.ok) return round;
      ({ left } = round.value);
      round.value.cleared.forEach((sheet) => cleared.add(sheet));
      if (left.every(({ reason }) => reason.code !== "ChangedSince")) break;
    }
    return ok({ cleared: [...cleared], left: left.map(inWordsOfClearing) });
  });
}

/** What is said of marking does not fit here. */
function inWordsOfClearing({ sheet, reason }: SheetFailure): SheetFailure {
  return reason.code === "ChangedSince"
    ? { sheet, reason: reasonFor("MovedMeanwhile", sheet) }
    : { sheet, reason };
}

async function clearOnce(
  context: Excel.RequestContext,
  { sheets, names }: WorkbookState
): Promise<Result<ClearReport, OfficeReason>> {
  const read = await readMarkedSheets(context, sheets);
  if (!read.ok) return read;
  const changes = read.value.found.map((one) => changeOf(one, names)).filter(leavesTraces);
  const failures = await changeSheets(context, changes);
  if (!failures.ok) return failures;
  const left = [...failures.value, ...read.value.failed];
  const cleared = changes.map(({ sheet }) => sheet.name);
  return ok({ cleared: cleared.filter((name) => left.every((l) => l.sheet !== name)), left });
}

function leavesTraces({ formats, needed }: SheetChange): boolean {
  return needed || formats.ids.length > 0;
}

function changeOf(
  { sheet, formats, block, anchor }: MarkedSheet,
  names: WorkbookState["names"]
): SheetChange {
  const grid = sheetGridOf(sheet, block, false, names);
  const textAt = (row: number, column: number) => {
    const value = valueAt(grid, row, column);
    return typeof value === "string" ? value : "";
  };
  const cells = hintWrites(hintsOn(grid), null, textAt);
  const needed = cells.length > 0;
  return { sheet, formats, anchor, needed, bytes: SHEET_BYTES, queue: () => undefined, cells };
}

import { ok, type Result } from "../domain";
import { changeSheets, type SheetChange } from "./change-sheets";
import { findTraces, type Traces } from "./find-traces";
import type { Gateway } from "./gateway";
import { queueHintRemoval } from "./hints";
import type { OfficeReason, SheetFailure } from "./office-reason";
import { loadWorkbookState } from "./workbook-state";

export interface ClearReport {
  /** Sheets that carried marks or hints of ours and carry none any more. */
  readonly cleared: readonly string[];
  /** Sheets that may still carry some: protected ones that do, and those that fail. */
  readonly left: readonly SheetFailure[];
}

const CELL_BYTES = 40;
const SHEET_BYTES = 1_000;

/**
 * Takes all marks and hints off every sheet, whoever has set them, hidden sheets and copies included, in
 * 3 syncs. Nothing else changes. ExcelApi 1.9.
 */
export function clearMarks(gateway: Gateway): Promise<Result<ClearReport, OfficeReason>> {
  return gateway.write(async (context) => {
    const { sheets } = await loadWorkbookState(context);
    const traces = await findTraces(context, sheets);
    if (!traces.ok) return traces;
    const changes = changesFor(traces.value);
    const failures = await changeSheets(context, changes, traces.value.formats);
    if (!failures.ok) return failures;
    const left = [...failures.value, ...traces.value.unread];
    const names = changes.map(({ sheet }) => sheet);
    return ok({ cleared: names.filter((name) => left.every((l) => l.sheet !== name)), left });
  });
}

function changesFor({ formats, hints }: Traces): SheetChange[] {
  const marked = formats.found.filter(({ ids }) => ids.length > 0).map(({ sheet }) => sheet);
  return [...new Set([...marked, ...hints.keys()])].map((sheet) => {
    const cells = hints.get(sheet) ?? [];
    return {
      sheet,
      needed: true,
      bytes: SHEET_BYTES + CELL_BYTES * cells.length,
      queue: (worksheet) => queueHintRemoval(worksheet, cells),
    };
  });
}

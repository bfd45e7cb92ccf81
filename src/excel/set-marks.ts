import { ok, type CellRef, type Mark, type Result } from "../domain";
import { changeSheets, type SheetChange } from "./change-sheets";
import type { Gateway } from "./gateway";
import { queueHintRemoval, queueHints, type HintColumn } from "./hints";
import { areasBySeverity } from "./mark-areas";
import { queueLook } from "./mark-looks";
import type { OfficeReason, SheetFailure } from "./office-reason";

/** What one sheet is to show; no marks and no hints take all marks off it. */
export interface MarkRequest {
  readonly sheet: string;
  readonly marks: readonly Mark[];
  readonly hints: HintColumn | null;
  /** The hint cells that reading has found there. */
  readonly oldHints: readonly CellRef[];
}

export interface MarkReport {
  /** Sheets that show the marks asked for. */
  readonly marked: readonly string[];
  /**
   * The others. Protected ones and those whose formats can not be read keep their old marks; one that failed
   * while it was being marked may show a part of the new ones.
   */
  readonly unmarked: readonly SheetFailure[];
}

const SHEET_BYTES = 8_000;
const CELL_BYTES = 40;

/**
 * Replaces our marks and hints on each of the sheets, in 2 syncs: our conditional formats are listed, then
 * deleted and set anew. The user's formats, rules and cells are not touched, nor is a protected sheet.
 * ExcelApi 1.9.
 */
export function setMarks(
  gateway: Gateway,
  requests: readonly MarkRequest[]
): Promise<Result<MarkReport, OfficeReason>> {
  return gateway.write(async (context) => {
    const changed = await changeSheets(context, requests.map(changeOf));
    if (!changed.ok) return changed;
    const unmarked = changed.value;
    const names = requests.map(({ sheet }) => sheet);
    const marked = names.filter((name) => unmarked.every(({ sheet }) => sheet !== name));
    return ok({ marked, unmarked });
  });
}

function changeOf({ sheet, marks, hints, oldHints }: MarkRequest): SheetChange {
  return {
    sheet,
    needed: marks.length > 0 || hints !== null || oldHints.length > 0,
    bytes: bytesOf(marks, hints, oldHints),
    queue(worksheet) {
      for (const [severity, areas] of areasBySeverity(sheet, marks))
        queueLook(worksheet, severity, areas);
      queueHintRemoval(worksheet, oldHints);
      if (hints !== null) queueHints(worksheet, hints);
    },
  };
}

function bytesOf(
  marks: readonly Mark[],
  hints: HintColumn | null,
  oldHints: readonly CellRef[]
): number {
  const text = (hints?.cells ?? []).reduce((sum, cell) => sum + 3 * cell.text.length, 0);
  const cells = marks.reduce((sum, mark) => sum + mark.cells.length, oldHints.length);
  return SHEET_BYTES + text + CELL_BYTES * cells;
}

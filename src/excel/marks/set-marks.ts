import { ok, type CellRef, type Mark, type Result } from "../../domain";
import { valueAt, type SheetGrid, type StandingGrid } from "../../forms";
import { changeSheets, type SheetChange } from "./change-sheets";
import type { Gateway } from "../gateway/gateway";
import { hintWrites, type HintColumn } from "./hints";
import { areasBySeverity } from "./mark-areas";
import { queueLook } from "./mark-looks";
import { reasonFor, type OfficeReason, type SheetFailure } from "../gateway/office-reason";
import { readMarkedSheets, type MarkedSheet } from "./read-marked-sheets";
import { sheetGridOf } from "../reading/sheet-grid-of";
import type { SheetState } from "../gateway/workbook-state";

/** What one sheet is to show; no marks and no hints take all marks off it. */
export interface MarkRequest {
  /** The sheet as it was checked. */
  readonly grid: StandingGrid;
  readonly marks: readonly Mark[];
  readonly hints: HintColumn | null;
  /** The hint cells that reading has found there. */
  readonly oldHints: readonly CellRef[];
}

export interface MarkReport {
  /** Sheets that show the marks asked for. */
  readonly marked: readonly string[];
  /**
   * The others. Protected ones, those that have changed since they were checked (ChangedSince) and those whose
   * formats can not be read keep their old marks; one that failed while it was being marked may show a part of
   * the new ones. HintsKept: the cells are marked, and what the user has written in the column of hints stays.
   */
  readonly unmarked: readonly SheetFailure[];
}

const SHEET_BYTES = 8_000;
const CELL_BYTES = 40;

/**
 * Replaces our marks and hints on each of the sheets, in 2 syncs: our conditional formats are listed and the
 * cells read, then formats deleted and set anew. A sheet that is not as it was checked is left alone. The user's
 * formats, rules and cells are not touched, nor is a protected sheet. ExcelApi 1.9.
 */
export function setMarks(
  gateway: Gateway,
  requests: readonly MarkRequest[]
): Promise<Result<MarkReport, OfficeReason>> {
  return gateway.write(async (context) => {
    const sheets = requests.map(({ grid }) => stateOf(grid));
    const read = await readMarkedSheets(context, sheets);
    if (!read.ok) return read;
    const found = new Map(read.value.found.map((one) => [one.sheet.id, one]));
    const changes: SheetChange[] = [];
    const unmarked: SheetFailure[] = [...read.value.failed];
    for (const request of requests) {
      const now = found.get(request.grid.id);
      if (!now) continue;
      const planned = changeOf(request, now);
      if (planned.change) changes.push(planned.change);
      unmarked.push(...planned.failures);
    }
    const changed = await changeSheets(context, changes);
    if (!changed.ok) return changed;
    unmarked.push(...changed.value);
    const names = requests.map(({ grid }) => grid.name);
    const marked = names.filter((name) => unmarked.every(({ sheet }) => sheet !== name));
    return ok({ marked, unmarked });
  });
}

/** Whether it is protected is asked with its formats. */
function stateOf({ id, name, visibility }: StandingGrid): SheetState {
  return { id, name, visibility, protected: false };
}

function changeOf(
  { grid, marks, hints, oldHints }: MarkRequest,
  { sheet, formats, block, anchor }: MarkedSheet
): { readonly change: SheetChange | null; readonly failures: readonly SheetFailure[] } {
  const { name } = grid;
  const now = sheetGridOf(sheet, block, false, []);
  const needed = marks.length > 0 || hints !== null || oldHints.length > 0;
  const idle = !needed && formats.ids.length === 0;
  if (!idle && !sameBeside(grid, now, hintColumnOf(hints, oldHints)))
    return { change: null, failures: [{ sheet: name, reason: reasonFor("ChangedSince", name) }] };
  const old = new Set(oldHints.map(({ row, column }) => `${row} ${column}`));
  const writes = hintWrites(oldHints, hints, (row, column) => textOf(now, row, column));
  const free = writes.filter(({ row, column, text, value }) =>
    old.has(`${row} ${column}`) ? text === textOf(grid, row, column) : text === "" || text === value
  );
  const kept = writes.length > free.length;
  return {
    change: {
      sheet,
      formats,
      anchor,
      needed,
      bytes: bytesOf(marks),
      queue(worksheet) {
        for (const [severity, areas] of areasBySeverity(name, marks))
          queueLook(worksheet, severity, areas);
      },
      cells: free,
    },
    failures: kept ? [{ sheet: name, reason: reasonFor("HintsKept", name) }] : [],
  };
}

function hintColumnOf(hints: HintColumn | null, oldHints: readonly CellRef[]): ReadonlySet<number> {
  return new Set([...(hints ? [hints.column] : []), ...oldHints.map(({ column }) => column)]);
}

function textOf(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

/** True where both hold the same, the column of hints aside: what was found still stands where it was found. */
function sameBeside(a: SheetGrid, b: SheetGrid, hints: ReadonlySet<number>): boolean {
  const rows = Math.max(...[a, b].map(({ origin, values }) => origin.row + values.length));
  const columns = Math.max(
    ...[a, b].map(({ origin, values }) => origin.column + (values[0]?.length ?? 0))
  );
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (!hints.has(column) && textOf(a, row, column) !== textOf(b, row, column)) return false;
  return true;
}

function bytesOf(marks: readonly Mark[]): number {
  return SHEET_BYTES + CELL_BYTES * marks.reduce((sum, mark) => sum + mark.cells.length, 0);
}

import { cellAddress, isDateFormat, type Explanation } from "../../domain";
import { filledRows, textAt } from "../sheet/grid-rows";
import { findHeader, holdsList } from "../lists/columns";
import { isOurs, REASONS_NAME, sheetOfList } from "../lists/own-names";
import { REASON_COLUMNS, REASON_ESSENTIALS, type ReasonKey } from "./columns";
import type { SheetGrid } from "../sheet/sheet-grid";

/** One row of 校验说明; its reason is "" where somebody has emptied the cell. */
export interface ReasonLine {
  readonly row: number;
  readonly explanation: Explanation;
}

/** The list of reasons on its sheet: where its columns stand now, and its rows, 0-based. */
export interface ReasonsOnSheet {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ReasonKey, number>;
  readonly lines: readonly ReasonLine[];
}

/**
 * The written reasons of a workbook: those of the sheet 校验说明 that the defined name points into, and not of its
 * copies; where the name was lost, of every sheet with the words of its columns.
 */
export function reasonsIn(grids: readonly SheetGrid[]): Explanation[] {
  const own = sheetOfList(grids, REASONS_NAME, REASON_COLUMNS);
  const kept = own ? [own] : grids.filter((grid) => holdsList(grid, REASON_COLUMNS));
  return kept.flatMap((grid) => readReasons(grid));
}

/**
 * The written reasons on the sheet 校验说明, in the order of its rows; none on any other sheet. What stands
 * in the cells counts, whoever wrote it; a row without a reason explains nothing.
 */
export function readReasons(grid: SheetGrid): Explanation[] {
  const explanations = (readReasonsSheet(grid)?.lines ?? []).map(({ explanation }) => explanation);
  return explanations.filter(({ reason }) => reason !== "");
}

/** True for the sheet of written reasons, whatever it is called, also where its defined name was lost. */
export function isReasonsSheet(grid: SheetGrid): boolean {
  return isOurs(grid, REASONS_NAME, REASON_COLUMNS);
}

/** Reads the sheet of reasons by its words; null where it is another sheet, or its header can not be read. */
export function readReasonsSheet(grid: SheetGrid): ReasonsOnSheet | null {
  if (!isReasonsSheet(grid)) return null;
  const rows = filledRows(grid);
  const header = findHeader(rows, REASON_COLUMNS, REASON_ESSENTIALS);
  if (!header) return null;
  const { row: headerRow, columns } = header;
  const below = rows.filter(({ row }) => row > headerRow);
  const lines = below.map(({ row }) => ({ row, explanation: explanationAt(grid, columns, row) }));
  // A row that the user put in between, or below, is theirs: it names no rule or no project.
  const ours = lines.filter(({ explanation: e }) => e.rule !== "" && e.project !== "");
  return { headerRow, columns, lines: ours };
}

function explanationAt(
  grid: SheetGrid,
  columns: ReasonsOnSheet["columns"],
  row: number
): Explanation {
  const text = (key: ReasonKey) => textAt(grid, row, columns.get(key) ?? -1);
  const projectName = text("projectName");
  return {
    project: text("projectCode") || projectName,
    projectName,
    rule: text("rule"),
    field: text("field"),
    value: text("value"),
    reason: text("reason"),
    date: dateAt(grid, row, columns.get("date") ?? -1) ?? text("date"),
  };
}

/** Excel's serial number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** A date that somebody typed into a cell of their own format, as ours are written: 2026-11-23. */
function dateAt(grid: SheetGrid, row: number, column: number): string | null {
  const format = grid.numberFormats.get(cellAddress({ row, column })) ?? "";
  const serial = Number(textAt(grid, row, column));
  if (!isDateFormat(format) || !Number.isFinite(serial)) return null;
  return new Date((Math.floor(serial) - EPOCH) * DAY).toISOString().slice(0, 10);
}

import {
  checksum,
  type CellRef,
  type CellValue,
  type ReadTable,
  type Severity,
} from "../../domain";
import { textAt, valueAt } from "../sheet/grid-rows";
import { TARGET_TABLE_COLUMNS } from "../target-table/layout";
import { hasOurLayout } from "../target-table/our-layout";
import { readSheet } from "./read-sheet";
import type { SheetGrid } from "../sheet/sheet-grid";
import { CELL_LIMIT } from "../sheet/sheet-plan";

/** Heads the column of hints, in the header row of the indicators. */
export const HINT_HEADER = "校验提示";

/** How a hint begins: 【错误】, 【提醒】 or 【建议】. */
const HINT = /^【(错误|提醒|建议)】/;

/** Several hints of one row stand in one cell. */
const SEPARATOR = "；";

/** Where one hint of a cell ends and the next one begins. */
const BETWEEN = /；(?=【(?:错误|提醒|建议)】)/;

/**
 * How the hints of a cell end: with a checksum of all that stands before, in blanks of two kinds, which nobody
 * sees. It tells a text that is exactly as it was written from one that somebody has changed or added to, in any
 * program, on any machine, and whatever a rule's sentence has become since. Where a program strips the blanks
 * the hint counts as one of an earlier version.
 */
const SEAL_LENGTH = 20;
const SEAL = /^(.*[^ \u00a0])([ \u00a0]{20})$/s;

/** What is left of a seal where somebody has added words behind it. */
const BROKEN_SEAL = /[ \u00a0]{20}[^ \u00a0]/;

/** The text of one hint. */
export function hintText(severity: Severity, sentence: string): string {
  return `【${severity}】${sentence}`;
}

/** The hints of one row in one cell, on one line and sealed; what a cell can not hold is counted at the end. */
export function joinHints(hints: readonly string[]): string {
  const lines = hints.map((hint) => hint.replace(/\s*[\r\n]+\s*/g, " "));
  const whole = lines.join(SEPARATOR);
  return sealed(whole.length + SEAL_LENGTH <= CELL_LIMIT ? whole : shortened(lines));
}

function shortened(lines: readonly string[]): string {
  const room = CELL_LIMIT - SEAL_LENGTH - moreText(lines.length).length;
  let [shown, length] = [0, 0];
  for (const line of lines) {
    if (length + line.length + SEPARATOR.length > room) break;
    length += line.length + SEPARATOR.length;
    shown += 1;
  }
  const kept = shown > 0 ? lines.slice(0, shown).join(SEPARATOR) : cut(lines[0] ?? "", room);
  const more = lines.length - Math.max(1, shown);
  return `${kept}${more > 0 ? moreText(more) : ""}`;
}

function moreText(count: number): string {
  return `${SEPARATOR}另有${count}条，见窗格。`;
}

function cut(line: string, length: number): string {
  return `${line.slice(0, length - 1)}…`;
}

function sealed(text: string): string {
  return `${text}${sealOf(text)}`;
}

/** 20 bits, a plain blank for 0 and one that does not break for 1. */
function sealOf(text: string): string {
  const bits = parseInt(checksum(text).slice(-5), 16).toString(2).padStart(SEAL_LENGTH, "0");
  return [...bits].map((bit) => (bit === "0" ? " " : "\u00a0")).join("");
}

function isSealed(value: CellValue): boolean {
  const [, text, seal] = typeof value === "string" ? (SEAL.exec(value) ?? []) : [];
  return text !== undefined && HINT.test(text) && sealOf(text) === seal;
}

/** Hints were not sealed once: each began with its severity and was a sentence, without a seal inside. */
function isUnsealed(value: CellValue): boolean {
  if (typeof value !== "string" || BROKEN_SEAL.test(value)) return false;
  return value.split(BETWEEN).every((hint) => HINT.test(hint) && /[^】]。$/.test(hint));
}

/** True for a cell whose text is exactly what the product has written as hints, this version or an earlier one. */
export function isHint(value: CellValue): boolean {
  return isSealed(value) || isUnsealed(value);
}

/** Where the hints of a table stand: its column, and the rows from the table's first on; 0-based. */
interface HintPlace {
  readonly table: ReadTable;
  readonly column: number;
  readonly headerRow: number;
  readonly rows: readonly number[];
}

/**
 * The cells of a sheet that hold hints of ours, and their headers: beside a table of our layout, in the rows of
 * the table and those below it in which nothing else stands, only texts that are exactly as they were
 * written. Hints that somebody has changed or added to are theirs by now, and so is a header over other texts.
 */
export function hintsOn(
  grid: SheetGrid,
  tables: readonly ReadTable[] = readSheet(grid).tables
): CellRef[] {
  return hintPlaces(grid, tables).flatMap((place) => {
    const { column, headerRow } = place;
    const hints = ownHints(grid, place);
    const at = (row: number) => ({ sheet: grid.name, row, column });
    const others = place.rows.some(
      (row) => !hints.has(row) && row !== headerRow && textAt(grid, row, column) !== ""
    );
    const header = hasHeader(grid, place) && (hints.size > 0 || !others) ? [headerRow] : [];
    return [...header, ...hints].sort((a, b) => a - b).map(at);
  });
}

/** The rows beside a table that hold hints of ours. */
function ownHints(grid: SheetGrid, place: HintPlace): ReadonlySet<number> {
  const { column, rows } = place;
  const sealed = new Set(rows.filter((row) => isSealed(valueAt(grid, row, column))));
  // Marking replaces all hints of a sheet: beside sealed ones there are none of earlier versions.
  if (sealed.size > 0 || !hasHeader(grid, place) || !hasOurLayout(place.table)) return sealed;
  return new Set(rows.filter((row) => isUnsealed(valueAt(grid, row, column))));
}

function hasHeader(grid: SheetGrid, { headerRow, column }: HintPlace): boolean {
  return textAt(grid, headerRow, column) === HINT_HEADER;
}

/** A table that does not lie as our form does any more, after a column came in, is known by the header. */
function hintPlaces(grid: SheetGrid, tables: readonly ReadTable[]): HintPlace[] {
  return tables.flatMap((table) => {
    const { row: headerRow } = table.indicatorHeader;
    const headed = headedColumn(grid, headerRow);
    const column = headed ?? (hasOurLayout(table) ? HINT_COLUMN : null);
    return column === null ? [] : [{ table, column, headerRow, rows: rowsOf(grid, table, tables) }];
  });
}

const HINT_COLUMN = TARGET_TABLE_COLUMNS.length;

function headedColumn({ origin, values }: SheetGrid, row: number): number | null {
  const found = (values[row - origin.row] ?? []).findIndex(
    (value, j) => origin.column + j >= HINT_COLUMN && value === HINT_HEADER
  );
  return found < 0 ? null : origin.column + found;
}

/** The rows of a table, and those below it that hold nothing within the form's columns, up to the next table. */
function rowsOf(grid: SheetGrid, table: ReadTable, tables: readonly ReadTable[]): number[] {
  const end = grid.origin.row + grid.values.length;
  const next = Math.min(
    end,
    ...tables.map(({ firstRow }) => firstRow).filter((row) => row > table.lastRow)
  );
  let last = table.lastRow;
  while (last + 1 < next && isFree(grid, last + 1)) last += 1;
  return Array.from({ length: last - table.firstRow + 1 }, (_, i) => table.firstRow + i);
}

function isFree(grid: SheetGrid, row: number): boolean {
  return TARGET_TABLE_COLUMNS.every((_, column) => textAt(grid, row, column) === "");
}

/**
 * The column for the hints of a sheet's tables: H, where all tables stand as our layout puts them and the
 * column is empty but for hints, as they were written or changed since; null elsewhere, the findings then
 * stay in the pane.
 */
export function hintColumn(grid: SheetGrid, tables: readonly ReadTable[]): number | null {
  if (tables.length === 0 || !tables.every(hasOurLayout)) return null;
  const free = new Set(hintsOn(grid, tables).map(({ row }) => row));
  const taken = takenHintRows(grid, tables);
  const isForeign = (row: number) =>
    textAt(grid, row, HINT_COLUMN) !== "" && !free.has(row) && !taken.has(row);
  return grid.values.some((_, i) => isForeign(grid.origin.row + i)) ? null : HINT_COLUMN;
}

/** The rows whose hints somebody has changed or added to: no hint of ours goes there, its finding stays in the pane. */
export function takenHintRows(
  grid: SheetGrid,
  tables: readonly ReadTable[] = readSheet(grid).tables
): ReadonlySet<number> {
  const places = hintPlaces(grid, tables).filter((place) => hasHeader(grid, place));
  return new Set(
    places.flatMap((place) => {
      const own = ownHints(grid, place);
      return place.rows.filter(
        (row) => HINT.test(textAt(grid, row, place.column)) && !own.has(row)
      );
    })
  );
}

/** A1 addresses: texts such as "'1.培训'!$A$1:$B$3" to 0-based areas and back. */
import type { Area } from "./types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** An address as written: the sheet's name without quotes, null where none is given. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

/** 0 is "A", 16,383 is "XFD". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" is 0; letters only, upper or lower case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function area(rows: readonly [number, number], columns: readonly [number, number]): Area | null {
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { top, left, bottom, right };
}

/** Reads "A1", "$A$1:B2", "A:C" or "1:3" without a sheet; null for anything else. */
export function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return area([Number(top) - 1, Number(bottom) - 1], [columnIndex(left), columnIndex(right)]);
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return area([0, MAX_ROWS - 1], [columnIndex(left), columnIndex(right)]);
  }
  const rows = ROWS.exec(text);
  if (rows) return area([Number(rows[1]) - 1, Number(rows[2]) - 1], [0, MAX_COLUMNS - 1]);
  return null;
}

/** Reads an address with or without a sheet ("Sheet1!A1", "'a b'!A:C", "$A$1"); null for anything else. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const found = parseArea(text.slice(bang + 1).trim());
  if (!found) return null;
  return { sheet: bang < 0 ? null : unquoteSheetName(text.slice(0, bang).trim()), area: found };
}

/** Prints an area as Excel does: "A1", "A1:B2", "A:C", "1:3"; `absolute` adds the dollar signs. */
export function printArea({ top, left, bottom, right }: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const columns = [mark + columnName(left), mark + columnName(right)] as const;
  const rows = [`${mark}${top + 1}`, `${mark}${bottom + 1}`] as const;
  if (top === 0 && bottom === MAX_ROWS - 1) return `${columns[0]}:${columns[1]}`;
  if (left === 0 && right === MAX_COLUMNS - 1) return `${rows[0]}:${rows[1]}`;
  const first = columns[0] + rows[0];
  const last = columns[1] + rows[1];
  return first === last ? first : `${first}:${last}`;
}

/** Prints an area with its sheet: "Sheet1!A1", "'1.培训'!$A$1:$B$2". */
export function printAddress(sheet: string, where: Area, absolute = false): string {
  return `${quoteSheetName(sheet)}!${printArea(where, absolute)}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** A sheet's name as formulas need it, in quotes where Excel puts them. */
export function quoteSheetName(name: string): string {
  if (PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** The reverse of quoteSheetName. */
export function unquoteSheetName(text: string): string {
  if (!text.startsWith("'") || !text.endsWith("'")) return text;
  return text.slice(1, -1).replaceAll("''", "'");
}

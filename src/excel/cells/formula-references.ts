import { columnIndex } from "../../domain";

/** A piece of a formula: a reference to cells, or the text between references. */
export type FormulaPart = string | FormulaReference;

export interface FormulaReference {
  /** As it stands in the formula: "'2.培训费'!$C$4", "B2:B9", "A:A". */
  readonly text: string;
  /** The sheet that it names; null for a reference within the formula's own sheet. */
  readonly sheet: string | null;
  /** Without dollar signs. */
  readonly address: string;
}

const [LAST_COLUMN, LAST_ROW] = [columnIndex("XFD"), 1_048_576];

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;

/** Texts, brackets (columns of tables, other workbooks), references, and words that only look like one. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\[[^\]]*\](?:[\p{L}\p{N}_.]*!${AREA})?`,
    String.raw`(?<sheet>${SHEET})?(?<area>${AREA})(?![\p{L}\p{N}_.(!])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`,
    String.raw`\d[\d.]*`,
  ].join("|"),
  "giu"
);

/**
 * Cuts a formula at its references to cells of this workbook. Other workbooks, defined names, columns of
 * tables and texts that a formula itself turns into references stay text, as Excel treats them. Joined
 * together the texts of all parts are the formula.
 */
export function partsOf(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let end = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const reference = referenceIn(match);
    if (reference === null) continue;
    parts.push(formula.slice(end, match.index), reference);
    end = match.index + reference.text.length;
  }
  return [...parts, formula.slice(end)].filter((part) => part !== "");
}

function referenceIn(match: RegExpMatchArray): FormulaReference | null {
  const { sheet, area } = match.groups ?? {};
  if (area === undefined || !area.split(":").every(isOnSheet)) return null;
  const name = sheet === undefined ? null : unquoted(sheet.slice(0, -1));
  if (name?.includes("[")) return null; // '[2025.xlsx]Sheet1'!A1
  return { text: match[0], sheet: name, address: area.replace(/\$/g, "") };
}

/** False for XYZ2025, which may be a defined name. */
function isOnSheet(corner: string): boolean {
  const [, column, row] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(corner) ?? [];
  if (column && columnIndex(column) > LAST_COLUMN) return false;
  return !row || (Number(row) >= 1 && Number(row) <= LAST_ROW);
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The reference where its cells stand at `address` now ("Sheet1!C6"): its dollar signs stay. */
export function movedReference({ text, sheet, address }: FormulaReference, now: string): string {
  const bang = now.lastIndexOf("!");
  const area = now.slice(bang + 1).replace(/\$/g, "");
  const prefix = text.slice(0, text.lastIndexOf("!") + 1);
  const sheetNow = now.slice(0, bang + 1);
  const samePlace = sheet === null || unquoted(sheetNow.slice(0, -1)) === sheet;
  if (samePlace && area === address) return text;
  const corners = area.split(":");
  const moved = text
    .slice(prefix.length)
    .split(":")
    .map((corner, i) => withDollarsOf(corner, corners[i] ?? area));
  return `${samePlace ? prefix : sheetNow}${moved.join(":")}`;
}

function withDollarsOf(corner: string, plain: string): string {
  const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/i.exec(plain) ?? [];
  const columnMark = column !== "" && corner.startsWith("$") ? "$" : "";
  const rowMark = row !== "" && /\$\d+$/.test(corner) ? "$" : "";
  return `${columnMark}${column}${rowMark}${row}`;
}

import { isDateFormat, type Area, type CellValue } from "../domain";
import { parseArea, parseCell } from "./cell-reference";
import { decodeEscapes } from "./decode-xml";
import { LIMITS } from "./limits";
import { damaged, refuse } from "./refusal";
import { readRichText } from "./shared-strings";
import type { CellFormats } from "./styles-part";
import { isTrue } from "./workbook-part";
import type { XmlReader } from "./xml-reader";

/** What the cells of a sheet refer to, and how many of them the workbook may still hold. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly since1904: boolean;
  /** Counts down over all sheets. */
  cellsLeft: number;
}

/** The filled cells of a sheet in the order of the file. */
export interface SheetPart {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Area[];
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** "General" unless the value is a number. */
  readonly format: string;
}

/** The value of a formula that no program has calculated yet. */
export const NOT_CALCULATED = "#未计算";

const GENERAL = "General";
/** A date without a format of its own, as t="d" has it. */
const DATE_FORMAT = "yyyy/m/d";
/** The days from 1900-01-00 to 1904-01-01. */
const DAYS_TO_1904 = 1_462;

/** Reads the cells and merged areas of a sheet. */
export function readSheetPart(xml: XmlReader, context: SheetContext): SheetPart {
  if (xml.next() !== "open" || !xml.is("worksheet")) return damaged();
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (token !== "open") continue;
    if (xml.is("sheetData")) readRows(xml, context, cells);
    else if (xml.is("mergeCell")) {
      merges.push(parseArea(xml.attribute("ref") ?? ""));
      if (merges.length > LIMITS.merges) refuse({ code: "tooLarge", what: "cells" });
    }
  }
  return { cells, merges };
}

/** References may be left out: a row follows the last one, a cell the one before it. */
function readRows(xml: XmlReader, context: SheetContext, cells: SheetCell[]): void {
  const outside = xml.depth - 1;
  let row = -1;
  let column = -1;
  while (xml.depth > outside) {
    if (xml.next() !== "open") continue;
    if (xml.is("row")) {
      row = rowNumber(xml.attribute("r"), row);
      column = -1;
    } else if (xml.is("c")) {
      const at = xml.attribute("r");
      if (at === null) column++;
      else {
        const cell = parseCell(at);
        row = Math.floor(cell / LIMITS.columns);
        column = cell % LIMITS.columns;
      }
      if (row < 0 || column >= LIMITS.columns) damaged();
      readCell(xml, context, cells, row, column);
    }
  }
}

function rowNumber(text: string | null, before: number): number {
  const row = text === null ? before + 1 : Number(text) - 1;
  return Number.isInteger(row) && row >= 0 && row < LIMITS.rows ? row : damaged();
}

function readCell(
  xml: XmlReader,
  context: SheetContext,
  cells: SheetCell[],
  row: number,
  column: number
): void {
  const type = xml.attribute("t") ?? "n";
  const style = xml.attribute("s");
  const outside = xml.depth - 1;
  let content: string | null = null;
  let formula = false;
  while (xml.depth > outside) {
    if (xml.next() !== "open") continue;
    if (xml.is("v")) content = xml.content();
    else if (xml.is("is")) content = readRichText(xml);
    else if (xml.is("f")) {
      formula = true;
      xml.skip();
    } else xml.skip();
  }
  const format = style === null ? GENERAL : (context.formats[Number(style)] ?? GENERAL);
  const cell =
    content === null || (content === "" && type === "n")
      ? notCalculated(formula)
      : cellOf(type, content, format, context);
  if (cell === null) return;
  if (--context.cellsLeft < 0) refuse({ code: "tooLarge", what: "cells" });
  cells.push({ row, column, ...cell });
}

type Cell = Pick<SheetCell, "value" | "format">;

function notCalculated(formula: boolean): Cell | null {
  return formula ? { value: { error: NOT_CALCULATED }, format: GENERAL } : null;
}

/** The value of a cell by its type; null for an empty text. */
function cellOf(type: string, content: string, format: string, context: SheetContext): Cell | null {
  switch (type) {
    case "n":
      return numberCell(content, format, context);
    case "s":
      return textCell(context.strings[Number(content)] ?? damaged());
    case "str":
      return textCell(decodeEscapes(content));
    case "inlineStr":
      return textCell(content);
    case "b":
      return { value: isTrue(content.trim()), format: GENERAL };
    case "e":
      return { value: { error: content.trim() }, format: GENERAL };
    case "d":
      return dateCell(content, format);
    default:
      return damaged();
  }
}

function textCell(text: string): Cell | null {
  return text === "" ? null : { value: text, format: GENERAL };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numberCell(content: string, format: string, { since1904 }: SheetContext): Cell {
  const text = content.trim();
  const number = NUMBER.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) return damaged();
  const date = since1904 && isDateFormat(format);
  return { value: date ? number + DAYS_TO_1904 : number, format };
}

/** Excel's serial number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** An ISO 8601 date as the serial number that Excel has for it. */
function dateCell(content: string, format: string): Cell {
  const iso = content.trim();
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  if (Number.isNaN(time)) return damaged();
  return { value: time / DAY + EPOCH, format: format === GENERAL ? DATE_FORMAT : format };
}

/** A cell's value or formula between the engine and ExcelJS. */
import type { Cell, CellErrorValue, CellValue as FileValue } from "exceljs";
import type { CellInput, CellValue, EngineSheet, Hyperlink } from "../engine";
import { dateToSerial } from "./units";

/** Functions that Excel stores with a prefix; the engine knows them without. */
const PREFIXED =
  /(?<![\p{L}\p{N}_.])(XLOOKUP|XMATCH|UNIQUE|SORTBY|SEQUENCE|RANDARRAY|LET|LAMBDA|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS|TEXTSPLIT|VSTACK|HSTACK|TAKE|DROP)(?=\()/gu;
const PREFIXED_TWICE = /(?<![\p{L}\p{N}_.])(FILTER|SORT)(?=\()/gu;

/** Applies a change outside of texts in quotes. */
function outsideTexts(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/** A file's formula, without "=", as the engine takes it. */
export function fromFileFormula(formula: string): string {
  return `=${outsideTexts(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, ""))}`;
}

/** An engine's formula as a file has it. */
export function toFileFormula(formula: string): string {
  return outsideTexts(formula.replace(/^=/, ""), (code) =>
    code.replace(PREFIXED, "_xlfn.$1").replace(PREFIXED_TWICE, "_xlfn._xlws.$1")
  );
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function readObject(value: object): CellValue {
  if (value instanceof Date) return dateToSerial(value);
  if ("error" in value) return { error: textOf(value.error) };
  if ("richText" in value)
    return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  if ("text" in value) return readValue(value.text as FileValue);
  return null;
}

function readValue(value: FileValue | undefined): CellValue {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? readObject(value) : value;
}

/** What a cell of a file says; undefined for an empty one. */
export function readCell(cell: Cell): CellInput | undefined {
  if (cell.formula) return { formula: fromFileFormula(cell.formula) };
  const value = readValue(cell.value);
  return value === null ? undefined : { value };
}

/** The link of a cell; ExcelJS has places inside the workbook as an address beginning with "#". */
export function readHyperlink(cell: Cell): Hyperlink | null {
  const link = cell.hyperlink as string | undefined;
  if (!link) return null;
  const tooltip = (cell.value as { tooltip?: string } | null)?.tooltip;
  const place = link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link };
  return {
    ...place,
    textToDisplay: cell.text,
    ...(tooltip !== undefined && { screenTip: tooltip }),
  };
}

function toFileValue(value: CellValue): FileValue {
  return typeof value === "object" && value !== null ? (value as CellErrorValue) : value;
}

function hyperlinkValue(link: Hyperlink, text: string): FileValue {
  const hyperlink = link.address ?? `#${link.documentReference ?? ""}`;
  return { text, hyperlink, ...(link.screenTip !== undefined && { tooltip: link.screenTip }) };
}

/** What to write for a cell of the engine; null for an empty one. A formula takes its result along. */
export function writeCell(sheet: EngineSheet, row: number, column: number): FileValue {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  // an ExcelJS formula has its result as it is, an empty text included
  if (formula !== "")
    return { formula: toFileFormula(formula), result: toFileValue(value) ?? 0 } as FileValue;
  const link = sheet.hyperlink(row, column);
  if (link)
    return hyperlinkValue(link, typeof value === "object" || value === null ? "" : String(value));
  return toFileValue(value);
}

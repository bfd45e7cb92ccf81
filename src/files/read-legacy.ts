import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { isDateFormat, type Area, type CellValue } from "../domain";
import { readAreaNames } from "./biff-names";
import { readableStream } from "./biff-stream";
import { gridOfSheet, gridsLeft } from "./grid-of-sheet";
import { LIMITS } from "./limits";
import { namesIntoSheets } from "./names-into-sheet";
import { OleFile } from "./ole-file";
import { damaged, refuse } from "./refusal";
import type { SheetCell, SheetPart } from "./sheet-part";
import type { Content } from "./workbook";
import type { DefinedName, SheetEntry } from "./workbook-part";

/** Reads a .xls or .et from its bytes. Throws a Refusal where it has a password, is damaged or something else. */
export function readLegacy(bytes: Uint8Array): Content {
  if (bytes.length > LIMITS.legacyBytes) refuse({ code: "tooLarge", what: "legacy" });
  const file = new OleFile(bytes);
  if (file.has("encryptedpackage")) refuse({ code: "password" });
  const stream = file.read("workbook") ?? file.read("book");
  if (!stream) return refuse({ code: "notWorkbook", found: foreignKind(file) });
  return workbookOf(parse(readableStream(stream)), readAreaNames(stream));
}

function foreignKind(file: OleFile) {
  if (file.has("worddocument")) return "word";
  return file.has("powerpoint document") ? "slides" : "unknown";
}

function parse(stream: Uint8Array): WorkBook {
  try {
    return read(stream, {
      // "array" would copy every byte into a number.
      type: "buffer",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
  } catch {
    return damaged();
  }
}

function workbookOf(
  { SheetNames, Sheets, Workbook: book }: WorkBook,
  names: readonly DefinedName[]
): Content {
  let cellsLeft: number = LIMITS.cells;
  const left = gridsLeft();
  const namesInto = namesIntoSheets(names);
  const sheets = SheetNames.flatMap((name, i) => {
    const sheet = Sheets[name];
    // The library loses a damaged sheet without a word.
    if (!sheet) return damaged(name);
    if (NO_CELLS.has(sheet["!type"] ?? "sheet")) return [];
    const part = partOf(sheet, book?.WBProps?.date1904 === true);
    cellsLeft -= part.cells.length;
    if (cellsLeft < 0) refuse({ code: "tooLarge", what: "cells" });
    const visibility = VISIBILITY[book?.Sheets?.[i]?.Hidden ?? 0] ?? "veryHidden";
    return [gridOfSheet({ name, visibility, names: namesInto(name) }, part, left)];
  });
  return { sheets, notCalculated: [] };
}

/** What a chart holds is a copy of other cells; macros are no tables. */
const NO_CELLS: ReadonlySet<string> = new Set(["chart", "macro"]);

const VISIBILITY: readonly SheetEntry["visibility"][] = ["visible", "hidden", "veryHidden"];

const DAYS_TO_1904 = 1_462;

function partOf(sheet: WorkSheet, since1904: boolean): SheetPart {
  const rows = (sheet["!data"] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const cells: SheetCell[] = [];
  rows.forEach((row, r) =>
    row?.forEach((cell, column) => {
      const value = cell && valueOf(cell);
      if (cell === undefined || value === null || value === undefined) return;
      const format = typeof value === "number" ? formatOf(cell) : "General";
      const shifted = typeof value === "number" && since1904 && isDateFormat(format);
      cells.push({ row: r, column, value: shifted ? value + DAYS_TO_1904 : value, format });
    })
  );
  return { cells, merges: (sheet["!merges"] ?? []).map(areaOf) };
}

function valueOf({ t, v, w }: CellObject): CellValue {
  switch (t) {
    case "n":
      return typeof v === "number" && Number.isFinite(v) ? v : damaged();
    case "s":
      return typeof v === "string" && v !== "" ? v : null;
    case "b":
      return v === true;
    case "e":
      return { error: w ?? ERRORS.get(Number(v)) ?? "#VALUE!" };
    default:
      return null;
  }
}

/** BIFF's codes of error values. */
const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/** As much as is asked of the library's formats; its types leave them open. */
const FORMATS = SSF as { get_table(): Readonly<Record<number, string>> };

function formatOf({ z }: CellObject): string {
  if (typeof z === "string") return z;
  return typeof z === "number" ? (FORMATS.get_table()[z] ?? "General") : "General";
}

function areaOf({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

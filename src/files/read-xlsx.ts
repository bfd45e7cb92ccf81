import { isCellError } from "../domain";
import { gridOfSheet, gridsLeft } from "./grid-of-sheet";
import { LIMITS } from "./limits";
import { namesIntoSheets } from "./names-into-sheet";
import { PackageReader } from "./package-reader";
import { damaged, refuse } from "./refusal";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { NOT_CALCULATED, readSheetPart, type SheetContext, type SheetPart } from "./sheet-part";
import { readCellFormats } from "./styles-part";
import type { Content } from "./workbook";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import type { XmlReader } from "./xml-reader";
import { partKey } from "./zip-directory";

/** Reads a .xlsx or .xlsm from its bytes. Throws a Refusal where it is damaged or something else. */
export function readXlsx(bytes: Uint8Array): Content {
  const parts = new PackageReader(bytes);
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target;
  const workbook = main ? parts.read(main, readWorkbookPart) : null;
  if (!main || !workbook) return refuse({ code: "notWorkbook", found: foreignPackage(parts) });
  const relationships = readRelationships(parts, main);
  const context = contextOf(parts, relationships, workbook);
  const related = worksheetsOf(workbook.sheets, relationships);
  const namesInto = namesIntoSheets(workbook.names);
  const left = gridsLeft();
  const sheets = related.map(({ name, visibility, target }) => {
    const part = readSheet(parts, name, target, context);
    const grid = gridOfSheet({ name, visibility, names: namesInto(name) }, part, left);
    return { grid, notCalculated: notCalculated(name, part) };
  });
  return {
    sheets: sheets.map(({ grid }) => grid),
    notCalculated: sheets.flatMap((sheet) => sheet.notCalculated),
  };
}

function foreignPackage(parts: PackageReader) {
  if (parts.hasUnder("word/")) return "word";
  return parts.hasUnder("ppt/") ? "slides" : "zip";
}

function contextOf(
  parts: PackageReader,
  relationships: readonly Relationship[],
  { since1904 }: WorkbookPart
): SheetContext {
  return {
    strings: readRelated(parts, relationships, "sharedStrings", readSharedStrings) ?? [],
    formats: readRelated(parts, relationships, "styles", readCellFormats) ?? [],
    since1904,
    cellsLeft: LIMITS.cells,
  };
}

/** Null where there is no relationship of this type; a part that one leads to but is not there is damage. */
function readRelated<T>(
  parts: PackageReader,
  relationships: readonly Relationship[],
  wanted: string,
  read: (xml: XmlReader) => T
): T | null {
  const target = relationships.find(({ type }) => type === wanted)?.target ?? null;
  return target === null ? null : (parts.read(target, read) ?? damaged(target));
}

interface Worksheet extends SheetEntry {
  /** Its part. */
  readonly target: string;
}

/**
 * The sheets that have cells, which chart sheets have not. A sheet whose part is missing is damage; no program
 * shows one part as several sheets.
 */
function worksheetsOf(
  sheets: readonly SheetEntry[],
  relationships: readonly Relationship[]
): readonly Worksheet[] {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const related = sheets.map((sheet) => ({ sheet, to: byId.get(sheet.relationship) }));
  const worksheets = related.filter(({ to }) => !to || to.type === "worksheet");
  const found = worksheets.map(({ sheet, to }) => ({
    ...sheet,
    target: to?.target ?? damaged(sheet.name),
  }));
  const targets = new Set(found.map(({ target }) => partKey(target)));
  return targets.size < found.length ? refuse({ code: "suspicious" }) : found;
}

function readSheet(
  parts: PackageReader,
  name: string,
  target: string,
  context: SheetContext
): SheetPart {
  return parts.read(target, (xml) => readSheetPart(xml, context)) ?? damaged(name);
}

function notCalculated(sheet: string, { cells }: SheetPart): Content["notCalculated"] {
  const count = cells.filter(({ value }) => isCellError(value) && value.error === NOT_CALCULATED);
  return count.length > 0 ? [{ sheet, cells: count.length }] : [];
}

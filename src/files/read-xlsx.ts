import { isCellError } from "../domain";
import { gridOfSheet } from "./grid-of-sheet";
import { LIMITS } from "./limits";
import { namesIntoSheet } from "./names-into-sheet";
import { PackageReader } from "./package-reader";
import { damaged, refuse } from "./refusal";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { NOT_CALCULATED, readSheetPart, type SheetContext, type SheetPart } from "./sheet-part";
import { readCellFormats } from "./styles-part";
import type { Content } from "./workbook";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import type { XmlReader } from "./xml-reader";

/** Reads a .xlsx or .xlsm from its bytes. Throws a Refusal where it is damaged or something else. */
export function readXlsx(bytes: Uint8Array): Content {
  const parts = new PackageReader(bytes);
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target;
  const workbook = main ? parts.read(main, readWorkbookPart) : null;
  if (!main || !workbook) return refuse({ code: "notWorkbook", found: foreignPackage(parts) });
  const relationships = readRelationships(parts, main);
  const context = contextOf(parts, relationships, workbook);
  const sheets = workbook.sheets.flatMap((entry) => {
    const part = readSheet(parts, relationships, entry, context);
    return part ? [{ entry, part }] : [];
  });
  return {
    sheets: sheets.map(({ entry, part }) =>
      gridOfSheet({ ...entry, names: namesIntoSheet(entry.name, workbook.names) }, part)
    ),
    notCalculated: sheets.flatMap(({ entry, part }) => notCalculated(entry.name, part)),
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

/** Null for a sheet without cells, such as a chart sheet; a sheet that is missing is damage. */
function readSheet(
  parts: PackageReader,
  relationships: readonly Relationship[],
  { name, relationship }: SheetEntry,
  context: SheetContext
): SheetPart | null {
  const found = relationships.find(({ id }) => id === relationship);
  if (found && found.type !== "worksheet") return null;
  const part = found?.target
    ? parts.read(found.target, (xml) => readSheetPart(xml, context))
    : null;
  return part ?? damaged(name);
}

function notCalculated(sheet: string, { cells }: SheetPart): Content["notCalculated"] {
  const count = cells.filter(({ value }) => isCellError(value) && value.error === NOT_CALCULATED);
  return count.length > 0 ? [{ sheet, cells: count.length }] : [];
}

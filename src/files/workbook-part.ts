import { LIMITS } from "./limits";
import { refuse } from "./refusal";
import type { XmlReader } from "./xml-reader";

/** What the workbook part says of the workbook. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Serial numbers count from 1904-01-01: Excel for Mac of old. */
  readonly since1904: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly relationship: string;
}

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  /** The position of the sheet that it belongs to; null for one of the workbook. */
  readonly sheet: number | null;
}

/** Reads the workbook part; null where the document is none. */
export function readWorkbookPart(xml: XmlReader): WorkbookPart | null {
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let since1904 = false;
  if (xml.next() !== "open" || !xml.is("workbook")) return null;
  for (let token = xml.next(); token !== "end"; token = xml.next()) {
    if (token !== "open") continue;
    if (xml.is("sheet")) sheets.push(sheetEntry(xml));
    else if (xml.is("definedName")) names.push(definedName(xml));
    else if (xml.is("workbookPr")) since1904 = isTrue(xml.attribute("date1904"));
    if (names.length > LIMITS.names) refuse({ code: "tooLarge", what: "entries" });
    if (sheets.length > LIMITS.sheets) refuse({ code: "tooLarge", what: "sheets" });
  }
  return { sheets, names, since1904 };
}

/** A true of XML Schema. */
export function isTrue(text: string | null): boolean {
  return text === "1" || text === "true";
}

function sheetEntry(xml: XmlReader): SheetEntry {
  const state = xml.attribute("state");
  return {
    name: xml.attribute("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationship: xml.attribute("id") ?? "",
  };
}

function definedName(xml: XmlReader): DefinedName {
  const name = xml.attribute("name") ?? "";
  const local = xml.attribute("localSheetId");
  return { name, sheet: local === null ? null : Number(local), formula: xml.content() };
}

/**
 * Defined names, workbook protection and the front sheet, read from and written into xl/workbook.xml directly: ExcelJS keeps no
 * scope, no constant and no formula, and needs minutes for a name over a whole sheet.
 */
import { elements, escapeXml, printAttributes, unescapeXml, withoutElements } from "./xml";

/** A name as the file has it; `sheet` is the 0-based position of the sheet it belongs to, null for the workbook. */
export interface FileName {
  readonly name: string;
  readonly sheet: number | null;
  /** Without "=". */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
}

export function readNames(workbookXml: string): readonly FileName[] {
  return elements(workbookXml, "definedName").map(({ attributes, content }) => ({
    name: attributes["name"] ?? "",
    sheet: attributes["localSheetId"] === undefined ? null : Number(attributes["localSheetId"]),
    formula: unescapeXml(content).trim(),
    comment: attributes["comment"] ?? "",
    hidden: attributes["hidden"] === "1" || attributes["hidden"] === "true",
  }));
}

export function readStructureProtected(workbookXml: string): boolean {
  const [protection] = elements(workbookXml, "workbookProtection");
  return ["1", "true"].includes(protection?.attributes["lockStructure"] ?? "");
}

/** The 0-based position of the sheet in front when the file was saved. */
export function readActiveTab(workbookXml: string): number {
  const [view] = elements(workbookXml, "workbookView");
  return Number(view?.attributes["activeTab"] ?? 0);
}

export function withoutNames(workbookXml: string): string {
  return withoutElements(workbookXml, "definedNames");
}

function printName({ name, sheet, formula, comment, hidden }: FileName): string {
  const attributes = printAttributes({
    name,
    localSheetId: sheet === null ? undefined : String(sheet),
    comment: comment === "" ? undefined : comment,
    hidden: hidden ? "1" : undefined,
  });
  return `<definedName${attributes}>${escapeXml(formula)}</definedName>`;
}

/** The part with these names and this protection in place of its own. */
export function withNames(
  workbookXml: string,
  names: readonly FileName[],
  structureProtected: boolean
): string {
  const list =
    names.length > 0 ? `<definedNames>${names.map(printName).join("")}</definedNames>` : "";
  const protection = structureProtected ? `<workbookProtection lockStructure="1"/>` : "";
  return withoutNames(workbookXml)
    .replace("</sheets>", () => `</sheets>${list}`)
    .replace("<bookViews", () => `${protection}<bookViews`);
}

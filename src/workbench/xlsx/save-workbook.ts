/** Saves a workbook of the engine as the bytes of an .xlsx file. */
import ExcelJS from "exceljs";
import type { EngineWorkbook } from "../engine";
import { withStops } from "./conditional-formats";
import { withPlaces } from "./hyperlink-part";
import { withNames, type FileName } from "./name-part";
import {
  partText,
  readPackage,
  setPartText,
  sheetParts,
  writePackage,
  type Parts,
} from "./package";
import { writePrintNames } from "./print-names";
import { toFileFormula } from "./cell-content";
import { withValidations } from "./validation-part";
import { writeSheet } from "./write-sheet";

function fileNames(workbook: EngineWorkbook): readonly FileName[] {
  const sheets = workbook.sheets();
  const own = workbook.names().map(({ name, scope, formula, comment, visible }) => ({
    name,
    sheet: scope === null ? null : sheets.findIndex(({ id }) => id === scope),
    formula: toFileFormula(formula),
    comment,
    hidden: !visible,
  }));
  return [
    ...own,
    ...sheets.flatMap((sheet, index) => writePrintNames(sheet.pageLayout, sheet.name, index)),
  ];
}

/** ExcelJS forgets columns when it tells a sheet's extent, and programs that believe it lose them: better none. */
function withoutExtent(xml: string): string {
  return xml.replace(/<dimension [^>]*\/>/, "");
}

/** Puts into the parts what ExcelJS does not write. */
function completeParts(parts: Parts, workbook: EngineWorkbook): void {
  const book = partText(parts, "xl/workbook.xml");
  setPartText(
    parts,
    "xl/workbook.xml",
    withNames(book, fileNames(workbook), workbook.structureProtected)
  );
  const paths = new Map(sheetParts(parts).map(({ name, path }) => [name, path]));
  for (const sheet of workbook.sheets()) {
    const path = paths.get(sheet.name);
    if (path === undefined) continue;
    const xml = withoutExtent(partText(parts, path));
    const withRules = withStops(withPlaces(xml), sheet.conditionalFormats);
    setPartText(parts, path, withValidations(withRules, sheet.dataValidations));
  }
}

/** Saves a workbook with the results of its formulas; SAVE_LEAVES_OUT says what does not come along. */
export async function saveWorkbook(workbook: EngineWorkbook): Promise<Uint8Array> {
  await workbook.calculate();
  const file = new ExcelJS.Workbook();
  const sheets = workbook.sheets();
  for (const sheet of sheets) await writeSheet(sheet, file.addWorksheet(sheet.name));
  const activeTab = sheets.findIndex(({ id }) => id === workbook.selection.sheet.id);
  const firstSheet = sheets.findIndex(({ visibility }) => visibility === "Visible");
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: Math.max(firstSheet, 0),
      activeTab,
      visibility: "visible",
    },
  ];
  const written = readPackage(new Uint8Array(await file.xlsx.writeBuffer()));
  if (!written.ok) throw new Error(`ExcelJS wrote a package that is ${written.reason}`);
  completeParts(written.value, workbook);
  return writePackage(written.value, 6);
}

/** Opens the bytes of an .xlsx file as a workbook of the engine. */
import ExcelJS from "exceljs";
import { createWorkbook, type EngineWorkbook, type WorkbookOptions } from "../engine";
import { withoutMerges } from "./merge-part";
import {
  readActiveTab,
  readNames,
  readStructureProtected,
  withoutNames,
  type FileName,
} from "./name-part";
import {
  partText,
  readPackage,
  setPartText,
  sheetParts,
  writePackage,
  type OpenFailure,
  type Parts,
} from "./package";
import { isBuiltIn, readPrintNames } from "./print-names";
import { readTheme } from "./colors";
import { withFontSizesInHundredths } from "./font-sizes";
import { readSheet } from "./read-sheet";
import { withoutValidations } from "./validation-part";
import { fromFileFormula } from "./cell-content";

/** Makes the workbook that a file is read into. */
type CreateWorkbook = (options: WorkbookOptions) => EngineWorkbook;

export type OpenResult =
  | { readonly ok: true; readonly value: EngineWorkbook }
  | { readonly ok: false; readonly reason: OpenFailure };

/** A copy of the package without what is read from its parts directly and what ExcelJS would choke on. */
function forExcelJs(parts: Parts, sheets: readonly { readonly path: string }[]): Uint8Array {
  const lighter: Parts = { ...parts };
  setPartText(lighter, "xl/workbook.xml", withoutNames(partText(parts, "xl/workbook.xml")));
  const styles = "xl/styles.xml";
  if (parts[styles])
    setPartText(lighter, styles, withFontSizesInHundredths(partText(parts, styles)));
  const relations = partText(parts, "xl/_rels/workbook.xml.rels");
  setPartText(
    lighter,
    "xl/_rels/workbook.xml.rels",
    relations.replaceAll('Target="/xl/', 'Target="')
  );
  for (const { path } of sheets) {
    if (parts[path])
      setPartText(lighter, path, withoutMerges(withoutValidations(partText(parts, path))));
  }
  return writePackage(lighter, 0);
}

function addNames(workbook: EngineWorkbook, names: readonly FileName[]): void {
  const ids = workbook.sheets().map(({ id }) => id);
  for (const { name, sheet, formula, comment, hidden } of names) {
    const scope = sheet === null ? null : (ids[sheet] ?? null);
    workbook.setName({ name, scope, formula: fromFileFormula(formula), comment, visible: !hidden });
  }
}

/** The sheet that was in front when the file was saved, else the first one that can be seen. */
function activate(workbook: EngineWorkbook, activeTab: number): void {
  const sheets = workbook.sheets();
  const visible = (sheet: (typeof sheets)[number] | undefined): boolean =>
    sheet?.visibility === "Visible";
  const sheet = visible(sheets[activeTab]) ? sheets[activeTab] : sheets.find(visible);
  if (sheet) workbook.selection = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
}

/** What ExcelJS made of one sheet, beside the part it came from. */
interface FoundSheet {
  readonly name: string;
  readonly worksheet: ExcelJS.Worksheet;
  readonly xml: string;
}

async function findSheets(parts: Parts): Promise<readonly FoundSheet[]> {
  const found = sheetParts(parts);
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(forExcelJs(parts, found).buffer as ArrayBuffer);
  return found.flatMap(({ name, path }) => {
    const worksheet = file.worksheets.find((candidate) => candidate.name === name);
    return worksheet ? [{ name, worksheet, xml: partText(parts, path) }] : [];
  });
}

async function fill(
  workbook: EngineWorkbook,
  parts: Parts,
  found: readonly FoundSheet[]
): Promise<void> {
  const workbookXml = partText(parts, "xl/workbook.xml");
  const theme = readTheme(partText(parts, "xl/theme/theme1.xml"));
  const names = readNames(workbookXml);
  workbook.sheets().forEach((sheet, index) => {
    const source = found[index];
    if (source) readSheet(sheet, { ...source, theme });
    sheet.pageLayout = { ...sheet.pageLayout, ...readPrintNames(names, index) };
  });
  addNames(
    workbook,
    names.filter((name) => !isBuiltIn(name))
  );
  workbook.structureProtected = readStructureProtected(workbookXml);
  activate(workbook, readActiveTab(workbookXml));
  await workbook.calculate();
}

/** A rectangle of more cells than this around a sheet's contents is more than can be worked with. */
const MAX_CELLS = 5_000_000;

/** The rectangle from A1 to the last filled row and column. */
function spannedCells(worksheet: ExcelJS.Worksheet): number {
  let [rows, columns] = [0, 0];
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      rows = Math.max(rows, Number(cell.row));
      columns = Math.max(columns, Number(cell.col));
    });
  });
  return rows * columns;
}

async function read(parts: Parts, create: CreateWorkbook): Promise<OpenResult> {
  const found = await findSheets(parts);
  if (found.some(({ worksheet }) => spannedCells(worksheet) > MAX_CELLS)) {
    return { ok: false, reason: "too-large" };
  }
  if (found.length === 0) throw new Error("a workbook without a worksheet");
  const workbook = create({ sheets: found.map(({ name }) => name) });
  try {
    await fill(workbook, parts, found);
    return { ok: true, value: workbook };
  } catch (error) {
    workbook.dispose();
    throw error;
  }
}

/**
 * Opens a file; whatever is wrong with it comes back as a reason. The workbook is calculated, and has no window
 * unless `create` gives it one.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  create: CreateWorkbook = createWorkbook
): Promise<OpenResult> {
  const opened = readPackage(bytes);
  if (!opened.ok) return opened;
  try {
    return await read(opened.value, create);
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

/** Writes a sheet of the engine onto a worksheet of ExcelJS. */
import type { Worksheet, WorksheetView } from "exceljs";
import { MAX_COLUMNS, MAX_ROWS, type CellStyle, type EngineSheet } from "../engine";
import { writeCell } from "./cell-content";
import { writeStyle } from "./cell-format";
import { toFileColor } from "./colors";
import { writeConditionalFormats } from "./conditional-formats";
import { writeHeaderFooter, writePageSetup } from "./page-setup";
import { writeProtection } from "./sheet-protection";
import { pointsToWidth } from "./units";

/** Columns and rows looked at beyond the used area for sizes and formats of their own. */
const SPARE_COLUMNS = 30;
const SPARE_ROWS = 100;

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const isPlain = (style: CellStyle): boolean => Object.keys(style).length === 0;

function viewOf(sheet: EngineSheet): Partial<WorksheetView> {
  const { freeze, showGridlines } = sheet;
  const base = { showGridLines: showGridlines };
  return freeze
    ? { ...base, state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows }
    : { ...base, state: "normal" };
}

function writeGeneral(sheet: EngineSheet, worksheet: Worksheet): void {
  const { properties } = worksheet;
  if (sheet.tabColor !== "") properties.tabColor = toFileColor(sheet.tabColor);
  properties.defaultRowHeight = sheet.standardHeight;
  properties.defaultColWidth = pointsToWidth(sheet.standardWidth);
  worksheet.state = STATES[sheet.visibility];
  worksheet.views = [viewOf(sheet)];
  worksheet.pageSetup = { ...worksheet.pageSetup, ...writePageSetup(sheet.pageLayout) };
  worksheet.headerFooter = { ...worksheet.headerFooter, ...writeHeaderFooter(sheet.pageLayout) };
}

function writeColumns(sheet: EngineSheet, worksheet: Worksheet, right: number): void {
  const everywhere = sheet.style(MAX_ROWS - 1, MAX_COLUMNS - 1);
  const last = isPlain(everywhere) ? right : MAX_COLUMNS - 1;
  for (let column = 0; column <= last; column++) {
    const style = sheet.style(MAX_ROWS - 1, column);
    const width = sheet.columnWidth(column);
    const hidden = column <= right && sheet.columnHidden(column);
    if (isPlain(style) && width === sheet.standardWidth && !hidden) continue;
    const target = worksheet.getColumn(column + 1);
    target.width = pointsToWidth(width);
    if (hidden) target.hidden = true;
    if (!isPlain(style)) target.style = writeStyle(style);
  }
}

function writeRows(sheet: EngineSheet, worksheet: Worksheet, bottom: number): void {
  for (let row = 0; row <= bottom; row++) {
    const height = sheet.rowHeight(row);
    if (height !== sheet.standardHeight) worksheet.getRow(row + 1).height = height;
    if (sheet.rowHidden(row)) worksheet.getRow(row + 1).hidden = true;
  }
}

function writeCells(sheet: EngineSheet, worksheet: Worksheet): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const value = writeCell(sheet, row, column);
      const style = sheet.style(row, column);
      if (value === null && isPlain(style)) continue;
      const cell = worksheet.getCell(row + 1, column + 1);
      cell.value = value;
      cell.style = writeStyle(style);
    }
  }
}

/** Writes everything of a sheet that ExcelJS can hold; validations, names and print areas are put into the parts. */
export async function writeSheet(sheet: EngineSheet, worksheet: Worksheet): Promise<void> {
  const used = sheet.usedArea(false);
  writeGeneral(sheet, worksheet);
  writeColumns(sheet, worksheet, (used?.right ?? 0) + SPARE_COLUMNS);
  writeRows(sheet, worksheet, Math.min((used?.bottom ?? 0) + SPARE_ROWS, MAX_ROWS - 1));
  writeCells(sheet, worksheet);
  for (const { top, left, bottom, right } of sheet.merges()) {
    worksheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  writeConditionalFormats(worksheet, sheet.conditionalFormats);
  await writeProtection(worksheet, sheet.protection);
}

/** The plain data from which Univer makes workbooks and sheets. */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** Excel's sizes for 宋体 11: rows of 13.5 points (18 pixels), columns of 48 points (64 pixels). */
const DEFAULT_ROW_HEIGHT = 18;
const DEFAULT_COLUMN_WIDTH = 64;

/** An empty sheet; it grows when something is written beyond its edge. */
export function emptySheet(
  id: string,
  name: string
): Partial<IWorksheetData> & { readonly id: string } {
  return {
    id,
    name,
    rowCount: 200,
    columnCount: 30,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
  };
}

/** A workbook of empty sheets. */
export function emptyWorkbook(
  id: string,
  name: string,
  sheets: readonly string[]
): Partial<IWorkbookData> {
  const made = sheets.map((sheet, index) => emptySheet(`sheet-${index + 1}`, sheet));
  const sheetOrder = made.map((sheet) => sheet.id);
  return {
    id,
    name,
    sheetOrder,
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet] as const)),
  };
}

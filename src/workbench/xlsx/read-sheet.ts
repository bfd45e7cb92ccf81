/** Fills a sheet of the engine from a worksheet of ExcelJS and the worksheet's own part. */
import type { Column, Row, Style, Worksheet } from "exceljs";
import { MAX_COLUMNS, MAX_ROWS, type Area, type EngineSheet, type Visibility } from "../engine";
import { fromFileColor } from "./colors";
import { readConditionalFormats } from "./conditional-formats";
import { readLinkDetails } from "./hyperlink-part";
import { readMerges } from "./merge-part";
import { readPageLayout } from "./page-setup";
import {
  isPlain,
  MAX_STYLED_COLUMNS,
  readCells,
  rowsOf,
  sameStyle,
  styleReader,
  type StyleOf,
} from "./read-cells";
import { readProtection } from "./sheet-protection";
import { widthToPoints } from "./units";
import { readValidations } from "./validation-part";

/** Excel's width of a column that says nothing, 64 pixels. */
const DEFAULT_WIDTH = 9.140625;

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** What reading a sheet needs to know of its file. */
export interface SheetSource {
  readonly worksheet: Worksheet;
  /** The sheet's part as it came, before anything was taken out for ExcelJS. */
  readonly xml: string;
  readonly theme: readonly string[];
}

function readGeneral(sheet: EngineSheet, { worksheet, theme }: SheetSource): void {
  const { properties, state } = worksheet;
  sheet.tabColor = fromFileColor(properties.tabColor, theme) ?? "";
  sheet.standardHeight = properties.defaultRowHeight;
  sheet.standardWidth = widthToPoints(properties.defaultColWidth ?? DEFAULT_WIDTH);
  sheet.visibility = VISIBILITY[state] ?? "Visible";
  const view = (worksheet.views as Worksheet["views"] | null)?.[0]; // null where the part has none
  if (view?.showGridLines === false) sheet.showGridlines = false;
  if (view?.state === "frozen")
    sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

function readColumns(
  sheet: EngineSheet,
  columns: readonly Partial<Column>[],
  styleOf: StyleOf
): void {
  const last = columns.length === MAX_COLUMNS ? styleOf(columns[MAX_COLUMNS - 1]?.style) : {};
  const whole = !isPlain(last) && sameStyle(styleOf(columns[0]?.style), last);
  const all: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  if (whole) sheet.restyle(all, () => last);
  columns.slice(0, MAX_STYLED_COLUMNS).forEach((column, index) => {
    if (column.width !== undefined) sheet.setColumnWidth(index, widthToPoints(column.width));
    if (column.hidden) sheet.setColumnHidden(index, true);
    const style = styleOf(column.style);
    const inherited = whole && sameStyle(style, last);
    if (!isPlain(style) && !inherited)
      sheet.restyle({ ...all, left: index, right: index }, () => style);
  });
}

function readRow(sheet: EngineSheet, row: Row, styleOf: StyleOf): void {
  const index = row.number - 1;
  const height = row.height as number | undefined;
  if (height !== undefined) sheet.setRowHeight(index, height);
  if (row.hidden) sheet.setRowHidden(index, true);
  const style = styleOf((row as unknown as { style?: Partial<Style> }).style);
  if (!isPlain(style))
    sheet.restyle({ top: index, bottom: index, left: 0, right: MAX_COLUMNS - 1 }, () => style);
}

/** Reads everything of a sheet but its name and what the workbook's part holds for it. */
export function readSheet(sheet: EngineSheet, source: SheetSource): void {
  const { worksheet, xml, theme } = source;
  const styleOf = styleReader(theme);
  readGeneral(sheet, source);
  readColumns(sheet, worksheet.columns ?? [], styleOf);
  for (const row of rowsOf(worksheet)) readRow(sheet, row, styleOf);
  readCells(sheet, worksheet, styleOf);
  for (const { row, column, link } of readLinkDetails(xml)) {
    const known = sheet.hyperlink(row, column) ?? { textToDisplay: sheet.text(row, column) };
    sheet.setHyperlink(row, column, { ...known, ...link });
  }
  for (const area of readMerges(xml)) sheet.merge(area);
  sheet.dataValidations = readValidations(xml);
  sheet.conditionalFormats = readConditionalFormats(worksheet, xml, theme);
  sheet.pageLayout = readPageLayout(worksheet.pageSetup, worksheet.headerFooter);
  sheet.protection = readProtection(worksheet);
}

/** Fills a sheet of the engine from a worksheet of ExcelJS and the worksheet's own part. */
import type { Cell, Column, Row, Style, Worksheet } from "exceljs";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type CellInput,
  type CellStyle,
  type EngineSheet,
  type Visibility,
} from "../engine";
import { union } from "../engine/area";
import { readCell, readHyperlink } from "./cell-content";
import { readStyle } from "./cell-format";
import { fromFileColor } from "./colors";
import { readConditionalFormats } from "./conditional-formats";
import { readLinkDetails } from "./hyperlink-part";
import { readMerges } from "./merge-part";
import { readPageLayout } from "./page-setup";
import { readProtection } from "./sheet-protection";
import { widthToPoints } from "./units";
import { readValidations } from "./validation-part";

/** Excel's width of a column that says nothing, 64 pixels. */
const DEFAULT_WIDTH = 9.140625;
/** Formats of empty columns and rows beyond these are left out, except where a whole sheet has one. */
const MAX_STYLED_COLUMNS = 256;
const MAX_STYLED_ROWS = 5000;

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

type StyleOf = (style: Partial<Style> | undefined) => CellStyle;

/** ExcelJS shares one style object among many cells: each is translated once. */
function styleReader(theme: readonly string[]): StyleOf {
  const known = new Map<Partial<Style>, CellStyle>();
  return (style) => {
    if (!style) return {};
    const found = known.get(style) ?? readStyle(style, theme);
    known.set(style, found);
    return found;
  };
}

const isPlain = (style: CellStyle): boolean => Object.keys(style).length === 0;
const sameStyle = (a: CellStyle, b: CellStyle): boolean => JSON.stringify(a) === JSON.stringify(b);

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

interface ReadCells {
  readonly area: Area | null;
  readonly contents: ReadonlyMap<string, CellInput>;
  readonly styles: ReadonlyMap<string, CellStyle>;
  readonly linked: readonly Cell[];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Rows that say anything: near ones also without values, for their formats. */
function* rowsOf(worksheet: Worksheet): Generator<Row> {
  const near = Math.min(worksheet.rowCount, MAX_STYLED_ROWS);
  for (let number = 1; number <= near; number++) {
    const row = worksheet.findRow(number);
    if (row) yield row;
  }
  const far: Row[] = [];
  if (worksheet.rowCount > near)
    worksheet.eachRow((row) => void (row.number > near && far.push(row)));
  yield* far;
}

/** Cells that say anything: near ones also without values. */
function* cellsOf(row: Row): Generator<Cell> {
  const near = row.number <= MAX_STYLED_ROWS ? Math.min(row.cellCount, MAX_STYLED_COLUMNS) : 0;
  for (let number = 1; number <= near; number++) {
    const cell = row.findCell(number);
    if (cell) yield cell;
  }
  const far: Cell[] = [];
  if (row.cellCount > near) row.eachCell((cell, number) => void (number > near && far.push(cell)));
  yield* far;
}

function collectCells(worksheet: Worksheet, styleOf: StyleOf): ReadCells {
  const contents = new Map<string, CellInput>();
  const styles = new Map<string, CellStyle>();
  const linked: Cell[] = [];
  let area: Area | null = null;
  for (const row of rowsOf(worksheet)) {
    for (const cell of cellsOf(row)) {
      const [top, left] = [row.number - 1, Number(cell.col) - 1];
      const content = readCell(cell);
      const style = styleOf(cell.style);
      if (content === undefined && isPlain(style)) continue;
      if (content) contents.set(keyOf(top, left), content);
      styles.set(keyOf(top, left), style);
      if (cell.hyperlink) linked.push(cell);
      area = union(area, { top, left, bottom: top, right: left });
    }
  }
  return { area, contents, styles, linked };
}

function readCells(sheet: EngineSheet, { worksheet }: SheetSource, styleOf: StyleOf): void {
  const { area, contents, styles, linked } = collectCells(worksheet, styleOf);
  if (!area) return;
  sheet.write(area, (i, j) => contents.get(keyOf(area.top + i, area.left + j)));
  sheet.restyle(area, (old, i, j) => {
    const style = styles.get(keyOf(area.top + i, area.left + j));
    return !style || sameStyle(style, old) ? null : { ...withoutKeys(old), ...style };
  });
  for (const cell of linked)
    sheet.setHyperlink(Number(cell.row) - 1, Number(cell.col) - 1, readHyperlink(cell));
}

/** A file's cell has its whole format, whatever its column says. */
function withoutKeys(style: CellStyle): Record<string, null> {
  return Object.fromEntries(Object.keys(style).map((key) => [key, null]));
}

/** Reads everything of a sheet but its name and what the workbook's part holds for it. */
export function readSheet(sheet: EngineSheet, source: SheetSource): void {
  const { worksheet, xml, theme } = source;
  const styleOf = styleReader(theme);
  readGeneral(sheet, source);
  readColumns(sheet, worksheet.columns ?? [], styleOf);
  for (const row of rowsOf(worksheet)) readRow(sheet, row, styleOf);
  readCells(sheet, source, styleOf);
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

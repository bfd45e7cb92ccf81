/** Fills the cells of a sheet of the engine from a worksheet of ExcelJS. */
import type { Cell, Row, Style, Worksheet } from "exceljs";
import { union, type Area, type CellInput, type CellStyle, type EngineSheet } from "../engine";
import { readCell, readHyperlink } from "./cell-content";
import { readStyle } from "./cell-format";

/** Formats of empty columns and rows beyond these are left out, except where a whole sheet has one. */
export const MAX_STYLED_COLUMNS = 256;
const MAX_STYLED_ROWS = 5000;

export type StyleOf = (style: Partial<Style> | undefined) => CellStyle;

/** ExcelJS shares one style object among many cells: each is translated once. */
export function styleReader(theme: readonly string[]): StyleOf {
  const known = new Map<Partial<Style>, CellStyle>();
  return (style) => {
    if (!style) return {};
    const found = known.get(style) ?? readStyle(style, theme);
    known.set(style, found);
    return found;
  };
}

export const isPlain = (style: CellStyle): boolean => Object.keys(style).length === 0;
export const sameStyle = (a: CellStyle, b: CellStyle): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

interface ReadCells {
  readonly area: Area | null;
  readonly contents: ReadonlyMap<string, CellInput>;
  readonly styles: ReadonlyMap<string, CellStyle>;
  readonly linked: readonly Cell[];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Rows that say anything: near ones also without values, for their formats. */
export function* rowsOf(worksheet: Worksheet): Generator<Row> {
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

/** Fills the cells of a sheet: contents, formats and links, a block at a time. */
export function readCells(sheet: EngineSheet, worksheet: Worksheet, styleOf: StyleOf): void {
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

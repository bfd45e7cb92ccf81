import type { Area, EngineSheet } from "../../engine/types";
import { writtenPart } from "./areas";
import { mergesIn } from "./merged-cells";
import { textHeight, textWidth } from "./text-size";

/** Fits the heights of an area's rows to their texts. Rows with merged cells are left alone, as in Excel. */
export function autofitRows(sheet: EngineSheet, area: Area): void {
  const part = writtenPart(sheet, area);
  const used = sheet.usedArea(true);
  if (!part || !used) return;
  for (let row = part.top; row <= part.bottom; row++) {
    if (hasMerge(sheet, row)) continue;
    sheet.setRowHeight(row, heightOf(sheet, row, used));
  }
}

/** Fits the widths of an area's columns to their longest texts; merged cells do not count. */
export function autofitColumns(sheet: EngineSheet, area: Area): void {
  const part = writtenPart(sheet, area);
  const used = sheet.usedArea(true);
  if (!part || !used) return;
  for (let column = part.left; column <= part.right; column++) {
    const width = widthOf(sheet, column, used);
    if (width > 0) sheet.setColumnWidth(column, width);
  }
}

function hasMerge(sheet: EngineSheet, row: number): boolean {
  return mergesIn(sheet, { top: row, left: 0, bottom: row, right: Infinity }).length > 0;
}

function heightOf(sheet: EngineSheet, row: number, used: Area): number {
  let height = sheet.standardHeight;
  for (let column = used.left; column <= used.right; column++) {
    const text = sheet.text(row, column);
    if (text !== "")
      height = Math.max(
        height,
        textHeight(text, sheet.style(row, column), sheet.columnWidth(column))
      );
  }
  return height;
}

function widthOf(sheet: EngineSheet, column: number, used: Area): number {
  let width = 0;
  for (let row = used.top; row <= used.bottom; row++) {
    const text = sheet.text(row, column);
    const merged =
      text !== "" &&
      mergesIn(sheet, { top: row, left: column, bottom: row, right: column }).length > 0;
    if (text !== "" && !merged) width = Math.max(width, textWidth(text, sheet.style(row, column)));
  }
  return width;
}

import type { CellStyle } from "../../engine/types";

const DEFAULT_SIZE = 11;
/** Shares of the font's size: a Chinese character is square, a Latin one about half as wide. */
const NARROW = 0.55;
const LINE_HEIGHT = 1.27;
/** Points that a cell leaves free at its sides. */
const PADDING = 6;

/** Width in points that a text needs on one line, with the cell's margins. */
export function textWidth(text: string, style: CellStyle): number {
  return Math.max(...text.split("\n").map((line) => lineWidth(line, style))) + PADDING;
}

/** Height in points that a text needs in a column of that width. */
export function textHeight(text: string, style: CellStyle, columnWidth: number): number {
  const lines = text
    .split("\n")
    .map((line) => (style.wrapText ? wrapped(line, style, columnWidth) : 1));
  const count = style.wrapText ? lines.reduce((sum, n) => sum + n, 0) : 1;
  return Math.ceil(count * (style.fontSize ?? DEFAULT_SIZE) * LINE_HEIGHT);
}

function wrapped(line: string, style: CellStyle, columnWidth: number): number {
  return Math.max(1, Math.ceil(lineWidth(line, style) / Math.max(1, columnWidth - PADDING)));
}

function lineWidth(line: string, { fontSize = DEFAULT_SIZE, bold }: CellStyle): number {
  let width = 0;
  for (const character of line) width += character > "\u2e7f" ? 1 : NARROW;
  return width * fontSize * (bold ? 1.05 : 1);
}

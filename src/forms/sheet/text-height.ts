/** Excel's own limit for the height of a row, in points. */
const MAX_ROW_HEIGHT = 409;

/** Excel keeps about 2 px free on both sides of a cell, and one more for the grid: points. */
const CELL_PADDING = 5;

/** 宋体 is as wide as it is high for a full-width character, half as wide for a half-width one. */
const HALF_WIDTH = /[\u0000-\u00ff\uff61-\uff9f]/; // eslint-disable-line no-control-regex -- Latin-1

/** Line height over font size: 宋体 10.5 takes 14.25 points. */
const LINE_HEIGHT = 1.36;

/** White space above and below the lines, in points. */
const VERTICAL_PADDING = 6;

/** How many lines a text takes in a cell `width` points wide, wrapped by character as Chinese text is. */
function wrappedLines(text: string, width: number, fontSize: number): number {
  const available = Math.max(width - CELL_PADDING, fontSize);
  return text.split("\n").reduce((n, line) => n + linesOf(line, available, fontSize), 0);
}

function linesOf(line: string, available: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of line.match(/[\u0021-\u00ff]+|[^]/gu) ?? []) {
    const width = widthOf(piece, fontSize);
    if (used + width > available && used > 0) {
      lines += 1;
      used = 0;
    }
    // A run of Latin letters or digits longer than the line is broken inside.
    lines += Math.floor(Math.max(width - 0.01, 0) / available);
    used += width % available;
  }
  return lines;
}

function widthOf(piece: string, fontSize: number): number {
  return [...piece].reduce((sum, c) => sum + (HALF_WIDTH.test(c) ? fontSize / 2 : fontSize), 0);
}

/** The height that a wrapped text needs, in points; at most 409, where Excel's rows end. */
export function textHeight(text: string, width: number, fontSize: number): number {
  const lines = wrappedLines(text, width, fontSize);
  const height = Math.ceil(lines * fontSize * LINE_HEIGHT + VERTICAL_PADDING);
  return Math.min(height, MAX_ROW_HEIGHT);
}

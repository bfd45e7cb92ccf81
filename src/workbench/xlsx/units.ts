/** Excel's units: column widths in characters of 7 pixels with 5 of padding, margins in inches, dates as serials. */

const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_INCH = 72;
const MS_PER_DAY = 86_400_000;
/** The serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** The file's width, padding included, to points; Excel draws whole pixels. */
export function widthToPoints(width: number): number {
  return Math.round(width * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

/** ExcelJS takes this width for its default and leaves such a column out. */
const SKIPPED_WIDTH = 9;

/** Points to the file's width, in its steps of 1/256 character. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const width = Math.trunc((pixels / PIXELS_PER_CHARACTER) * 256) / 256;
  return width === SKIPPED_WIDTH ? width + 1 / 256 : width;
}

export function inchesToPoints(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
}

export function pointsToInches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e9) / 1e9;
}

/** ExcelJS hands dates out as UTC; the engine knows only serial numbers of the 1900 system. */
export function dateToSerial(date: Date): number {
  return Math.round((date.getTime() / MS_PER_DAY + UNIX_EPOCH) * 1e9) / 1e9;
}

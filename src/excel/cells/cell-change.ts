import { isCellError, type CellChange, type CellValue } from "../../domain";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../../forms";
import { literalText } from "./literal-text";
import type { CellState } from "./cell-state";
import { cellValue } from "./read-cells";

/** Excel computes with 15 significant digits; more of them differ by how a number was come by. */
const DIGITS = 15;

/** True for a cell that holds this value. */
export function holds({ value }: Pick<CellState, "value">, wanted: CellValue): boolean {
  const held = cellValue(value);
  if (isCellError(held) || isCellError(wanted))
    return isCellError(held) && isCellError(wanted) && held.error === wanted.error;
  if (typeof held === "number" && typeof wanted === "number")
    return held.toPrecision(DIGITS) === wanted.toPrecision(DIGITS);
  return held === (wanted === "" ? null : wanted);
}

/**
 * Queues setting a cell. A text arrives as that text in a cell of any format. A number makes a text cell, or
 * one without a format, take its own; so does a share that the cell's format would round.
 */
export function queueChange(
  cell: Excel.Range,
  { after, format }: CellChange,
  now: CellState
): void {
  const wanted = formatFor(after, format, now.format);
  if (wanted !== now.format) cell.numberFormat = [[wanted]];
  cell.values = [[inputOf(after, wanted === TEXT_FORMAT)]];
}

function formatFor(after: CellValue, format: string | undefined, now: string): string {
  if (typeof after !== "number") return now;
  if (now === TEXT_FORMAT) return format ?? GENERAL_FORMAT;
  if (format === undefined) return now;
  return now === GENERAL_FORMAT || decimalsOfShare(now) < decimalsOfShare(format) ? format : now;
}

/** 1 for "0.0%"; NaN for a format of another kind, which compares with none. */
function decimalsOfShare(format: string): number {
  const [matched, decimals = ""] = /^0(?:\.(0+))?%$/.exec(format) ?? [];
  return matched === undefined ? NaN : decimals.length;
}

function inputOf(value: CellValue, isTextCell: boolean): string | number | boolean {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? literalText(value, isTextCell) : value;
}

import type { Area } from "../domain";
import { LIMITS } from "./limits";
import { damaged } from "./refusal";

const [UPPER_A, LOWER_A, ZERO, LETTERS] = [65, 97, 48, 26];

/** Row and column, 0-based, as one number: row × columns + column. Damage where the cell is off the sheet. */
export function parseCell(text: string): number {
  let i = 0;
  let column = 0;
  for (; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter === 0) break;
    column = column * LETTERS + letter;
  }
  let row = 0;
  for (let digits = i; digits < text.length; digits++) {
    const digit = text.charCodeAt(digits) - ZERO;
    if (digit < 0 || digit > 9) return damaged();
    row = row * 10 + digit;
  }
  if (column < 1 || column > LIMITS.columns || row < 1 || row > LIMITS.rows) return damaged();
  return (row - 1) * LIMITS.columns + column - 1;
}

/** 1 for A or a, 0 for what is no letter. */
function letterOf(code: number): number {
  if (code >= UPPER_A && code < UPPER_A + LETTERS) return code - UPPER_A + 1;
  return code >= LOWER_A && code < LOWER_A + LETTERS ? code - LOWER_A + 1 : 0;
}

/** The rectangle of "A1" or "A1:C3"; damage where it is none. */
export function parseArea(text: string): Area {
  const [first = "", last = first, ...more] = text.split(":");
  if (more.length > 0) return damaged();
  const [from, to] = [parseCell(first), parseCell(last)];
  const [row, column] = [Math.floor(from / LIMITS.columns), from % LIMITS.columns];
  const rows = Math.floor(to / LIMITS.columns) - row + 1;
  const columns = (to % LIMITS.columns) - column + 1;
  return rows < 1 || columns < 1 ? damaged() : { row, column, rows, columns };
}

import { areaAddress, type Area } from "../domain";
import { rangeAt, sheetNamed } from "./addresses";
import type { Step } from "./send";

/** One cell of a block that is written. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

export type BlockProperty = "numberFormat" | "values" | "formulas";

/** What one step may hold; far below the limit of a request, so that steps fill requests evenly. */
const STEP_BYTES = 1_000_000;

/** Paths and actions around a block, and its share of the row blocks into which the client cuts it. */
const BYTES_AROUND = 1_500;

const utf8 = new TextEncoder();

/**
 * Writes one property of scattered cells as rectangles in which null leaves a cell alone: one rectangle, or
 * several one below the other where it would be large.
 */
export function blockSteps(
  sheet: string,
  property: BlockProperty,
  cells: readonly BlockCell[]
): Step[] {
  if (cells.length === 0) return [];
  const { row: top, column, columns } = boundsOf(cells);
  return inPieces(top, rowsOf(cells)).map(({ row, rows, bytes }) => ({
    bytes,
    queue(context) {
      const address = areaAddress({ row, column, rows: rows.length, columns });
      rangeAt(sheetNamed(context, sheet), address)[property] = rows;
    },
  }));
}

type Row = (BlockCell["value"] | null)[];

function boundsOf(cells: readonly BlockCell[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The rectangle around the cells, row by row. */
function rowsOf(cells: readonly BlockCell[]): Row[] {
  const { row: top, column: left, rows, columns } = boundsOf(cells);
  const block = Array.from({ length: rows }, (): Row => Array<null>(columns).fill(null));
  for (const { row, column, value } of cells) {
    const cellsOfRow = block[row - top];
    if (cellsOfRow) cellsOfRow[column - left] = value;
  }
  return block;
}

interface Piece {
  readonly row: number;
  readonly rows: Row[];
  bytes: number;
}

function inPieces(top: number, rows: readonly Row[]): Piece[] {
  const pieces: Piece[] = [];
  rows.forEach((cells, i) => {
    const bytes = utf8.encode(JSON.stringify(cells)).length + 1;
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= STEP_BYTES) {
      last.rows.push(cells);
      last.bytes += bytes;
    } else pieces.push({ row: top + i, rows: [cells], bytes: BYTES_AROUND + bytes });
  });
  return pieces;
}

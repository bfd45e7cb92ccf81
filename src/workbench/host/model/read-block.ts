import { intersect } from "../../engine/area";
import type { Area, EngineSheet } from "../../engine/types";
import { cellCount } from "../behaviour/areas";
import type { ModelContext } from "./context";

/** Cells beyond which Excel reads null instead of a block. */
const MAX_CELLS = 5_000_000;

type Read<T> = (row: number, column: number) => T;

/** A block of what each cell of an area has. */
export function readBlock<T>(
  { faults }: ModelContext,
  area: Area,
  read: Read<T>
): readonly (readonly T[])[] | null {
  if (faults.nullValues || cellCount(area) > MAX_CELLS) return null;
  const { top, left, bottom, right } = area;
  const block: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(read(row, column));
    block.push(line);
  }
  return block;
}

/** Asks only cells where the sheet holds values; all others have what an empty one has. */
export function ofFilled<T>(sheet: EngineSheet, area: Area, read: Read<T>, ofEmpty: T): Read<T> {
  const used = sheet.usedArea(true);
  const filled = used && intersect(used, area);
  if (!filled) return () => ofEmpty;
  const { top, left, bottom, right } = filled;
  return (row, column) =>
    row >= top && row <= bottom && column >= left && column <= right ? read(row, column) : ofEmpty;
}

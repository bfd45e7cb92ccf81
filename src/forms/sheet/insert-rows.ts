import type { SheetUpdate } from "./sheet-plan";

/** Whole rows that are to come in between others; rows 0-based. */
export interface Insertions {
  readonly insertRows: SheetUpdate["insertRows"];
  /** Where the new rows stand afterwards, in the order of their places. */
  readonly inserted: readonly number[];
  /** Where a row of before stands afterwards. */
  readonly shifted: (row: number) => number;
}

/** One row above each of these rows of before, which are in ascending order; a row may come several times. */
export function insertAbove(places: readonly number[]): Insertions {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return {
    insertRows: [...counts].map(([row, rows]) => ({ row, rows })).reverse(),
    inserted: places.map((place, i) => place + i),
    shifted: (row) => row + countUpTo(places, row),
  };
}

/** How many of some ascending numbers are not above a limit: lists have tens of thousands of rows. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

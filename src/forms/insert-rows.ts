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
  const rows = [...new Set(places)];
  return {
    insertRows: rows
      .map((row) => ({ row, rows: places.filter((place) => place === row).length }))
      .reverse(),
    inserted: places.map((place, i) => place + i),
    shifted: (row) => row + places.filter((place) => place <= row).length,
  };
}

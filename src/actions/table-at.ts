import type { ReadTable } from "../domain";

/** Of tables one below the other: the one that the row belongs to, or that stands above it. */
export function tableAt(tables: readonly ReadTable[], row: number): ReadTable | undefined {
  return tables.findLast(({ firstRow }) => firstRow <= row) ?? tables[0];
}

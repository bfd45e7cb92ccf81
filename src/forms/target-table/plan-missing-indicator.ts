import { foldText, type CellRef, type ReadTable } from "../../domain";
import { indicatorRows, type IndicatorRows } from "./indicator-rows";
import { firstFree, insertBelow, rowsAt, type InsertedIndicator } from "./plan-indicator-row";
import type { StandingGrid } from "../sheet/sheet-grid";

/** A kind of indicator that a table lacks, to be put in below the row of `after`. */
export interface MissingIndicator {
  readonly after: CellRef;
  readonly level1: string;
  readonly level2: string;
}

/** A new row, or the row (0-based) that holds these levels already and is still to be filled in. */
export type PlannedIndicator = InsertedIndicator | { readonly prepared: number };

/**
 * Puts a row of the missing indicator's levels into a table, with the look of the row above: below the last
 * indicator of its level 1, wherever that has moved to, else below `after`, else below the list's last row.
 */
export function planMissingIndicator(
  grid: StandingGrid,
  table: ReadTable,
  { after, level1, level2 }: MissingIndicator
): PlannedIndicator {
  const list = indicatorRows(grid, table);
  const prepared = list.find((rows) => rows.indicator === null && isOf(rows.level2, level2));
  if (prepared) return { prepared: prepared.firstRow };
  return insertBelow(grid.id, table, aboveOf(list, after.row, level1) ?? firstFree(table), {
    level1,
    level2,
  });
}

function aboveOf(
  list: readonly IndicatorRows[],
  after: number,
  level1: string
): IndicatorRows | undefined {
  const ofLevel = list.filter((rows) => rows.indicator !== null && isOf(rows.level1, level1));
  return ofLevel.at(-1) ?? rowsAt(list, after) ?? list.at(-1);
}

function isOf(text: string, level: string): boolean {
  return foldText(text) === foldText(level);
}

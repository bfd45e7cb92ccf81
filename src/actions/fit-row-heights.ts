import { fail, ok } from "../domain";
import { setRowHeights, type Gateway } from "../excel";
import { fittedHeights, hasOurLayout, readSheet, TARGET_TABLE_COLUMNS } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";

/**
 * Fits the rows of the tables on the sheet in front to their texts and the columns' present widths; only
 * heights that differ are written. 3 syncs.
 */
export function fitRowHeights(
  gateway: Gateway
): Outcome<{ readonly sheet: string; readonly rows: number }> {
  return setRowHeights(gateway, TARGET_TABLE_COLUMNS.length, ({ grid, columnWidths }) => {
    const { tables } = readSheet(grid);
    if (tables.length === 0) return fail(reasonOfAction("NoTable"));
    if (!tables.every(hasOurLayout)) return fail(reasonOfAction("OtherLayout"));
    return ok(tables.flatMap((table) => fittedHeights(grid, table, columnWidths)));
  });
}

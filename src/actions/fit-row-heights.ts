import { fail, ok } from "../domain";
import { readActiveSheet, setRowHeights, type Gateway } from "../excel";
import { fittedHeights, hasOurLayout, readSheet, TARGET_TABLE_COLUMNS } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";

/**
 * Fits the rows of the tables on the sheet in front to their texts and the columns' present widths; only
 * heights that differ are written. 3 syncs.
 */
export async function fitRowHeights(
  gateway: Gateway
): Outcome<{ readonly sheet: string; readonly rows: number }> {
  const active = await readActiveSheet(gateway, { columns: TARGET_TABLE_COLUMNS.length });
  if (!active.ok) return active;
  const { grid, columnWidths } = active.value;
  const { tables } = readSheet(grid);
  if (tables.length === 0) return fail(reasonOfAction("NoTable"));
  if (!tables.every(hasOurLayout)) return fail(reasonOfAction("OtherLayout"));
  const heights = tables.flatMap((table) => fittedHeights(grid, table, columnWidths));
  const changed = await setRowHeights(gateway, grid.name, heights);
  return changed.ok ? ok({ sheet: grid.name, rows: changed.value }) : changed;
}

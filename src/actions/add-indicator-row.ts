import { fail, ok } from "../domain";
import { readActiveSheet, updateSheet, type Gateway } from "../excel";
import { planIndicatorRow, readSheet } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { InsertedRow, Outcome } from "./actions";
import { tableAt } from "./table-at";

/** Inserts a row for one more indicator into the table in front of the user. 3 syncs. */
export async function addIndicatorRow(gateway: Gateway): Outcome<InsertedRow> {
  const active = await readActiveSheet(gateway, { columns: 0 });
  if (!active.ok) return active;
  const { grid, row: selectedRow } = active.value;
  const table = tableAt(readSheet(grid).tables, selectedRow);
  if (!table) return fail(reasonOfAction("NoTable"));
  const { row, update } = planIndicatorRow(grid, table, selectedRow);
  const done = await updateSheet(gateway, update);
  return done.ok ? ok({ sheet: grid.name, row }) : done;
}

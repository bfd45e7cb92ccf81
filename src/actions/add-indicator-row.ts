import { fail, ok } from "../domain";
import { changeFrontSheet, type Gateway } from "../excel";
import { planIndicatorRow, readSheet } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { InsertedRow, Outcome } from "./actions";
import { tableAt } from "./table-at";

/** Inserts a row for one more indicator into the table in front of the user. 2 syncs. */
export async function addIndicatorRow(gateway: Gateway): Outcome<InsertedRow> {
  const done = await changeFrontSheet<InsertedRow>(gateway, 0, ({ grid, row: selectedRow }) => {
    const table = tableAt(readSheet(grid).tables, selectedRow);
    if (!table) return fail(reasonOfAction("NoTable"));
    const { row, update } = planIndicatorRow(grid, table, selectedRow);
    return ok({ update, value: { sheet: grid.name, row } });
  });
  return done.ok ? ok(done.value.value) : done;
}

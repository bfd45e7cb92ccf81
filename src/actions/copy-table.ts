import { fail, ok } from "../domain";
import { readActiveSheet, readSheets, writeSheets, type Gateway, type WriteReport } from "../excel";
import { copiedTable, planTargetTable, readSheet, type NewTable } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";
import { nextNumber } from "./next-number";
import { tableAt } from "./table-at";

/**
 * Writes the table in front (of several, the selected one) once more as another project's, without its
 * budget, onto a sheet of its own. 4 syncs; one without a number gets the next that is free, for which all
 * sheets are read: 5 syncs.
 */
export async function copyTable(gateway: Gateway, head: NewTable): Outcome<WriteReport> {
  const active = await readActiveSheet(gateway, 0);
  if (!active.ok) return active;
  const { grid, row } = active.value;
  const table = tableAt(readSheet(grid).tables, row);
  if (!table) return fail(reasonOfAction("NoTable"));
  const all = head.number === null ? await readSheets(gateway) : ok(null);
  if (!all.ok) return all;
  const tables = all.value?.grids.flatMap((one) => readSheet(one).tables) ?? [];
  const number = head.number ?? nextNumber(tables);
  const plan = planTargetTable(copiedTable(grid, table, { ...head, number }));
  return writeSheets(gateway, [plan], {
    existing: "keepBoth",
    ...(all.value ? { state: all.value.state } : {}),
  });
}

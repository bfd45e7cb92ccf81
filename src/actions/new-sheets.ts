import { fail, ok, type ReadTable, type Result } from "../domain";
import {
  readSheets,
  writeSheets,
  type Gateway,
  type OfficeReason,
  type WorkbookReading,
  type WriteReport,
} from "../excel";
import {
  emptyDepartmentTargets,
  emptyTargetTable,
  planDepartment,
  planTargetTable,
  readSheet,
  type NewTable,
} from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { Outcome } from "./actions";
import { nextNumber } from "./next-number";

/**
 * Adds a sheet with an empty table, in 3 syncs. One without a number gets the next that is free, for which
 * all sheets are read: 4 syncs.
 */
export async function newTable(gateway: Gateway, head: NewTable): Outcome<WriteReport> {
  const reading = head.number === null ? await readSheets(gateway) : ok(null);
  if (!reading.ok) return reading;
  const number = reading.value ? nextNumber(tablesOf(reading.value)) : head.number;
  const plan = planTargetTable(emptyTargetTable({ ...head, number }));
  return writeSheets(gateway, [plan], { existing: "keepBoth", ...stateOf(reading) });
}

function tablesOf({ grids }: WorkbookReading): readonly ReadTable[] {
  return grids.flatMap((grid) => readSheet(grid).tables);
}

function stateOf(reading: Result<WorkbookReading | null, OfficeReason>) {
  return reading.ok && reading.value ? { state: reading.value.state } : {};
}

/** Adds the empty sheet of the whole department, of which a workbook has one. 3 syncs. */
export async function newDepartmentSheet(gateway: Gateway): Outcome<WriteReport> {
  const plan = planDepartment(emptyDepartmentTargets());
  const written = await writeSheets(gateway, [plan], { existing: "skip" });
  if (!written.ok) return written;
  if (written.value.skipped.length > 0) return fail(reasonOfAction("DepartmentSheetExists"));
  return written;
}

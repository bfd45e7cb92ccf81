import type { TargetDocument } from "../documents";
import { writeSheets, type ExistingMode, type Gateway } from "../excel";
import { planDepartment, planTargetTable, type SheetPlan } from "../forms";

/** The sheets of a document: the whole department first, then a sheet a project, in the document's order. */
export function planDocument({ department, tables }: TargetDocument): SheetPlan[] {
  return [
    ...(department ? [planDepartment(department)] : []),
    ...tables.map((table) => planTargetTable(table)),
  ];
}

/** Writes a document's sheets into the workbook, in 3 syncs. A sheet that exists is treated as told. */
export function importDocument(gateway: Gateway, document: TargetDocument, existing: ExistingMode) {
  return writeSheets(gateway, planDocument(document), { existing });
}

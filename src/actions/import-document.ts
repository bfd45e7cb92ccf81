import { fail, ok } from "../domain";
import { decodeText, describeTextProblem, readTargetText, type TargetDocument } from "../documents";
import { writeSheets, type ExistingMode, type Gateway, type NamedSheet } from "../excel";
import { planDepartment, planTargetTable, type SheetPlan } from "../forms";
import { reasonOfAction } from "./action-reasons";
import type { ImportReport, Outcome } from "./actions";

/** The sheets of a document: the whole department first, then a sheet a project, in the document's order. */
export function planDocument({ department, tables }: TargetDocument): SheetPlan[] {
  return [
    ...(department ? [planDepartment(department)] : []),
    ...tables.map((table) => planTargetTable(table)),
  ];
}

/** Writes a document's sheets into the workbook, in 3 syncs. A sheet that exists is treated as told. */
export async function importDocument(
  gateway: Gateway,
  document: TargetDocument,
  existing: ExistingMode,
  only?: readonly NamedSheet[]
): Outcome<ImportReport> {
  const written = await writeSheets(gateway, planDocument(document), { existing, only });
  if (!written.ok) return written;
  const problems = document.problems.map((problem) => describeTextProblem(problem));
  return ok({ ...written.value, tables: document.tables.length, problems });
}

/** As importDocument, from the bytes of a text file; one that holds no targets is refused with what it lacks. */
export async function importText(
  gateway: Gateway,
  bytes: Uint8Array,
  existing: ExistingMode,
  only?: readonly NamedSheet[]
): Outcome<ImportReport> {
  const document = readTargetText(decodeText(bytes));
  if (document.tables.length > 0 || document.department)
    return importDocument(gateway, document, existing, only);
  const [problem] = document.problems;
  return fail(reasonOfAction("NoTargetText", problem && describeTextProblem(problem)));
}

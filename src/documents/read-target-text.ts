import type { DepartmentTargets, TargetTable } from "../domain";
import { readDepartment } from "./read-department";
import { readTable } from "./read-table";
import { readBlocks } from "./text-blocks";
import type { Report, TextProblem } from "./text-problem";
import { splitSections } from "./text-sections";

/** What a text document of the seed's form holds. */
export interface TargetDocument {
  /** Part one; null where the document has none. */
  readonly department: DepartmentTargets | null;
  readonly tables: readonly TargetTable[];
  /** What could not be read, by line. */
  readonly problems: readonly TextProblem[];
}

/**
 * Reads the whole document by its labels; linear in its length. Never throws: whatever can not be read is
 * a problem, and the rest is read all the same.
 */
export function readTargetText(text: string): TargetDocument {
  const problems: TextProblem[] = [];
  const report: Report = (line, reason) => problems.push({ line, reason });
  const sections = splitSections(readBlocks(text));
  const tables = sections
    .filter((section) => section.kind === "table")
    .flatMap((section) => readTable(section, report) ?? []);
  const texts = sections.filter(({ kind }) => kind === "text");
  const department = readDepartment(
    texts.flatMap(({ blocks }) => blocks),
    report
  );
  if (tables.length === 0) report(1, { code: "no-table" });
  else if (!department) report(1, { code: "department-missing" });
  return { department, tables, problems: problems.toSorted((a, b) => a.line - b.line) };
}

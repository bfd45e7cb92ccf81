import { groupBy, type CellRef, type ReadDepartment, type ReadTable } from "../../domain";
import type { Finding } from "./finding";
import type { WorkbookTables } from "./workbook-tables";

/** What a finding belongs to: a project's table, or the targets of the whole department. */
export type Owner = ReadTable | ReadDepartment;

type Read = Pick<WorkbookTables, "tables" | "departments">;

const FINDERS = new WeakMap<Read, (cell: CellRef) => Owner | null>();

export function isTable(owner: Owner): owner is ReadTable {
  return "indicators" in owner;
}

/** What a finding points into with its first cell; null where that is neither table nor department. */
export function ownerOf({ at: [first] }: Finding, read: Read): Owner | null {
  let find = FINDERS.get(read);
  if (!find) FINDERS.set(read, (find = ownerFinder(read)));
  return first ? find(first) : null;
}

/** The findings that point into each table, in their order; a file may have thousands of either. */
export function findingsByTable(
  findings: readonly Finding[],
  read: Read
): ReadonlyMap<ReadTable, readonly Finding[]> {
  const byTable = new Map(read.tables.map((table) => [table, [] as Finding[]]));
  for (const finding of findings) {
    const owner = ownerOf(finding, read);
    if (owner && isTable(owner)) byTable.get(owner)?.push(finding);
  }
  return byTable;
}

/** A sheet has few tables, a workbook may have a thousand sheets. */
function ownerFinder({ tables, departments }: Read): (cell: CellRef) => Owner | null {
  const tablesOn = new Map(groupBy(tables, ({ sheet }) => sheet));
  const departmentsOn = new Map(departments.map((department) => [department.sheet, department]));
  return ({ sheet, row }) =>
    tablesOn.get(sheet)?.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow) ??
    departmentsOn.get(sheet) ??
    null;
}

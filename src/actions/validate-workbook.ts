import { ok, type Result } from "../domain";
import { readSheets, type Gateway, type OfficeReason, type WorkbookReading } from "../excel";
import { OVERVIEW_NAME, readSheet, type SheetGrid, type SheetReading } from "../forms";
import { validate, type Finding, type ValidateOptions, type WorkbookTables } from "../rules";

/** One sheet with the tables that were read from it. */
export interface ReadGrid extends SheetReading {
  readonly grid: SheetGrid;
}

/** What one click on 一键校验 has found. */
export interface Validation extends WorkbookTables {
  readonly reading: WorkbookReading;
  readonly sheets: readonly ReadGrid[];
  readonly findings: readonly Finding[];
}

/** Reads every visible sheet and checks all its tables, in 2 syncs. Writes nothing. */
export async function validateWorkbook(
  gateway: Gateway,
  options: ValidateOptions = {}
): Promise<Result<Validation, OfficeReason>> {
  const read = await readSheets(gateway, { visibleOnly: true, contentUnder: OVERVIEW_NAME });
  if (!read.ok) return read;
  const sheets = read.value.grids.map((grid) => ({ grid, ...readSheet(grid) }));
  const tables: WorkbookTables = {
    tables: sheets.flatMap((sheet) => sheet.tables),
    departments: sheets.flatMap((sheet) => sheet.departments),
    unreadable: sheets.flatMap((sheet) => sheet.unreadable),
    truncatedSheets: sheets.filter(concernsUs).map(({ grid }) => grid.name),
  };
  return ok({ reading: read.value, sheets, ...tables, findings: validate(tables, options) });
}

/** A sheet too large to be read whole matters where what was read holds a table, or a part of one. */
function concernsUs({ grid, tables, departments, unreadable }: ReadGrid): boolean {
  return grid.truncated && tables.length + departments.length + unreadable.length > 0;
}

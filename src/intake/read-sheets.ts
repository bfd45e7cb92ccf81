import { fail, ok, type Result } from "../domain";
import type { FileReason, Workbook } from "../files";
import { readSheet, reasonsIn, type SheetGrid, type SheetReading } from "../forms";
import type { WorkbookTables } from "../rules";

/** One sheet of a file with the tables that were read from it. */
export interface FileSheet extends SheetReading {
  readonly grid: SheetGrid;
}

/** The sheets of a file by whether they count; `leftOut` are the hidden ones that were not asked for. */
export interface FileSheets {
  readonly counted: readonly FileSheet[];
  readonly leftOut: readonly FileSheet[];
}

/** What one file may hold before it is refused: a unit reports some dozens of tables of some dozen indicators. */
const [MOST_TABLES, MOST_INDICATORS] = [1_000, 10_000];

/**
 * Finds the tables on every sheet by their labels; sheets that the add-in wrote for itself hold none. Stops
 * with a reason once there are more than a file may hold.
 */
export function readSheets({ sheets }: Workbook, hidden: boolean): Result<FileSheets, FileReason> {
  const read: FileSheet[] = [];
  let [tables, indicators] = [0, 0];
  for (const grid of sheets) {
    const sheet = { grid, ...readSheet(grid) };
    read.push(sheet);
    tables += sheet.tables.length + sheet.unreadable.length;
    indicators += sheet.tables.reduce((sum, table) => sum + table.indicators.length, 0);
    if (tables > MOST_TABLES) return fail({ code: "tooLarge", what: "tables" });
    if (indicators > MOST_INDICATORS) return fail({ code: "tooLarge", what: "indicators" });
  }
  const counts = ({ grid }: FileSheet) => hidden || grid.visibility === "visible";
  return ok({ counted: read.filter(counts), leftOut: read.filter((sheet) => !counts(sheet)) });
}

/** True for a sheet with a table, a part of one, or the whole department's targets. */
export function holdsTables({ tables, departments, unreadable }: SheetReading): boolean {
  return tables.length + departments.length + unreadable.length > 0;
}

/** What the rules are asked about. Written reasons count wherever they stand, on a hidden sheet as well. */
export function tablesOf({ sheets }: Workbook, { counted }: FileSheets): WorkbookTables {
  const truncated = counted.filter((sheet) => sheet.grid.truncated && holdsTables(sheet));
  return {
    tables: counted.flatMap(({ tables }) => tables),
    departments: counted.flatMap(({ departments }) => departments),
    unreadable: counted.flatMap(({ unreadable }) => unreadable),
    truncatedSheets: truncated.map(({ grid }) => grid.name),
    explanations: reasonsIn(sheets),
  };
}

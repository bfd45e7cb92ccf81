import type { Workbook } from "../files";
import { readReasons, readSheet, type SheetGrid, type SheetReading } from "../forms";
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

/** Finds the tables on every sheet by their labels; sheets that the add-in wrote for itself hold none. */
export function readSheets({ sheets }: Workbook, hidden: boolean): FileSheets {
  const read = sheets.map((grid) => ({ grid, ...readSheet(grid) }));
  const counts = ({ grid }: FileSheet) => hidden || grid.visibility === "visible";
  return { counted: read.filter(counts), leftOut: read.filter((sheet) => !counts(sheet)) };
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
    explanations: sheets.flatMap((grid) => readReasons(grid)),
  };
}

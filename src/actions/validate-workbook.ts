import { ok, type Result } from "../domain";
import {
  readSheets,
  type Gateway,
  type OfficeReason,
  type ReadOptions,
  type WorkbookReading,
} from "../excel";
import { readSheet, reasonsIn, REASONS_NAME, type StandingGrid, type SheetReading } from "../forms";
import {
  check,
  type Checked,
  type Finding,
  type ValidateOptions,
  type WorkbookTables,
} from "../rules";

/** One sheet with the tables that were read from it. */
export interface ReadGrid extends SheetReading {
  readonly grid: StandingGrid;
}

/** What one click on 一键校验 has found. */
export interface Validation extends WorkbookTables {
  readonly reading: WorkbookReading;
  /** The visible sheets. */
  readonly sheets: readonly ReadGrid[];
  readonly findings: readonly Finding[];
  /** What the next validation need not ask again. */
  readonly checked: Checked;
}

/** What a validation reads: the visible sheets, and the written reasons even where they are hidden. */
const WHAT_IS_READ = {
  visibleOnly: true,
  alsoUnder: [REASONS_NAME],
} as const satisfies ReadOptions;

/** Reads every visible sheet and checks all its tables, in 2 syncs. Writes nothing. */
export async function validateWorkbook(
  gateway: Gateway,
  options: ValidateOptions = {}
): Promise<Result<Validation, OfficeReason>> {
  const read = await readSheets(gateway, WHAT_IS_READ);
  return read.ok ? ok(validationOf(read.value, options)) : read;
}

/** As validateWorkbook, in the background, after `previous`: what is found again is the same object. */
export async function validateAgain(
  gateway: Gateway,
  previous: Validation,
  options: ValidateOptions
): Promise<Result<Validation, OfficeReason>> {
  const read = await readSheets(gateway, { ...WHAT_IS_READ, delayForCellEdit: false });
  return read.ok ? ok(validationOf(read.value, options, previous)) : read;
}

/**
 * What a reading of the workbook shows. After `previous` only the sheets whose grid is another one are read
 * again for tables, and only their tables are asked again.
 */
export function validationOf(
  reading: WorkbookReading,
  options: ValidateOptions,
  previous?: Validation
): Validation {
  const known = new Map(previous?.sheets.map((sheet) => [sheet.grid, sheet]));
  const sheets = reading.grids
    .filter(({ visibility }) => visibility === "visible")
    .map((grid) => known.get(grid) ?? { grid, ...readSheet(grid) });
  const tables: WorkbookTables = {
    tables: sheets.flatMap((sheet) => sheet.tables),
    departments: sheets.flatMap((sheet) => sheet.departments),
    unreadable: sheets.flatMap((sheet) => sheet.unreadable),
    truncatedSheets: sheets.filter(concernsUs).map(({ grid }) => grid.name),
    explanations: reasonsIn(reading.grids),
  };
  const checked = check(tables, options, previous?.checked);
  return { reading, sheets, ...tables, findings: checked.findings, checked };
}

/** A sheet too large to be read whole matters where what was read holds a table, or a part of one. */
function concernsUs({ grid, tables, departments, unreadable }: ReadGrid): boolean {
  return grid.truncated && tables.length + departments.length + unreadable.length > 0;
}

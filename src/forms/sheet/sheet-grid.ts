import type { Area, CellValue } from "../../domain";

/** What was read from one sheet. Made by excel/ from the used range and by files/ from a workbook file. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** The cell that `values[0][0]` stands in, 0-based. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Row by row; cells hidden by a merge are null. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of cells that hold a number and are not General, by address ("E12"). */
  readonly numberFormats: ReadonlyMap<string, string>;
  /** Merged areas where they are known; readers must do without. */
  readonly merges: readonly Area[];
  /** Defined names that point into this sheet, with the area each covers. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** True where the sheet holds more than was read (A1:CV3000). */
  readonly truncated: boolean;
}

declare const brand: unique symbol;

/** One sheet of the open workbook as long as it is there, whatever it is called or whatever else is called so: Worksheet.id. */
export type SheetId = string & { readonly [brand]: "SheetId" };

/** What was read from a sheet of the open workbook: it can be planned for, and only it. */
export interface StandingGrid extends SheetGrid {
  readonly id: SheetId;
  /** The addresses of the cells that hold a formula; empty where they were not asked for. */
  readonly formulas: ReadonlySet<string>;
}

/** The largest part of a sheet that is read: A1:CV3000. */
export const GRID_LIMIT: Area = { row: 0, column: 0, rows: 3000, columns: 100 };

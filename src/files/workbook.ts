import type { SheetGrid } from "../forms";

/** What was read of a picked file. */
export interface Workbook extends Content {
  /** The file's name. */
  readonly name: string;
}

/** What a file holds, whatever it is called. */
export interface Content {
  /** In the order of the tabs; chart and macro sheets are left out. */
  readonly sheets: readonly SheetGrid[];
  /** Formulas that no program has calculated yet: the cell holds an error value instead of a number. */
  readonly notCalculated: readonly { readonly sheet: string; readonly cells: number }[];
}

import type { CellRange, CellRef, CellValue } from "./cell";

/** A value read from a sheet, with the cell it came from. */
export interface Field<T> {
  /** What the cell holds, untouched. */
  readonly raw: CellValue;
  /** What it means; null where it is blank or can not be read as a T. */
  readonly value: T | null;
  /** The entry cell, else its label, else the table's title: where a finding points. */
  readonly at: CellRef;
  /** From the entry cell up to the next label: what a mark covers. */
  readonly span: CellRange;
}

/** True where nothing has been filled in: no value, or white space only. */
export function isBlank({ raw }: { readonly raw: CellValue }): boolean {
  return raw === null || (typeof raw === "string" && raw.trim() === "");
}

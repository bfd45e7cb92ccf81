import type { ReadDepartment, ReadTable, UnreadablePart } from "../../domain";

/** What one sheet holds. All three are empty for a sheet without tables. */
export interface SheetReading {
  readonly tables: readonly ReadTable[];
  readonly departments: readonly ReadDepartment[];
  readonly unreadable: readonly UnreadablePart[];
}

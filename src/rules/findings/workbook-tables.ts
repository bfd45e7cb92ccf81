import type { Explanation, ReadDepartment, ReadTable, UnreadablePart } from "../../domain";

/** Everything that was read from a workbook, sheet by sheet in its order. */
export interface WorkbookTables {
  readonly tables: readonly ReadTable[];
  readonly departments: readonly ReadDepartment[];
  readonly unreadable: readonly UnreadablePart[];
  /** Sheets of which only a part was read. */
  readonly truncatedSheets: readonly string[];
  /** The written reasons, in the order of their rows. */
  readonly explanations: readonly Explanation[];
}

/** As much of a table as files are compared by. */
export type HeadOfTable = Pick<
  ReadTable,
  "sheet" | "unitCode" | "unitName" | "projectCode" | "projectName"
>;

/** One of several workbooks; `source` is the file as sentences name it. */
export interface FileTables {
  readonly source: string;
  readonly read: { readonly tables: readonly HeadOfTable[] };
}

import type { OverviewColumn, OverviewKey } from "./columns";
import type { SummedProject } from "./project";
import type { OverviewLine } from "./read-overview";

export const TITLE_ROW = 0;
export const NOTE_ROW = 1;
const HEADER_ROW = 2;

/** Where everything of the overview stands, 0-based. */
export interface Frame {
  readonly columns: readonly (OverviewColumn & { readonly column: number })[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly rowsOf: readonly {
    readonly row: number;
    readonly from: SummedProject | OverviewLine;
    /** The line that it was before; none for a row that comes in. */
    readonly line?: OverviewLine;
    /** Why its figures stay as they are; none where they are written. */
    readonly stays?: Stays;
  }[];
}

/** Figures stay where a file could not be read, or where what is summed up comes on top of what is there. */
export type Stays = "unread" | "kept";

/** The frame of a new overview: its columns from A on, a row for each project. */
export function newFrame(
  columns: readonly OverviewColumn[],
  projects: readonly SummedProject[]
): Frame {
  const firstRow = HEADER_ROW + 1;
  return {
    columns: columns.map((c, column) => ({ ...c, column })),
    headerRow: HEADER_ROW,
    firstRow,
    totalRow: firstRow + projects.length,
    rowsOf: projects.map((from, i) => ({ row: firstRow + i, from })),
  };
}

/** True for a row of a project that is there, false for one that is gone. */
export function isProject(from: SummedProject | OverviewLine): from is SummedProject {
  return "errors" in from;
}

/** Where the columns of an overview stand. */
export type PlacedColumns = Pick<Frame, "columns">;

/** Where a column of the overview stands, 0-based. */
export function columnOf({ columns }: PlacedColumns, key: OverviewKey): number {
  return columns.find((c) => c.key === key)?.column ?? 0;
}

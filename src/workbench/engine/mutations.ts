/** What Univer's mutations do, read from their parameters. */
import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import type { Area, Shift } from "./types";
import type { Command } from "./unit";

/** Cells by row and column. */
export type CellMatrix = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const SHIFTS = new Map<string, Pick<Shift, "axis" | "kind">>([
  [InsertRowMutation.id, { axis: "rows", kind: "insert" }],
  [RemoveRowMutation.id, { axis: "rows", kind: "delete" }],
  [InsertColMutation.id, { axis: "columns", kind: "insert" }],
  [RemoveColMutation.id, { axis: "columns", kind: "delete" }],
]);

/** The area around all cells of a value mutation, null for an empty one. */
export function touchedArea(cellValue: CellMatrix): Area | null {
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((cells) => Object.keys(cells).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The rows or columns that a mutation inserts or deletes, null for any other mutation. */
export function shiftOf({ id, params }: Command): Shift | null {
  const kind = SHIFTS.get(id);
  if (!kind) return null;
  const { range } = params as { range: IRange };
  const [at, last] =
    kind.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { ...kind, at, count: last - at + 1 };
}

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
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(cellValue)) {
    [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
    for (const column of Object.keys(cells))
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
  }
  return bottom < 0 || right < 0 ? null : { top, left, bottom, right };
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

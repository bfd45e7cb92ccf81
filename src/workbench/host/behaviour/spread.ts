import type { Area } from "../../engine/types";
import { columnCount, rowCount } from "./areas";
import { invalidArgument } from "../host-error";

const MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What a property over a block gives each cell: one value for all, or a block of the range's own size. */
export function spread(input: unknown, area: Area): (i: number, j: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first) && first.length === 1)
    return () => first[0] as unknown;
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) throw invalidArgument(MISMATCH);
  return (i, j) => (rows as readonly (readonly unknown[])[])[i]![j];
}

import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import type { Area, Borders } from "../../engine/types";

export type Side = keyof Borders;

/** A side of the cells of an area. */
export interface Edge {
  readonly side: Side;
  readonly area: Area;
}

/** Excel.BorderIndex in Excel's order; the engine keeps no diagonals. */
export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type EdgeName = (typeof EDGES)[number];

/** The cell sides that make up an edge of an area; null where it has none, as a single row has no inner line. */
export function edgeOf(name: EdgeName, area: Area): Edge | null {
  const { top, left, bottom, right } = area;
  switch (name) {
    case "EdgeTop":
      return { side: "top", area: { ...area, bottom: top } };
    case "EdgeBottom":
      return { side: "bottom", area: { ...area, top: bottom } };
    case "EdgeLeft":
      return { side: "left", area: { ...area, right: left } };
    case "EdgeRight":
      return { side: "right", area: { ...area, left: right } };
    case "InsideHorizontal":
      return bottom > top ? { side: "bottom", area: { ...area, bottom: bottom - 1 } } : null;
    case "InsideVertical":
      return right > left ? { side: "right", area: { ...area, right: right - 1 } } : null;
    default:
      return null;
  }
}

const ACROSS: Readonly<
  Record<Side, { readonly side: Side; readonly rows: number; readonly columns: number }>
> = {
  top: { side: "bottom", rows: -1, columns: 0 },
  bottom: { side: "top", rows: 1, columns: 0 },
  left: { side: "right", rows: 0, columns: -1 },
  right: { side: "left", rows: 0, columns: 1 },
};

/** The same line seen from the cells across it; null at the end of the sheet. */
export function facing({ side, area }: Edge): Edge | null {
  const { side: opposite, rows, columns } = ACROSS[side];
  const [top, bottom] = [area.top + rows, area.bottom + rows];
  const [left, right] = [area.left + columns, area.right + columns];
  const outside = top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS;
  return outside ? null : { side: opposite, area: { top, left, bottom, right } };
}

/** Arithmetic on areas: what they share, and where they go when rows or columns come or leave. */
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import type { Area, Shift } from "./types";

export type { Shift };

/** The area of both, null where they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** The smallest area around both. */
export function union(a: Area | null, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

type Span = readonly [number, number];

function insertInto([first, last]: Span, shift: Shift, max: number): Span | null {
  const moved = (index: number): number => (index >= shift.at ? index + shift.count : index);
  const start = moved(first);
  return start >= max ? null : [start, Math.min(moved(last), max - 1)];
}

function deleteFrom([first, last]: Span, { at, count }: Shift): Span | null {
  const end = at + count;
  if (first >= at && last < end) return null;
  const start = first < at ? first : Math.max(first - count, at);
  return [start, last < at ? last : Math.max(last - count, at - 1)];
}

/** Where an area lies after the shift, null when nothing is left of it. Whole columns stay whole under a shift of rows. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const max = rows ? MAX_ROWS : MAX_COLUMNS;
  const span: Span = rows ? [area.top, area.bottom] : [area.left, area.right];
  if (span[0] === 0 && span[1] === max - 1) return area;
  const moved = shift.kind === "insert" ? insertInto(span, shift, max) : deleteFrom(span, shift);
  if (!moved) return null;
  return rows
    ? { ...area, top: moved[0], bottom: moved[1] }
    : { ...area, left: moved[0], right: moved[1] };
}

/** As shiftArea, but rows or columns inserted right behind the area join it, as Excel's format-as-above does. */
export function shiftFormatArea(area: Area, shift: Shift): Area | null {
  const last = shift.axis === "rows" ? area.bottom : area.right;
  if (shift.kind !== "insert" || shift.at !== last + 1) return shiftArea(area, shift);
  const grown = last + shift.count;
  return shift.axis === "rows"
    ? { ...area, bottom: Math.min(grown, MAX_ROWS - 1) }
    : { ...area, right: Math.min(grown, MAX_COLUMNS - 1) };
}

/** Shifts a list of areas, leaving out those that vanish. */
export function shiftAreas(
  areas: readonly Area[],
  shift: Shift,
  move: (area: Area, shift: Shift) => Area | null = shiftArea
): readonly Area[] {
  return areas.map((area) => move(area, shift)).filter((area) => area !== null);
}

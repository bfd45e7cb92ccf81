import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import { intersect, union } from "../../engine/area";
import type { Area, EngineSheet } from "../../engine/types";
import { invalidArgument } from "../host-error";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnCount = ({ left, right }: Area): number => right - left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireRow = (area: Area): boolean => columnCount(area) === MAX_COLUMNS;
export const isEntireColumn = (area: Area): boolean => rowCount(area) === MAX_ROWS;
export const firstCell = ({ top, left }: Area): Area => ({ top, left, bottom: top, right: left });

/** The area, if it lies on the sheet and is not empty; anything else is InvalidArgument. */
export function onSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  const whole = [top, left, bottom, right].every(Number.isInteger);
  const inside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
  if (!whole || !inside || bottom < top || right < left) throw invalidArgument();
  return area;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The smallest area around all; there is at least one. */
export function boundsOf(areas: readonly Area[]): Area {
  return areas.reduce((bounds: Area | null, area) => union(bounds, area), null)!;
}

export function overlaps(a: readonly Area[], b: readonly Area[]): boolean {
  return a.some((one) => b.some((other) => intersect(one, other) !== null));
}

/** What is left of an area, in up to four rectangles, without the cells of another. */
function subtract(area: Area, hole: Area): readonly Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const { top, left, bottom, right } = common;
  const pieces: readonly Area[] = [
    { ...area, bottom: top - 1 },
    { ...area, top: bottom + 1 },
    { ...area, top, bottom, right: left - 1 },
    { ...area, top, bottom, left: right + 1 },
  ];
  return pieces.filter((piece) => piece.bottom >= piece.top && piece.right >= piece.left);
}

export function subtractAll(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce((rest, hole) => rest.flatMap((area) => subtract(area, hole)), areas);
}

/** Rows and columns beyond which a range is only looked at where the sheet holds something. */
const LARGE_ROWS = 10_000;
const LARGE_COLUMNS = 1_000;

/** The part of an area whose cells are worth asking one by one; null where a large area holds nothing. */
export function writtenPart(sheet: EngineSheet, area: Area): Area | null {
  if (rowCount(area) <= LARGE_ROWS && columnCount(area) <= LARGE_COLUMNS) return area;
  const used = sheet.usedArea(false);
  return used && intersect(used, area);
}

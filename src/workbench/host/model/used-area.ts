import { intersect } from "../../engine/area";
import type { Area, EngineSheet } from "../../engine/types";
import { sameArea } from "../behaviour/areas";

/** The smallest part of an area that holds values (valuesOnly) or values and formats; null where it holds none. */
export function usedWithin(sheet: EngineSheet, area: Area, valuesOnly: boolean): Area | null {
  const used = sheet.usedArea(valuesOnly);
  const part = used && intersect(used, area);
  if (!used || !part || !valuesOnly || sameArea(part, used)) return part;
  return shrink(sheet, part);
}

function shrink(sheet: EngineSheet, { top, left, bottom, right }: Area): Area | null {
  const found = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (sheet.value(row, column) === null && sheet.formula(row, column) === "") continue;
      found.top = Math.min(found.top, row);
      found.left = Math.min(found.left, column);
      found.bottom = Math.max(found.bottom, row);
      found.right = Math.max(found.right, column);
    }
  }
  return found.bottom < 0 ? null : found;
}

import { intersect } from "../../engine/area";
import type { Area, CellValue, EngineSheet } from "../../engine/types";
import { MAX_COLUMNS } from "../../engine/a1";

/** Merges that meet an area. */
export function mergesIn(sheet: EngineSheet, area: Area): readonly Area[] {
  return sheet.merges().filter((merge) => intersect(merge, area) !== null);
}

/** Tells the cells of an area that a merge hides: what is written into them is dropped. */
export function hiddenByMerges(
  sheet: EngineSheet,
  area: Area
): (row: number, column: number) => boolean {
  const hidden = new Set<number>();
  for (const merge of mergesIn(sheet, area)) {
    const part = intersect(merge, area)!;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++)
        hidden.add(row * MAX_COLUMNS + column);
    }
    hidden.delete(merge.top * MAX_COLUMNS + merge.left);
  }
  return hidden.size === 0 ? () => false : (row, column) => hidden.has(row * MAX_COLUMNS + column);
}

/** Merges as Excel does: the first filled cell's content goes to the top left, the others lose theirs. */
export function mergeCells(sheet: EngineSheet, area: Area): void {
  const first = firstFilled(sheet, area);
  for (const merge of mergesIn(sheet, area)) sheet.unmerge(merge);
  if (first) keepOnly(sheet, area, first);
  sheet.merge(area);
}

interface Filled {
  readonly value: CellValue;
  readonly formula: string;
}

function firstFilled(sheet: EngineSheet, { top, left, bottom, right }: Area): Filled | null {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      if (value !== null || formula !== "") return { value, formula };
    }
  }
  return null;
}

function keepOnly(sheet: EngineSheet, area: Area, { value, formula }: Filled): void {
  const kept = formula === "" ? { value } : { formula };
  sheet.write(area, (i, j) => (i === 0 && j === 0 ? kept : { value: null }));
}

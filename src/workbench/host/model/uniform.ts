import type { Area, CellStyle, EngineSheet } from "../../engine/types";
import { firstCell, writtenPart } from "../behaviour/areas";

/** What all indexes from first to last share; null where they differ, as Excel answers. */
export function uniform<T>(first: number, last: number, read: (index: number) => T): T | null {
  const value = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== value) return null;
  return value;
}

/** What the formats of all cells share; null where they differ. */
export function uniformStyle<T>(
  sheet: EngineSheet,
  areas: readonly Area[],
  read: (style: CellStyle) => T
): T | null {
  return uniformCells(sheet, areas, (row, column) => read(sheet.style(row, column)));
}

/** What all cells share; null where they differ. */
export function uniformCells<T>(
  sheet: EngineSheet,
  areas: readonly Area[],
  read: (row: number, column: number) => T
): T | null {
  let common: T | undefined;
  for (const area of areas) {
    const { top, left, bottom, right } = writtenPart(sheet, area) ?? firstCell(area);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = read(row, column);
        common ??= value;
        if (value !== common) return null;
      }
    }
  }
  return common ?? null;
}

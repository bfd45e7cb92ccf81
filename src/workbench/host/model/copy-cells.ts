import type { Area, CellInput, CellStyle, EngineSheet, StyleChange } from "../../engine/types";
import { columnCount, onSheet, rowCount, writtenPart } from "../behaviour/areas";
import { invalidArgument } from "../host-error";
import type { Cells } from "./cells";
import { cellsChanged, formatChanged } from "./changes";
import { requireAllowed, requireUnlocked } from "./guards";

/** Range.copyFrom within the workbook: values, formulas or formats. References in formulas stay as they are. */
export function copyCells(source: Cells, target: Cells, copyType: unknown): void {
  const from = writtenPart(source.sheet, source.covered[0]!);
  const first = target.covered[0]!;
  if (!from) return;
  const to = onSheet({
    ...first,
    bottom: Math.max(first.bottom, first.top + rowCount(from) - 1),
    right: Math.max(first.right, first.left + columnCount(from) - 1),
  });
  const { context, sheet } = target;
  if (copyType !== "Formats") {
    requireUnlocked(sheet, [to]);
    copyContents(source.sheet, from, sheet, to, copyType);
    cellsChanged(context, sheet, to, "RangeEdited");
  }
  if (copyType === "Formats" || copyType === "All") {
    requireAllowed(sheet, "allowFormatCells");
    copyFormats(source.sheet, from, sheet, to);
    formatChanged(context, sheet, [to]);
  }
}

function copyContents(
  source: EngineSheet,
  from: Area,
  sheet: EngineSheet,
  to: Area,
  copyType: unknown
): void {
  if (!["All", "Values", "Formulas"].includes(String(copyType))) throw invalidArgument();
  const cells = block(from, (row, column): CellInput => {
    const formula = source.formula(row, column);
    return copyType !== "Values" && formula !== ""
      ? { formula }
      : { value: source.value(row, column) };
  });
  sheet.write(to, (i, j) => repeated(cells, i, j));
}

function copyFormats(source: EngineSheet, from: Area, sheet: EngineSheet, to: Area): void {
  const styles = block(from, (row, column) => source.style(row, column));
  sheet.restyle(to, (style, i, j) => ({ ...resetOf(style), ...repeated(styles, i, j) }));
}

/** The change that takes every format away. */
export function resetOf(style: CellStyle): StyleChange {
  return Object.fromEntries(Object.keys(style).map((key) => [key, null]));
}

function block<T>(area: Area, read: (row: number, column: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: rowCount(area) }, (_, i) =>
    Array.from({ length: columnCount(area) }, (_, j) => read(area.top + i, area.left + j))
  );
}

/** A smaller source fills a larger target over and over. */
function repeated<T>(cells: readonly (readonly T[])[], i: number, j: number): T | undefined {
  const line = cells[i % cells.length];
  return line?.[j % line.length];
}

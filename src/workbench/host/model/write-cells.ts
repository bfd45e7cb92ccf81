import type { Area, CellInput, EngineSheet } from "../../engine/types";
import { boundsOf, columnCount, firstCell, sameArea } from "../behaviour/areas";
import { coerce } from "../behaviour/coerce";
import { hiddenByMerges } from "../behaviour/merged-cells";
import { spread } from "../behaviour/spread";
import { cellsChanged, formatChanged } from "./changes";
import type { ModelContext } from "./context";
import { requireAllowed, requireUnlocked } from "./guards";

const GENERAL = "General";

/**
 * Writes values or formulas over an area as Excel takes them: null leaves a cell alone, texts are coerced, cells
 * hidden by a merge keep nothing, locked cells of a protected sheet refuse.
 */
export function writeCells(
  context: ModelContext,
  sheet: EngineSheet,
  area: Area,
  input: unknown
): void {
  requireUnlocked(sheet, [area]);
  const at = spread(input, area);
  const isHidden = hiddenByMerges(sheet, area);
  const formats = new Map<number, string>();
  const today = context.settings.today();
  const single = sameArea(area, firstCell(area));
  const before = single ? sheet.value(area.top, area.left) : null;
  const coerced = (i: number, j: number): CellInput | undefined => {
    const value = at(i, j);
    const [row, column] = [area.top + i, area.left + j];
    if (value === null || value === undefined || isHidden(row, column)) return undefined;
    const result = coerce(value, sheet.style(row, column).numberFormat ?? GENERAL, today);
    if (result.format !== undefined) formats.set(i * columnCount(area) + j, result.format);
    return result.input;
  };
  sheet.write(area, coerced);
  takeFormats(sheet, area, formats);
  const details = single ? { before, after: sheet.value(area.top, area.left) } : undefined;
  cellsChanged(context, sheet, area, "RangeEdited", details);
}

/** Sets number formats over an area; null leaves a cell's alone. */
export function writeNumberFormats(
  context: ModelContext,
  sheet: EngineSheet,
  area: Area,
  input: unknown
): void {
  requireAllowed(sheet, "allowFormatCells");
  const at = spread(input, area);
  sheet.restyle(area, (_style, i, j) => {
    const format = at(i, j);
    return typeof format === "string" ? { numberFormat: format } : null;
  });
  formatChanged(context, sheet, [area]);
}

/** The formats that coercion gave, applied in one go over the smallest area that holds them. */
function takeFormats(sheet: EngineSheet, area: Area, formats: ReadonlyMap<number, string>): void {
  if (formats.size === 0) return;
  const width = columnCount(area);
  const cells = [...formats.keys()].map((index) => {
    const row = area.top + Math.floor(index / width);
    const column = area.left + (index % width);
    return { top: row, left: column, bottom: row, right: column };
  });
  const part = boundsOf(cells);
  const [down, across] = [part.top - area.top, part.left - area.left];
  sheet.restyle(part, (_style, i, j) => {
    const format = formats.get((i + down) * width + j + across);
    return format === undefined ? null : { numberFormat: format };
  });
}

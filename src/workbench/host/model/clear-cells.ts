import { intersect } from "../../engine/area";
import type { Area, EngineSheet } from "../../engine/types";
import { overlaps, subtractAll, writtenPart } from "../behaviour/areas";
import { mergesIn } from "../behaviour/merged-cells";
import { invalidArgument } from "../host-error";
import { cellsChanged, formatChanged } from "./changes";
import type { ModelContext } from "./context";
import { resetOf } from "./copy-cells";
import { requireAllowed, requireUnlocked } from "./guards";

/** Range.clear: what Excel.ClearApplyTo names. */
export function clearCells(
  context: ModelContext,
  sheet: EngineSheet,
  area: Area,
  applyTo: unknown = "All"
): void {
  switch (applyTo) {
    case "All":
      clearContents(context, sheet, area);
      return clearFormats(context, sheet, area);
    case "Contents":
      return clearContents(context, sheet, area);
    case "Formats":
      return clearFormats(context, sheet, area);
    case "Hyperlinks":
    case "RemoveHyperlinks":
      return clearHyperlinks(sheet, area);
    default:
      throw invalidArgument();
  }
}

function clearContents(context: ModelContext, sheet: EngineSheet, area: Area): void {
  requireUnlocked(sheet, [area]);
  const part = writtenPart(sheet, area);
  if (part) sheet.write(part, () => ({ value: null }));
  cellsChanged(context, sheet, area, "RangeEdited");
}

/** Merges go with the formats, and so do conditional formats. */
function clearFormats(context: ModelContext, sheet: EngineSheet, area: Area): void {
  requireAllowed(sheet, "allowFormatCells");
  const part = writtenPart(sheet, area);
  if (part) sheet.restyle(part, resetOf);
  for (const merge of mergesIn(sheet, area)) sheet.unmerge(merge);
  if (sheet.conditionalFormats.some(({ areas }) => overlaps(areas, [area]))) {
    const left = sheet.conditionalFormats.map((format) => ({
      ...format,
      areas: subtractAll(format.areas, [area]),
    }));
    sheet.conditionalFormats = left.filter(({ areas }) => areas.length > 0);
  }
  formatChanged(context, sheet, [area]);
}

function clearHyperlinks(sheet: EngineSheet, area: Area): void {
  requireAllowed(sheet, "allowInsertHyperlinks");
  const used = sheet.usedArea(true);
  const part = used && intersect(used, area);
  if (!part) return;
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      if (sheet.hyperlink(row, column)) sheet.setHyperlink(row, column, null);
    }
  }
}

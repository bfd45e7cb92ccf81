import { areaAddress, type Area } from "../../domain";
import { addressLists, cellsAt, rangeAt } from "../gateway/addresses";
import { EDGES } from "./apply-look";
import type { Step } from "../gateway/send";
import type { SheetTarget } from "../gateway/sheet-target";

/** Paths and actions around the addresses: measured, and rounded up. */
const BYTES = { area: 400, list: 7_500 } as const;

/**
 * The step that takes merges, fonts, fills, borders and alignment off, and nothing else: content, number
 * formats, validation, comments and conditional formats stay. Range.clear would take number formats, which
 * say what a number means, and the user's conditional formats. ExcelApi 1.9.
 */
export function plainStep(target: SheetTarget, areas: readonly Area[]): Step {
  const lists = addressLists(areas);
  return {
    bytes: lists.reduce(
      (sum, list) => sum + BYTES.list + 10 * list.length,
      BYTES.area * areas.length
    ),
    queue(context) {
      const sheet = target(context);
      for (const area of areas) rangeAt(sheet, areaAddress(area)).unmerge();
      for (const list of lists) makePlain(cellsAt(sheet, list).format);
      for (const [edge, has] of EDGES)
        for (const list of addressLists(areas.filter(has)))
          cellsAt(sheet, list).format.borders.getItem(edge).style = "None";
    },
  };
}

function makePlain(format: Excel.RangeFormat): void {
  const { font, fill, borders } = format;
  borders.getItem("DiagonalDown").style = "None";
  borders.getItem("DiagonalUp").style = "None";
  font.color = "#000000";
  font.bold = false;
  font.italic = false;
  font.strikethrough = false;
  font.underline = "None";
  fill.clear();
  format.horizontalAlignment = "General";
  format.indentLevel = 0;
  format.wrapText = false;
  format.shrinkToFit = false;
}

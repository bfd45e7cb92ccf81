import type { Area, Severity } from "../../domain";
import { SEVERITY_COLORS } from "../../forms";
import { addressLists, cellsAt } from "../gateway/addresses";

interface Look {
  /** Stands in the constant formula by which we know our conditional formats. */
  readonly marker: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: "Single";
}

/**
 * How marked cells look. The three differ in lightness and in their letters too, for colour-blind eyes and
 * prints without colour. Conditional formats can set neither size nor name of a font.
 */
const LOOKS: Readonly<Record<Severity, Look>> = {
  错误: { marker: "jx:error", bold: true },
  提醒: { marker: "jx:warning", underline: "Single" },
  建议: { marker: "jx:advice", italic: true },
};

/**
 * Queues one conditional format over the areas, or several where the addresses pass Excel's limit. The
 * formula is constant: one that points at cells is not brought up to date. ExcelApi 1.9.
 */
export function queueLook(
  sheet: Excel.Worksheet,
  severity: Severity,
  areas: readonly Area[]
): void {
  const look = LOOKS[severity];
  const { fill, text } = SEVERITY_COLORS[severity];
  for (const list of addressLists(areas)) {
    const { custom } = cellsAt(sheet, list).conditionalFormats.add("Custom");
    custom.rule.formula = `=LEN("${look.marker}")>0`;
    custom.format.fill.color = fill;
    custom.format.font.color = text;
    if (look.bold) custom.format.font.bold = true;
    if (look.italic) custom.format.font.italic = true;
    if (look.underline) custom.format.font.underline = look.underline;
  }
}

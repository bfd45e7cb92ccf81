/** Univer's border numbers and Office.js' pairs of line style and weight. */
import { BorderStyleTypes } from "@univerjs/core";

interface Line {
  readonly style: string; // Excel.BorderLineStyle
  readonly weight: string; // Excel.BorderWeight
}

const LINES: ReadonlyMap<BorderStyleTypes, Line> = new Map([
  [BorderStyleTypes.THIN, { style: "Continuous", weight: "Thin" }],
  [BorderStyleTypes.HAIR, { style: "Continuous", weight: "Hairline" }],
  [BorderStyleTypes.MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyleTypes.THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyleTypes.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyleTypes.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASHED, { style: "Dash", weight: "Medium" }],
  [BorderStyleTypes.DASH_DOT, { style: "DashDot", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT, { style: "DashDot", weight: "Medium" }],
  [BorderStyleTypes.DASH_DOT_DOT, { style: "DashDotDot", weight: "Thin" }],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, { style: "DashDotDot", weight: "Medium" }],
  [BorderStyleTypes.DOUBLE, { style: "Double", weight: "Thick" }],
  [BorderStyleTypes.SLANT_DASH_DOT, { style: "SlantDashDot", weight: "Medium" }],
]);

/** The line that Univer's number stands for, null for none. */
export function lineOf(type: BorderStyleTypes): Line | null {
  return LINES.get(type) ?? null;
}

/** Univer's number for a line; a weight that its style does not come in falls back to the style's first. */
export function borderTypeOf(style: string, weight: string): BorderStyleTypes {
  let fallback = style === "None" ? BorderStyleTypes.NONE : BorderStyleTypes.THIN;
  let found = false;
  for (const [type, line] of LINES) {
    if (line.style !== style) continue;
    if (line.weight === weight) return type;
    if (!found) fallback = type;
    found = true;
  }
  return fallback;
}

/** A cell's borders between the engine and ExcelJS. */
import type { Border as FileBorder, Borders as FileBorders, BorderStyle } from "exceljs";
import type { Border, Borders } from "../engine";
import { fromFileColor, toFileColor } from "./colors";

const LINES: readonly (readonly [BorderStyle, string, string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];
const SIDES = ["top", "bottom", "left", "right"] as const;

function readBorder(
  border: Partial<FileBorder> | undefined,
  theme: readonly string[]
): Border | undefined {
  const line = LINES.find(([name]) => name === border?.style);
  if (!line) return undefined;
  return {
    style: line[1],
    weight: line[2],
    color: fromFileColor(border?.color, theme) ?? "#000000",
  };
}

export function readBorders(
  borders: Partial<FileBorders>,
  theme: readonly string[]
): Borders | undefined {
  const read: { -readonly [K in keyof Borders]: Borders[K] } = {};
  for (const side of SIDES) {
    const border = readBorder(borders[side], theme);
    if (border) read[side] = border;
  }
  return Object.keys(read).length > 0 ? read : undefined;
}

export function writeBorders(borders: Borders): Partial<FileBorders> {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const border = borders[side];
      if (!border) return [];
      const line = LINES.find(
        ([, style, weight]) => style === border.style && weight === border.weight
      );
      return [[side, { style: line?.[0] ?? "thin", color: toFileColor(border.color) }]];
    })
  );
}

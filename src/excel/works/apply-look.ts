import { STYLES, type SheetParts, type StyleDefinition } from "../../forms";
import { areaAddress, columnName, type Area } from "../../domain";
import { addressLists, cellsAt, rangeAt } from "../gateway/addresses";
import type { Step } from "../gateway/send";
import type { SheetTarget } from "../gateway/sheet-target";

/** Bytes of requests, with the paths that lead there: measured, and rounded up. */
const BYTES = { sheet: 500, merge: 380, size: 480, style: 700, property: 110, edge: 850 } as const;

/**
 * The step that gives the sheet its look. Merges come before styles, so that borders and alignment go over
 * whole merged cells, and after the content, of which a merge keeps the first cell.
 */
export function lookStep(target: SheetTarget, plan: SheetParts): Step {
  return {
    bytes: bytesOf(plan),
    queue(context) {
      const sheet = target(context);
      for (const area of plan.merges) rangeAt(sheet, areaAddress(area)).merge();
      for (const { style, areas } of plan.styles) applyStyle(sheet, STYLES[style], areas);
      for (const { from, to, size } of equalNeighbours(columnsOf(plan)))
        rangeAt(sheet, `${columnName(from)}:${columnName(to)}`).format.columnWidth = size;
      for (const { from, to, size } of equalNeighbours(rowsOf(plan)))
        rangeAt(sheet, `${from + 1}:${to + 1}`).format.rowHeight = size;
    },
  };
}

function bytesOf(plan: SheetParts): number {
  const sizes = [columnsOf(plan), rowsOf(plan)].flatMap(equalNeighbours).length;
  return plan.styles.reduce(
    (sum, { style, areas }) => sum + bytesOfStyle(STYLES[style], addressLists(areas)),
    BYTES.sheet + BYTES.merge * plan.merges.length + BYTES.size * sizes
  );
}

function bytesOfStyle(style: StyleDefinition, lists: readonly string[]): number {
  const edges = style.borderColor === undefined ? 0 : EDGES.length;
  const once = BYTES.style + BYTES.property * Object.keys(style).length + BYTES.edge * edges;
  return lists.reduce((sum, list) => sum + once + (1 + edges) * list.length, 0);
}

function applyStyle(sheet: Excel.Worksheet, style: StyleDefinition, areas: readonly Area[]): void {
  for (const list of addressLists(areas)) applyFormat(cellsAt(sheet, list).format, style);
  if (style.borderColor !== undefined) applyBorders(sheet, style.borderColor, areas);
}

function applyFormat(format: Excel.RangeFormat, style: StyleDefinition): void {
  const { fontName, fontSize, fontColor, bold, fill } = style;
  const { horizontal, vertical, wrapText, shrinkToFit } = style;
  if (fontName !== undefined) format.font.name = fontName;
  if (fontSize !== undefined) format.font.size = fontSize;
  if (fontColor !== undefined) format.font.color = fontColor;
  if (bold !== undefined) format.font.bold = bold;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = horizontal;
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrapText !== undefined) format.wrapText = wrapText;
  if (shrinkToFit !== undefined) format.shrinkToFit = shrinkToFit;
}

/** The six edges, each with the areas that have it: a single row has nothing inside it to draw a line in. */
export const EDGES: readonly (readonly [
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
  (area: Area) => boolean,
])[] = [
  ["EdgeTop", () => true],
  ["EdgeBottom", () => true],
  ["EdgeLeft", () => true],
  ["EdgeRight", () => true],
  ["InsideHorizontal", ({ rows }) => rows > 1],
  ["InsideVertical", ({ columns }) => columns > 1],
];

function applyBorders(sheet: Excel.Worksheet, color: string | null, areas: readonly Area[]): void {
  for (const [edge, has] of EDGES)
    for (const list of addressLists(areas.filter(has))) {
      const border = cellsAt(sheet, list).format.borders.getItem(edge);
      border.style = color === null ? "None" : "Continuous";
      if (color !== null) border.color = color;
    }
}

/** The size of one row or column: points. */
export interface Sized {
  readonly at: number;
  readonly size: number;
}

function columnsOf({ columnWidths }: SheetParts): Sized[] {
  return columnWidths.map((size, at) => ({ at, size }));
}

function rowsOf({ rowHeights }: SheetParts): Sized[] {
  return rowHeights
    .map(({ row, height }) => ({ at: row, size: height }))
    .sort((a, b) => a.at - b.at);
}

/** Joins rows or columns of equal size that stand side by side, so that they are set at once. */
export function equalNeighbours(
  sized: readonly Sized[]
): { from: number; to: number; size: number }[] {
  const groups: { from: number; to: number; size: number }[] = [];
  for (const { at, size } of sized) {
    const last = groups.at(-1);
    if (last && last.to + 1 === at && last.size === size) last.to = at;
    else groups.push({ from: at, to: at, size });
  }
  return groups;
}

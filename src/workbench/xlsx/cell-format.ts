/** A cell's format between the engine's CellStyle and ExcelJS' style. */
import type { Alignment, Fill, Font, Style } from "exceljs";
import type { CellStyle } from "../engine";
import { readBorders, writeBorders } from "./cell-borders";
import { fromFileColor, toFileColor } from "./colors";
import { fontSizeOf } from "./font-sizes";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type FileStyle = Partial<Style>;

const HORIZONTAL: readonly (readonly [string, Alignment["horizontal"]])[] = [
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
];
const VERTICAL: readonly (readonly [string, Alignment["vertical"]])[] = [
  ["Top", "top"],
  ["Center", "middle"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
];
const UNDERLINES: readonly (readonly [string, Font["underline"]])[] = [
  ["Single", true],
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
];
function wordOf<T>(
  pairs: readonly (readonly [string, T])[],
  value: T | undefined
): string | undefined {
  return value === undefined ? undefined : pairs.find(([, file]) => file === value)?.[0];
}

function valueOf<T>(
  pairs: readonly (readonly [string, T])[],
  word: string | undefined
): T | undefined {
  return word === undefined ? undefined : pairs.find(([name]) => name === word)?.[1];
}

/** The file's default font, which ExcelJS writes for cells without one; it stays unsaid in the engine. */
function isDefaultFont(font: Partial<Font>): boolean {
  const size = fontSizeOf(font.size ?? 0);
  return font.name === "Calibri" && size === 11 && font.scheme === "minor";
}

function readFont(font: Partial<Font>, theme: readonly string[], into: Mutable<CellStyle>): void {
  if (!isDefaultFont(font)) {
    if (font.name) into.fontName = font.name;
    if (font.size) into.fontSize = fontSizeOf(font.size);
  }
  const color = fromFileColor(font.color, theme);
  if (color !== undefined && color !== "#000000") into.fontColor = color;
  if (font.bold) into.bold = true;
  if (font.italic) into.italic = true;
  if (font.strike) into.strikethrough = true;
  const underline = font.underline ? wordOf(UNDERLINES, font.underline) : undefined;
  if (underline !== undefined) into.underline = underline;
}

function readAlignment(alignment: Partial<Alignment>, into: Mutable<CellStyle>): void {
  const horizontal = wordOf(HORIZONTAL, alignment.horizontal);
  if (horizontal !== undefined) into.horizontalAlignment = horizontal;
  const vertical = wordOf(VERTICAL, alignment.vertical);
  if (vertical !== undefined) into.verticalAlignment = vertical;
  if (alignment.wrapText) into.wrapText = true;
  if (alignment.shrinkToFit) into.shrinkToFit = true;
  if (alignment.indent) into.indentLevel = alignment.indent;
}

/** Only solid fills have a colour of their own in the engine. */
export function readFill(
  fill: Fill | undefined,
  theme: readonly string[],
  key: "fgColor" | "bgColor"
): string | undefined {
  if (fill?.type !== "pattern" || (fill.pattern as string) === "none") return undefined;
  if (key === "fgColor" && fill.pattern !== "solid") return undefined;
  return fromFileColor(fill[key] ?? fill.fgColor, theme);
}

export function readStyle(style: FileStyle, theme: readonly string[]): CellStyle {
  const read: Mutable<CellStyle> = {};
  if (style.numFmt && style.numFmt !== "General") read.numberFormat = style.numFmt;
  const fill = readFill(style.fill, theme, "fgColor");
  if (fill !== undefined) read.fill = fill;
  if (style.font) readFont(style.font, theme, read);
  if (style.alignment) readAlignment(style.alignment, read);
  const borders = style.border ? readBorders(style.border, theme) : undefined;
  if (borders) read.borders = borders;
  if (style.protection?.locked === false) read.locked = false;
  if (style.protection?.hidden) read.formulaHidden = true;
  return read;
}

const FONT_KEYS = [
  "fontName",
  "fontSize",
  "fontColor",
  "bold",
  "italic",
  "strikethrough",
  "underline",
] as const;

export function writeFont(style: CellStyle): Partial<Font> | undefined {
  if (!FONT_KEYS.some((key) => style[key] !== undefined)) return undefined;
  const named = style.fontName !== undefined || style.fontSize !== undefined;
  const font: Partial<Font> = named
    ? { name: style.fontName ?? "宋体", size: style.fontSize ?? 11 }
    : { name: "Calibri", size: 11, family: 2, scheme: "minor" };
  if (style.fontColor !== undefined) font.color = toFileColor(style.fontColor);
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.strikethrough) font.strike = true;
  const underline = valueOf(UNDERLINES, style.underline);
  if (underline !== undefined) font.underline = underline;
  return font;
}

function writeAlignment(style: CellStyle): Partial<Alignment> | undefined {
  const alignment: Partial<Alignment> = {};
  const horizontal = valueOf(HORIZONTAL, style.horizontalAlignment);
  if (horizontal !== undefined) alignment.horizontal = horizontal;
  const vertical = valueOf(VERTICAL, style.verticalAlignment);
  if (vertical !== undefined) alignment.vertical = vertical;
  if (style.wrapText) alignment.wrapText = true;
  if (style.shrinkToFit) alignment.shrinkToFit = true;
  if (style.indentLevel) alignment.indent = style.indentLevel;
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

/** A new ExcelJS style; nothing of it is shared with another cell. */
export function writeStyle(style: CellStyle): FileStyle {
  const font = writeFont(style);
  const alignment = writeAlignment(style);
  const guarded = style.locked === false || style.formulaHidden;
  return {
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(style.fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: toFileColor(style.fill) },
    }),
    ...(font && { font }),
    ...(alignment && { alignment }),
    ...(style.borders && { border: writeBorders(style.borders) }),
    ...(guarded && {
      protection: { locked: style.locked ?? true, hidden: style.formulaHidden ?? false },
    }),
  };
}

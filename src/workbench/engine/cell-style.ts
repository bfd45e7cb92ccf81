/** CellStyle from and to Univer: its style data, and beside it the traits that Univer has no place for. */
import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import { borderTypeOf, lineOf } from "./border-style";
import type { Border, Borders, CellStyle } from "./types";

/** The part of a CellStyle that Univer can not hold; it travels in a cell's, row's or column's custom data. */
export type Traits = Pick<CellStyle, "locked" | "formulaHidden" | "shrinkToFit" | "indentLevel"> & {
  readonly underline?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
};

export interface StoredStyle {
  readonly style: IStyleData;
  readonly traits: Traits;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL: ReadonlyMap<string, HorizontalAlign> = new Map([
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
  ["Fill", HorizontalAlign.LEFT],
  ["CenterAcrossSelection", HorizontalAlign.CENTER],
]);
const VERTICAL: ReadonlyMap<string, VerticalAlign> = new Map([
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
  ["Justify", VerticalAlign.TOP],
  ["Distributed", VerticalAlign.MIDDLE],
]);
const SIDES = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
] as const;

/** The word for Univer's number: the stored finer one where it still fits, else the first that maps to it. */
function wordFor<T>(
  words: ReadonlyMap<string, T>,
  value: T,
  stored: string | undefined
): string | undefined {
  if (stored !== undefined && words.get(stored) === value) return stored;
  return [...words].find(([, candidate]) => candidate === value)?.[0];
}

const hex = (color: string): string => color.toUpperCase();

function readBorders(data: IBorderData): Borders | undefined {
  const borders: Mutable<Borders> = {};
  for (const [side, key] of SIDES) {
    const border = data[key];
    const line = border ? lineOf(border.s) : null;
    if (border && line) borders[side] = { ...line, color: hex(border.cl.rgb ?? "#000000") };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function readFont(style: IStyleData, traits: Traits, into: Mutable<CellStyle>): void {
  if (style.ff) into.fontName = style.ff;
  if (style.fs) into.fontSize = style.fs;
  if (style.cl?.rgb) into.fontColor = hex(style.cl.rgb);
  if (style.bl) into.bold = true;
  if (style.it) into.italic = true;
  if (style.ul?.s) into.underline = traits.underline ?? "Single";
  if (style.st?.s) into.strikethrough = true;
}

function readAlignment(style: IStyleData, traits: Traits, into: Mutable<CellStyle>): void {
  const horizontal = style.ht
    ? wordFor(HORIZONTAL, style.ht, traits.horizontalAlignment)
    : undefined;
  if (horizontal !== undefined) into.horizontalAlignment = horizontal;
  const vertical = style.vt ? wordFor(VERTICAL, style.vt, traits.verticalAlignment) : undefined;
  if (vertical !== undefined && vertical !== "Bottom") into.verticalAlignment = vertical;
  if (style.tb === WrapStrategy.WRAP) into.wrapText = true;
  if (traits.shrinkToFit) into.shrinkToFit = true;
  if (traits.indentLevel) into.indentLevel = traits.indentLevel;
}

/** What Excel would show for stored data; defaults are absent from the answer. */
export function toCellStyle({ style, traits }: StoredStyle): CellStyle {
  const read: Mutable<CellStyle> = {};
  const pattern = style.n?.pattern;
  if (pattern && pattern !== "General") read.numberFormat = pattern;
  if (style.bg?.rgb) read.fill = hex(style.bg.rgb);
  readFont(style, traits, read);
  readAlignment(style, traits, read);
  const borders = style.bd ? readBorders(style.bd) : undefined;
  if (borders) read.borders = borders;
  if (traits.locked === false) read.locked = false;
  if (traits.formulaHidden) read.formulaHidden = true;
  return read;
}

function storeBorder(border: Border): NonNullable<IBorderData["t"]> {
  return { s: borderTypeOf(border.style, border.weight), cl: { rgb: border.color } };
}

function storeBorders(borders: Borders): IBorderData {
  return Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const border = borders[side];
      return border ? [[key, storeBorder(border)]] : [];
    })
  );
}

const flag = (on: boolean | undefined): BooleanNumber =>
  on ? BooleanNumber.TRUE : BooleanNumber.FALSE;

/** What to store for a style, only what differs from the defaults. */
export function toStored(style: CellStyle): StoredStyle {
  const stored: IStyleData = {};
  if (style.numberFormat !== undefined) stored.n = { pattern: style.numberFormat };
  if (style.fill !== undefined) stored.bg = { rgb: style.fill };
  if (style.fontName !== undefined) stored.ff = style.fontName;
  if (style.fontSize !== undefined) stored.fs = style.fontSize;
  if (style.fontColor !== undefined) stored.cl = { rgb: style.fontColor };
  if (style.bold) stored.bl = flag(true);
  if (style.italic) stored.it = flag(true);
  if (style.underline !== undefined && style.underline !== "None") stored.ul = { s: flag(true) };
  if (style.strikethrough) stored.st = { s: flag(true) };
  const horizontal = HORIZONTAL.get(style.horizontalAlignment ?? "");
  if (horizontal !== undefined) stored.ht = horizontal;
  const vertical = VERTICAL.get(style.verticalAlignment ?? "");
  if (vertical !== undefined) stored.vt = vertical;
  if (style.wrapText) stored.tb = WrapStrategy.WRAP;
  if (style.borders) stored.bd = storeBorders(style.borders);
  return { style: stored, traits: toTraits(style) };
}

const FINER_WORDS = new Set(["Fill", "CenterAcrossSelection", "Justify", "Distributed"]);

function toTraits(style: CellStyle): Traits {
  const traits: Mutable<Traits> = {};
  if (style.locked === false) traits.locked = false;
  if (style.formulaHidden) traits.formulaHidden = true;
  if (style.shrinkToFit) traits.shrinkToFit = true;
  if (style.indentLevel) traits.indentLevel = style.indentLevel;
  const { underline, horizontalAlignment, verticalAlignment } = style;
  if (underline !== undefined && !["None", "Single"].includes(underline))
    traits.underline = underline;
  if (FINER_WORDS.has(horizontalAlignment ?? ""))
    traits.horizontalAlignment = horizontalAlignment ?? "";
  if (FINER_WORDS.has(verticalAlignment ?? "")) traits.verticalAlignment = verticalAlignment ?? "";
  return traits;
}

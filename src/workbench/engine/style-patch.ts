/** What to write for a wanted format: Univer merges styles, so what must go or be hidden has to be said. */
import type { IStyleData, Nullable } from "@univerjs/core";
import { toStored, type StoredStyle, type Traits } from "./cell-style";
import type { Styled } from "./style-layers";
import type { CellStyle, StyleChange } from "./types";

/** What a cell must say to undo what its row or column says; Univer lets an absent key shine through. */
const OFF: Readonly<Record<string, unknown>> = {
  n: { pattern: "General" },
  bg: { rgb: "" },
  ff: "宋体",
  fs: 11,
  cl: { rgb: "#000000" },
  bl: 0,
  it: 0,
  ul: { s: 0 },
  st: { s: 0 },
  ht: 0,
  vt: 0,
  tb: 0,
  bd: { t: { s: 0, cl: { rgb: "#000000" } } },
};
const TRAITS_OFF: Required<
  Pick<Traits, "locked" | "formulaHidden" | "shrinkToFit" | "indentLevel">
> = {
  locked: true,
  formulaHidden: false,
  shrinkToFit: false,
  indentLevel: 0,
};
const NO_BORDERS = { t: null, b: null, l: null, r: null };

/** The style with a change applied: null takes a key back to its default. */
export function changedStyle(style: CellStyle, change: StyleChange): CellStyle {
  const changed: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete changed[key];
    else if (value !== undefined) changed[key] = value;
  }
  return changed;
}

/** Univer merges what it is given into what a cell has: keys that must go are null, keys to hide are switched off. */
export function patchFor(
  wanted: IStyleData,
  own: Nullable<IStyleData>,
  inherited: StoredStyle | null
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const target = wanted as Record<string, unknown>;
  for (const key of Object.keys(OFF)) {
    if (key in target)
      patch[key] = key === "bd" && own?.bd ? { ...NO_BORDERS, ...wanted.bd } : target[key];
    else if (inherited && key in inherited.style) patch[key] = OFF[key];
    else if (own && key in own) patch[key] = null;
  }
  return patch;
}

export function traitsFor(wanted: Traits, inherited: StoredStyle | null): Traits {
  if (!inherited) return wanted;
  const off = Object.entries(TRAITS_OFF).filter(([key]) => key in inherited.traits);
  return { ...Object.fromEntries(off), ...wanted };
}

/** The whole style for a row, column or sheet, or null when it is Excel's default. */
export function layerData(style: CellStyle): Styled {
  const stored = toStored(style);
  return {
    s: Object.keys(stored.style).length > 0 ? stored.style : null,
    custom: { traits: stored.traits },
  };
}

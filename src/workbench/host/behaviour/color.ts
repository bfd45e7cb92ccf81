import { invalidArgument } from "../host-error";

/** The colour names that scripts commonly use; Excel knows all of HTML's. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel gives it back: "#RRGGBB" in capitals, from "#rrggbb" or an HTML name. */
export function requireColor(color: unknown): string {
  const text = typeof color === "string" ? color : "";
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = NAMED[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** Finds and rewrites the references inside formula texts, for what Univer does not rewrite itself. */
import { parseArea, printArea, quoteSheetName, unquoteSheetName } from "./a1";
import { shiftArea, type Shift } from "./area";

/** What happens to a sheet that formulas may point at. */
export type SheetChange =
  | { readonly kind: "shift"; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: "rename"; readonly sheet: string; readonly name: string }
  | { readonly kind: "remove"; readonly sheet: string };

const TEXT = `"(?:[^"]|"")*"`;
const STRUCTURED = `\\[[^\\]]*\\]`;
const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
const CELL = `\\$?[A-Za-z]{1,3}\\$?\\d{1,7}`;
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(!])`;
const WORD = `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*|\\d[\\d.]*(?:[Ee][+-]?\\d+)?`;
const TOKEN = new RegExp(
  `${TEXT}|${STRUCTURED}|(?<sheet>${SHEET})(?<there>${AREA}|#REF!)?|(?<here>${AREA})|${WORD}`,
  "gu"
);

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Prints a shifted area with the dollar signs that the old text had. */
function reprint(old: string, shift: Shift): string {
  const area = parseArea(old);
  if (!area) return old;
  const moved = shiftArea(area, shift);
  if (!moved) return "#REF!";
  const plain = printArea(moved).split(":");
  return old
    .split(":")
    .map((corner, index) => keepDollars(corner, plain[index] ?? plain[0] ?? ""))
    .join(":");
}

function keepDollars(old: string, plain: string): string {
  const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/i.exec(plain) ?? [];
  const columnMark = column !== "" && old.startsWith("$") ? "$" : "";
  const rowMark = row !== "" && /\$\d+$/.test(old) ? "$" : "";
  return `${columnMark}${column}${rowMark}${row}`;
}

function rewriteThere(text: string, prefix: string, area: string, change: SheetChange): string {
  if (!sameName(unquoteSheetName(prefix.slice(0, -1)), change.sheet)) return text;
  switch (change.kind) {
    case "rename":
      return `${quoteSheetName(change.name)}!${area}`;
    case "remove":
      return "#REF!";
    case "shift": {
      const moved = area === "" ? area : reprint(area, change.shift);
      return prefix + moved;
    }
  }
}

/**
 * The formula after a change to a sheet. References without a sheet belong to `home`, the name of the sheet that
 * holds the formula, or to none where it is null. The text comes back as it is when nothing in it is concerned.
 */
export function rewriteFormula(formula: string, home: string | null, change: SheetChange): string {
  return formula.replace(TOKEN, (text: string, ...rest: unknown[]) => {
    const { sheet, there, here } = rest.at(-1) as Record<string, string | undefined>;
    if (sheet !== undefined) return rewriteThere(text, sheet, there ?? "", change);
    if (here === undefined || change.kind !== "shift") return text;
    return home !== null && sameName(home, change.sheet) ? reprint(here, change.shift) : text;
  });
}

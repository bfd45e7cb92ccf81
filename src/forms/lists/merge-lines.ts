import { insertAbove } from "../sheet/insert-rows";
import { matchLines, type Keys, type MatchedLines } from "./match-lines";
import type { SheetUpdate } from "../sheet/sheet-plan";

/** One row of a list as it is to stand: of a thing, or of one that is gone. */
export interface MergedLine<Line, Thing> {
  /** After the insertions, 0-based. */
  readonly row: number;
  /** The line that was there; null for a row that comes in. */
  readonly line: Line | null;
  /** Null where it is gone. */
  readonly thing: Thing | null;
}

/** What stands on a list that exists. */
export interface KnownLines<Line> {
  readonly lines: readonly Line[];
  /** The row below the list and the user's own rows that follow it at once. */
  readonly end: number;
}

/** Things that a list does not have yet, each with the row of before above which it comes in; ascending. */
interface PlacedLines<Line, Thing> extends Pick<MatchedLines<Line, Thing>, "lines"> {
  readonly coming: readonly { readonly thing: Thing; readonly place: number }[];
}

/**
 * Finds the line of each thing on a list that exists; a new one comes in above the next known one, else at the
 * list's end.
 */
export function placeLines<Line extends { readonly row: number }, Thing extends object>(
  { lines, end }: KnownLines<Line>,
  things: readonly Thing[],
  keysOfLine: Keys<Line>,
  keysOfThing: Keys<Thing>
): PlacedLines<Line, Thing> {
  const matched = matchLines(lines, things, keysOfLine, keysOfThing);
  const rowOf = new Map(
    matched.lines.flatMap(({ line, thing }) => (thing ? [[thing, line.row] as const] : []))
  );
  let next = end;
  const above = new Map(
    [...things].reverse().map((thing) => [thing, (next = rowOf.get(thing) ?? next)] as const)
  );
  const coming = matched.added
    .map((thing) => ({ thing, place: above.get(thing) ?? end }))
    .sort((a, b) => a.place - b.place);
  return { lines: matched.lines, coming };
}

/**
 * Brings things onto a list that exists: known ones keep their rows, new ones come in as whole rows, and the
 * rows of those that are gone stay. Lines that `stay` belong to none of the things, whatever they say.
 */
export function mergeLines<Line extends { readonly row: number }, Thing extends object>(
  { lines, end }: KnownLines<Line>,
  things: readonly Thing[],
  keysOfLine: Keys<Line>,
  keysOfThing: Keys<Thing>,
  stays: (line: Line) => boolean = () => false
): {
  readonly rows: readonly MergedLine<Line, Thing>[];
  readonly insertRows: SheetUpdate["insertRows"];
} {
  const open = lines.filter((line) => !stays(line));
  const placed = placeLines({ lines: open, end }, things, keysOfLine, keysOfThing);
  const { insertRows, inserted, shifted } = insertAbove(placed.coming.map(({ place }) => place));
  const rows = [
    ...placed.lines.map(({ line, thing }) => ({ row: shifted(line.row), line, thing })),
    ...lines.filter(stays).map((line) => ({ row: shifted(line.row), line, thing: null })),
    ...placed.coming.map(({ thing }, i) => ({ row: inserted[i] ?? end, line: null, thing })),
  ].sort((a, b) => a.row - b.row);
  return { rows, insertRows };
}

import { insertAbove } from "./insert-rows";
import { matchLines, type Keys } from "./match-lines";
import type { SheetUpdate } from "./sheet-plan";

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

/**
 * Brings things onto a list that exists: known ones keep their rows, new ones come in as whole rows above the
 * next known one, else at the list's end, and the rows of those that are gone stay.
 */
export function mergeLines<Line extends { readonly row: number }, Thing extends object>(
  { lines, end }: KnownLines<Line>,
  things: readonly Thing[],
  keysOfLine: Keys<Line>,
  keysOfThing: Keys<Thing>
): {
  readonly rows: readonly MergedLine<Line, Thing>[];
  readonly insertRows: SheetUpdate["insertRows"];
} {
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
  const { insertRows, inserted, shifted } = insertAbove(coming.map(({ place }) => place));
  const rows = [
    ...matched.lines.map(({ line, thing }) => ({ row: shifted(line.row), line, thing })),
    ...coming.map(({ thing }, i) => ({ row: inserted[i] ?? end, line: null, thing })),
  ].sort((a, b) => a.row - b.row);
  return { rows, insertRows };
}

import { greatestOf } from "../../domain";

/** The lines of a list in their order, each with the thing that it is about; null where that is gone. */
export interface MatchedLines<Line, Thing> {
  readonly lines: readonly { readonly line: Line; readonly thing: Thing | null }[];
  /** Things that the list does not have yet, in their order. */
  readonly added: readonly Thing[];
}

/** By which words a line and its thing know each other, the strictest first; null where there are none. */
export type Keys<T> = (one: T) => readonly (string | null)[];

/** Finds the line of each thing on a list that exists. No line serves two things. */
export function matchLines<Line, Thing>(
  lines: readonly Line[],
  things: readonly Thing[],
  keysOfLine: Keys<Line>,
  keysOfThing: Keys<Thing>
): MatchedLines<Line, Thing> {
  const open = lines.map((line) => ({ line, keys: keysOfLine(line) }));
  const wanted = things.map((thing) => ({ thing, keys: keysOfThing(thing) }));
  const found = new Map<Line, Thing>();
  const taken = new Set<Thing>();
  const levels = greatestOf(
    open.map(({ keys }) => keys.length),
    0
  );
  for (let level = 0; level < levels; level++) {
    const free = queues(
      wanted.filter(({ thing }) => !taken.has(thing)),
      level
    );
    for (const { line, keys } of open) {
      const thing = found.has(line) ? undefined : free.get(keys[level] ?? null)?.shift();
      if (thing === undefined) continue;
      found.set(line, thing);
      taken.add(thing);
    }
  }
  return {
    lines: lines.map((line) => ({ line, thing: found.get(line) ?? null })),
    added: things.filter((thing) => !taken.has(thing)),
  };
}

/** Things of equal words wait for their lines in their order. */
function queues<Thing>(
  things: readonly { readonly thing: Thing; readonly keys: readonly (string | null)[] }[],
  level: number
): Map<string | null, Thing[]> {
  const byKey = new Map<string | null, Thing[]>();
  for (const { thing, keys } of things) {
    const key = keys[level] ?? null;
    if (key === null) continue;
    const queue = byKey.get(key);
    if (queue) queue.push(thing);
    else byKey.set(key, [thing]);
  }
  return byKey;
}

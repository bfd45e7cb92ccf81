import type { Place } from "./rule";

/** Groups in the order of their first members; members without a key are left out. */
export function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string | null
): [string, [T, ...T[]]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const k = key(item);
    if (k === null) continue;
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return [...groups];
}

/** The places of a group, the later ones first: a click on a duplicate goes to the one that came second. */
export function placesOf<T>(
  [first, ...later]: readonly [T, ...T[]],
  place: (item: T) => Place
): readonly [Place, ...Place[]] {
  const [second, ...rest] = later;
  if (second === undefined) return [place(first)];
  return [place(second), ...rest.map(place), place(first)];
}

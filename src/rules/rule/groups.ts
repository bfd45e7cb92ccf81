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

/** A group with its first member last: a click on a duplicate goes to the one that came second. */
export function laterFirst<T>([first, ...later]: readonly [T, ...T[]]): [T, ...T[]] {
  const [second, ...rest] = later;
  return second === undefined ? [first] : [second, ...rest, first];
}

/** The places of a group, the later ones first. */
export function placesOf<T>(
  group: readonly [T, ...T[]],
  place: (item: T) => Place
): readonly [Place, ...Place[]] {
  const [first, ...rest] = laterFirst(group);
  return [place(first), ...rest.map(place)];
}

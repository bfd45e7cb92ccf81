import type { Place } from "./rule";

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

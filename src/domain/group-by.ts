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

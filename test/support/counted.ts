/** How often anything was asked of what was counted. */
export interface Count {
  readonly asked: number;
}

/** The same objects, and how often their properties are read from now on: work in numbers, not in seconds. */
export function counted<T extends object>(things: readonly T[]): [things: T[], count: Count] {
  const count = { asked: 0 };
  const asked = (thing: T) =>
    new Proxy(thing, {
      get(target, key, receiver): unknown {
        count.asked += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  return [things.map(asked), count];
}

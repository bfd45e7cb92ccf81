/** A value that tells those who watch it of every change; fits React's useSyncExternalStore. */
export interface Store<S> {
  readonly get: () => S;
  /** Changes the given properties. */
  readonly set: (change: Partial<S>) => void;
  /** Answers how to stop watching. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store with its first value. */
export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

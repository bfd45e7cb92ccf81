import { WireObject } from "../wire/wire-object";
import type { Kept } from "./context";

/** An object of which the host knows no more than what was set. */
export abstract class KeptProperties extends WireObject {
  constructor(readonly kept: Kept) {
    super();
  }
}

/** Lets a class keep properties as they are set, and give them back. */
export function keeps(
  family: { readonly prototype: KeptProperties },
  names: readonly string[]
): void {
  for (const name of names)
    Object.defineProperty(family.prototype, name, {
      get(this: KeptProperties) {
        return this.kept[name];
      },
      set(this: KeptProperties, value: unknown) {
        this.kept[name] = value;
      },
    });
}

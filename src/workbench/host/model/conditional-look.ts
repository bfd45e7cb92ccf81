import type { ConditionalFormat as Format } from "../../engine/types";
import { WireObject } from "../wire/wire-object";

type Look = Format["format"];

/** The look of one conditional format, read and changed where it is kept. */
export interface LookHandle {
  read(): { readonly format: Look };
  change(change: { readonly format: Look }): void;
}

/** A part of what a conditional format looks like; null stands for what it leaves to the cell. */
export abstract class LookPart extends WireObject {
  constructor(protected readonly handle: LookHandle) {
    super();
  }

  protected get look(): Look {
    return this.handle.read().format;
  }

  protected set(change: Partial<Look>): void {
    this.handle.change({ format: { ...this.look, ...change } });
  }

  protected unset(...keys: readonly (keyof Look)[]): void {
    const kept = Object.entries(this.look).filter(([key]) => !keys.some((gone) => gone === key));
    this.handle.change({ format: Object.fromEntries(kept) });
  }
}

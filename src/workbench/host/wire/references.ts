import type { WireObject } from "./wire-object";

/** Objects that the client keeps across batches, by the ids it was given for them. */
export class References {
  private readonly objects = new Map<string, WireObject>();
  private readonly ids = new WeakMap<WireObject, string>();
  private last = 0;

  /** Keeps an object; the same object has the same id. */
  keep(object: WireObject): string {
    const id = this.ids.get(object) ?? `r${++this.last}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  find(id: string): WireObject | undefined {
    return this.objects.get(id);
  }

  /** The id of a kept object, "" for any other. */
  idOf(object: WireObject): string {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : "";
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  all(): readonly WireObject[] {
    return [...this.objects.values()];
  }
}

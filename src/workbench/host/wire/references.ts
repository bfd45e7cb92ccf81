import type { WireObject } from "./wire-object";

/** As many as events that may still be on their way. */
const EVENTS_KEPT = 100;

/** Objects that the client keeps across batches, by the ids it was given for them. */
export class References {
  private readonly objects = new Map<string, WireObject>();
  private readonly ids = new WeakMap<WireObject, string>();
  private readonly followed = new Set<WeakRef<WireObject>>();
  private readonly ofEvents: string[] = [];
  private last = 0;

  /** Keeps an object; the same object has the same id. */
  keep(object: WireObject): string {
    const id = this.ids.get(object) ?? `r${++this.last}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  /** Keeps an object that an event has told of, as long as it is among the last ones: nobody says when it is let go. */
  keepForEvent(object: WireObject): string {
    const known = this.idOf(object);
    if (known !== "") return known;
    const id = this.keep(object);
    this.ofEvents.push(id);
    for (const old of this.ofEvents.splice(0, this.ofEvents.length - EVENTS_KEPT))
      this.release(old);
    return id;
  }

  /** Moves an object with its cells as long as the model itself holds it: no client knows it. */
  follow(object: WireObject): void {
    this.followed.add(new WeakRef(object));
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

  /** Those that clients keep. */
  get size(): number {
    return this.objects.size;
  }

  /** Everything that moves with its cells. */
  all(): readonly WireObject[] {
    const followed: WireObject[] = [];
    for (const one of this.followed) {
      const object = one.deref();
      if (object) followed.push(object);
      else this.followed.delete(one);
    }
    return [...new Set([...this.objects.values(), ...followed])];
  }
}

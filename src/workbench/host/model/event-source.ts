import type { EventHub, EventKind } from "../events";

/** What raises events: the workbook's sheets together, or one of them. */
export interface EventSource {
  eventHub(): EventHub;
  /** The target that the client's handlers are kept under. */
  eventTarget(): string;
}

/** Gives a class the methods by which the client registers handlers: registerDataChangedEvent and its reverse. */
export function raises(
  kinds: readonly EventKind[],
  family: { readonly prototype: EventSource }
): void {
  for (const kind of kinds) {
    for (const on of [true, false]) {
      const value = function (this: EventSource): void {
        this.eventHub().register(kind, this.eventTarget(), on);
      };
      const name = `${on ? "register" : "unregister"}${wireName(kind)}`;
      Object.defineProperty(family.prototype, name, { value });
    }
  }
}

/** Events that came with later versions put the word first. */
function wireName(kind: EventKind): string {
  return kind === "NameChanged" ? "EventNameChanged" : `${kind}Event`;
}

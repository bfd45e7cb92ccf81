import type { EventDelivery } from "./faults";
import { EVENT_CATEGORY, type EventEntry } from "./wire/protocol";

/** The client's numbers of the events, under the names by which it registers them. */
const MESSAGE_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 24,
  NameChanged: 25,
} as const;

export type EventKind = keyof typeof MESSAGE_TYPES;

export type EventArguments = Readonly<Record<string, unknown>> & { readonly worksheetId: string };

/** The target of handlers on the collection of worksheets. */
export const WHOLE_WORKBOOK = "Workbook";

export interface EventHubOptions {
  delivery(): EventDelivery;
  /** Milliseconds by which events are late. */
  delay(): number;
}

/** Collects events that a client has registered for and sends them once the current batch is through. */
export class EventHub {
  /** Excel.Runtime.enableEvents. */
  enabled = true;
  private readonly registrations = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private waiting: EventEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: EventHubOptions) {}

  /** Adds a client; the returned function takes it away. */
  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  register(kind: EventKind, target: string, on: boolean): void {
    const key = `${kind} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + (on ? 1 : -1));
  }

  /** Whether anyone would hear of this event on a sheet. */
  isHeard(kind: EventKind, worksheetId: string): boolean {
    return (
      this.enabled &&
      [worksheetId, WHOLE_WORKBOOK].some((target) => this.isRegistered(kind, target))
    );
  }

  raise(kind: EventKind, args: EventArguments): void {
    if (!this.enabled) return;
    for (const target of [args.worksheetId, WHOLE_WORKBOOK]) {
      if (this.isRegistered(kind, target)) this.enqueue(kind, target, args);
    }
  }

  private isRegistered(kind: EventKind, target: string): boolean {
    return (this.registrations.get(`${kind} ${target}`) ?? 0) > 0;
  }

  private enqueue(kind: EventKind, target: string, args: EventArguments): void {
    const entry: EventEntry = {
      messageCategory: EVENT_CATEGORY,
      messageType: MESSAGE_TYPES[kind],
      targetId: target,
      message: JSON.stringify(args),
    };
    const delivery = this.options.delivery();
    if (delivery !== "lost") this.waiting.push(entry);
    if (delivery === "twice") this.waiting.push(entry);
    this.timer ??= setTimeout(() => this.send(), this.options.delay());
  }

  private send(): void {
    this.timer = undefined;
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }
}

import { ActionType, type Action, type RequestBody } from "../wire/protocol";

/** What went between a client and the host, in requests, actions and bytes (UTF-8). */
export class Traffic {
  /** Without the client's own clean-up, which only releases references. */
  requests = 0;
  cleanups = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;

  reset(): void {
    this.requests = 0;
    this.cleanups = 0;
    this.actions = 0;
    this.bytesSent = 0;
    this.bytesReceived = 0;
  }

  count({ Actions }: RequestBody, bytesSent: number, bytesReceived: number): void {
    if (isCleanup(Actions)) {
      this.cleanups++;
      return;
    }
    this.requests++;
    this.actions += Actions.length;
    this.bytesSent += bytesSent;
    this.bytesReceived += bytesReceived;
  }
}

/** Nothing but references let go, and the root object that this is asked of. */
export function isCleanup(actions: readonly Action[]): boolean {
  const work = actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return work.length > 0 && work.every(({ Name }) => Name === "_RemoveReference");
}

const encoder = new TextEncoder();

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

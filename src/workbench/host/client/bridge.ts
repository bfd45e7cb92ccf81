import type { Host } from "../host";
import { HostError } from "../host-error";
import { ClientMetadata, type ExcelNamespace } from "../wire/client-metadata";
import {
  MessageType,
  type EventEntry,
  type ReplyBody,
  type RequestMessage,
} from "../wire/protocol";
import { refuse } from "../wire/refuse";
import { Line } from "./line";
import { byteLength, Traffic } from "./traffic";

/** What Microsoft's client looks for in its global object before it loads. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** The global object of a client: a page's window, or a context in Node. */
export interface ClientScope {
  _richApiNativeBridge?: NativeBridge;
  readonly Excel?: ExcelNamespace;
}

/** A client's line to the host. */
export interface Connection {
  readonly traffic: Traffic;
  readonly line: Line;
  disconnect(): void;
}

/** Prepares a global object for Microsoft's client, which is to be loaded into it afterwards. */
export function connect(host: Host, scope: ClientScope): Connection {
  const traffic = new Traffic();
  const line = new Line(host);
  const bridge: NativeBridge = { sendMessageToHost: (text) => void answer(text) };
  scope._richApiNativeBridge = bridge;
  let metadata: ClientMetadata | undefined;

  async function answer(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as RequestMessage;
    metadata ??= new ClientMetadata(scope.Excel ?? {});
    const sent = byteLength(text);
    const { payloadLimit } = host.settings;
    const body =
      sent > payloadLimit
        ? refuse(new HostError("RequestPayloadSizeLimitExceeded"))
        : await line.send(message.body, flags, metadata);
    const reply = body ? limited(id, body, payloadLimit) : brokenText(id);
    traffic.count(message.body, sent, byteLength(reply));
    bridge.onMessageFromHost?.(reply);
  }

  const disconnect = host.events.listen((entries) =>
    bridge.onMessageFromHost?.(eventText(entries))
  );
  return { traffic, line, disconnect };
}

function limited(id: number, body: ReplyBody, limit: number): string {
  const text = replyText(id, body);
  return byteLength(text) > limit
    ? replyText(id, refuse(new HostError("ResponsePayloadSizeLimitExceeded")))
    : text;
}

function replyText(id: number, body: ReplyBody): string {
  return JSON.stringify({
    id,
    type: MessageType.Reply,
    message: { statusCode: 200, headers: {}, body },
  });
}

/** What the client takes for ConnectionFailure. */
function brokenText(id: number): string {
  const message = { statusCode: 503, headers: {}, body: "" };
  return JSON.stringify({ id, type: MessageType.Reply, message });
}

function eventText(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: MessageType.Event, message: { entries } });
}

import { apiNotFound, HostError } from "../host-error";
import type { ClientMetadata } from "./client-metadata";
import type { MemberAccess } from "./member-access";
import { ObjectPaths } from "./object-paths";
import {
  ActionType,
  type Action,
  type ActionResult,
  type ReplyBody,
  type ReplyError,
  type RequestBody,
} from "./protocol";
import { identify, jsonKeys, Query, wireKeys } from "./query";
import type { References } from "./references";
import type { WireObject } from "./wire-object";

/** What a batch runs against. */
export interface BatchContext {
  readonly root: WireObject;
  readonly references: References;
  readonly access: MemberAccess;
  readonly metadata: ClientMetadata;
  /** Called before values are read, so that formulas have theirs. */
  beforeRead(): Promise<void>;
  /** Told of an exception that is a fault of the host itself. */
  onDefect(error: unknown): void;
}

/** Runs the actions of one request in order. What was done before a failure stays done, the rest is not tried. */
export async function runBatch(body: RequestBody, context: BatchContext): Promise<ReplyBody> {
  const batch = new Batch(
    context,
    new ObjectPaths(body.ObjectPaths, context.root, context.references, context.access)
  );
  let index = 0;
  try {
    for (; index < body.Actions.length; index++) await batch.perform(body.Actions[index]!);
    return batch.reply();
  } catch (error) {
    if (!(error instanceof HostError)) context.onDefect(error);
    return { ...batch.reply(), Error: describe(error, index) };
  }
}

class Batch {
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly context: BatchContext,
    private readonly paths: ObjectPaths
  ) {}

  reply(): ReplyBody {
    return { Results: this.results, TraceIds: this.traces };
  }

  async perform(action: Action): Promise<void> {
    if (action.ActionType === ActionType.Trace) return this.trace(action);
    const object = this.paths.get(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.answer(action, object && identify(object, this.context.access));
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.answer(action, object && (await this.query(object, action)));
      case ActionType.Method:
        return this.answer(action, object && (await this.invoke(object, action)));
      case ActionType.SetProperty:
        if (object)
          this.context.access.assign(
            object,
            action.Name,
            this.paths.arguments(action.ArgumentInfo)[0]
          );
        return;
      case ActionType.Update:
        if (object) this.update(object, action.ObjectState ?? {});
        return;
      case ActionType.EnsureUnchanged:
        return;
      default:
        throw apiNotFound(`action ${action.ActionType}`);
    }
  }

  private answer(action: Action, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value ?? null });
  }

  /** A trace is answered and listed as well, or the client never registers its event handlers. */
  private trace(action: Action): void {
    this.traces.push(action.Id);
    this.answer(action, null);
  }

  private async query(object: WireObject, action: Action): Promise<unknown> {
    await this.context.beforeRead();
    const keys = action.ActionType === ActionType.QueryAsJson ? jsonKeys : wireKeys;
    return new Query(this.context.access, this.context.metadata, keys).answer(
      object,
      action.QueryInfo ?? {}
    );
  }

  private invoke(object: WireObject, action: Action): unknown {
    if (action.Name === "_KeepReference") return void this.context.references.keep(object);
    const args = this.paths.arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") return this.context.references.release(String(args[0]));
    return this.context.access.call(object, action.Name, args);
  }

  private update(object: WireObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state))
      this.context.access.assign(object, name, value);
  }
}

function describe(error: unknown, index: number): ReplyError {
  const failure = error instanceof HostError ? error : new HostError("GeneralException");
  return {
    Code: failure.code,
    Message: failure.message,
    HttpStatusCode: failure.status,
    Location: failure.location ?? "",
    ActionIndex: index,
  };
}

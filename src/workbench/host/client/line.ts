import type { Host } from "../host";
import { HostError } from "../host-error";
import type { ClientMetadata } from "../wire/client-metadata";
import {
  ActionType,
  PathType,
  type Action,
  type ReplyBody,
  type RequestBody,
} from "../wire/protocol";
import { refuse } from "../wire/refuse";
import { isCleanup } from "./traffic";

/**
 * What becomes of a request on its way: Excel does it all; refuses it; stops in its middle; does it all, but
 * the answer never comes; or the request does not even arrive.
 */
export type Fate = "done" | "refused" | "halved" | "unanswered" | "unsent";

/** What the client learns: an answer, or null where the connection broke. */
type Answer = ReplyBody | null;

/** Stands between a client and the host: each request may be held up here, and may fail. */
export class Line {
  /** Asked before each request; the client's own clean-up always gets through. */
  beforeRequest: (request: RequestBody) => Fate | Promise<Fate> = () => "done";

  constructor(private readonly host: Pick<Host, "answer">) {}

  async send(body: RequestBody, flags: number, metadata: ClientMetadata): Promise<Answer> {
    const fate = isCleanup(body.Actions) ? "done" : await this.beforeRequest(body);
    const answer = (actions = body.Actions) =>
      this.host.answer({ ...body, Actions: actions }, flags, metadata);
    switch (fate) {
      case "done":
        return answer();
      case "refused":
        return refuse(new HostError("GeneralException"));
      case "halved": {
        const middle = middleOf(body);
        return stoppedAt(middle, await answer(body.Actions.slice(0, middle)));
      }
      case "unanswered":
        await answer();
        return null;
      case "unsent":
        return null;
    }
  }
}

/** Where half of what a request changes is done; half of its actions where it changes nothing. */
function middleOf({ Actions, ObjectPaths }: RequestBody): number {
  const changing = [...Actions.keys()].filter((i) => changes(Actions[i]!, ObjectPaths));
  return changing[Math.floor(changing.length / 2)] ?? Math.floor(Actions.length / 2);
}

/** Whether an action changes the workbook: sets something, or calls or instantiates what is no getter. */
function changes(action: Action, paths: RequestBody["ObjectPaths"]): boolean {
  const { ActionType: type, Name, ObjectPathId } = action;
  if (type === ActionType.SetProperty || type === ActionType.Update) return true;
  if (type === ActionType.Method) return !/^(_|Get)/.test(Name);
  const path = type === ActionType.Instantiate ? paths[ObjectPathId] : undefined;
  return path?.ObjectPathType === PathType.Method && !path.Name.startsWith("Get");
}

/** The results of the actions before one that fails. */
function stoppedAt(index: number, reply: ReplyBody): ReplyBody {
  const { Error: error } = refuse(new HostError("GeneralException"));
  return reply.Error
    ? reply
    : { ...reply, ...(error && { Error: { ...error, ActionIndex: index } }) };
}

import type { HostError } from "../host-error";
import type { ReplyBody } from "./protocol";

/** The reply to a request that is refused as a whole. */
export function refuse({ code, message, status }: HostError): ReplyBody {
  const error = {
    Code: code,
    Message: message,
    HttpStatusCode: status,
    Location: "",
    ActionIndex: -1,
  };
  return { Results: [], TraceIds: [], Error: error };
}

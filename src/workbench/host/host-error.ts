/** Codes of Excel's API that the host answers with, and the sentence Excel sends along. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid for the current operation.",
  InvalidOperation: "This operation is not permitted for the current object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidReference: 404,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** A failure that the client is told of, with `location` as "Class.member" once it is known. */
export class HostError extends Error {
  readonly status: number;
  location: string | undefined;

  constructor(
    readonly code: ErrorCode,
    message?: string,
    location?: string
  ) {
    super(message ?? MESSAGES[code]);
    this.status = STATUS[code] ?? 400;
    this.location = location;
  }
}

export const invalidArgument = (message?: string): HostError =>
  new HostError("InvalidArgument", message);
export const itemNotFound = (): HostError => new HostError("ItemNotFound");
export const accessDenied = (): HostError => new HostError("AccessDenied");
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `${MESSAGES.ApiNotFound} (${member})`, member);

/** What was looked for; ItemNotFound where there is none. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw itemNotFound();
  return item;
}

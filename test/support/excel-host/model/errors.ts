/** What Excel says to each error code. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** An error that Excel answers a request with; `code` is a Rich API error code. */
export class RichApiError extends Error {
  override readonly name = "RichApiError";
  constructor(
    readonly code: string,
    message = MESSAGES[code] ?? code,
  ) {
    super(message);
  }
}

/** A member that this test host lacks. `member` reads `Range.Sort` or `formula function VLOOKUP`. */
export class NotImplemented extends Error {
  override readonly name = "NotImplemented";
  readonly code = "NotImplemented";
  constructor(readonly member: string) {
    super(`The Excel test host does not implement ${member}`);
  }
}

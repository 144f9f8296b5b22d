import { RichApiError } from "../model/errors";
import type { Execute } from "../protocol/channel";
import { ACTION, DELAY_FOR_CELL_EDIT, type RichRequest, type RichResponse } from "../protocol/rich-api";
import type { LoggedRequest, Schedule } from "./request-log";
import type { RunActions, Scope } from "./run-actions";
import { UPDATE_RIBBON } from "./undo-clearing";

export interface ExecutorOptions {
  readonly run: RunActions;
  readonly schedule: Pick<Schedule, "next">;
  /** An error code that every request gets, such as while a cell is edited. */
  readonly refusal: () => string | undefined;
  /** Bytes that a request or an answer may have at most. */
  readonly payload: number;
  readonly log: (request: LoggedRequest) => void;
  readonly undoCleared: (call: string) => void;
  readonly afterRequest: () => void;
}

/** Answers requests, and those that waited once nothing is in their way any more. */
export interface Executor {
  readonly execute: Execute;
  readonly resume: () => void;
}

/** Requests in which the client only lets go of objects; they are answered but neither logged nor made to fail. */
const isRelease = ({ body }: RichRequest): boolean =>
  body.Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference") &&
  body.Actions.some(({ Name }) => Name === "_RemoveReference");

/** Requests that the client makes for itself at the start. */
const isStartUp = (request: RichRequest): boolean =>
  request.customData === "WacPartition" || request.customData === "SetOsfControlContainerReadyForCustomFunctions";

/** Requests that show or hide the pane; they may fail like others, but not because a cell is being edited. */
const isPaneState = ({ body }: RichRequest): boolean =>
  body.Actions.some(({ Name }) => Name === "SetAppRuntimeState" || Name === "GetAppRuntimeState");

/** Whether a request asks to wait while a cell is being edited. */
const mayWait = ({ flags }: RichRequest): boolean => (flags & DELAY_FOR_CELL_EDIT) !== 0;

const bytesOf = (response: RichResponse): number => new TextEncoder().encode(JSON.stringify(response)).length;

const scopeOf = ({ body }: RichRequest): Scope => ({ body, objects: new Map(), calls: [], changes: [], action: 0 });

/** Decides what becomes of each request: carried out, refused, delayed, made to fail, its answer lost. */
export function createExecutor({ run, ...options }: ExecutorOptions): Executor {
  const waiting: (() => void)[] = [];

  /** The response, unless request or response is larger than Excel on the web allows. */
  const withinPayload = (request: RichRequest, work: () => RichResponse): RichResponse => {
    const refuse = (code: string): RichResponse => {
      const { message } = new RichApiError(code);
      const error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
      return { Results: [], Error: error };
    };
    if (request.bytes > options.payload) return refuse("RequestPayloadSizeLimitExceeded");
    const response = work();
    return bytesOf(response) > options.payload ? refuse("ResponsePayloadSizeLimitExceeded") : response;
  };

  /** The client's own services are answered with nothing. */
  const answerService = ({ body }: RichRequest): RichResponse => {
    const changesRibbon = body.Actions.some(({ ActionType, Name }) =>
      ActionType === ACTION.method ? /^(?:SetVisibility|ExecuteRequestUpdate)$/.test(Name) : Name === "Enabled",
    );
    if (changesRibbon) options.undoCleared(UPDATE_RIBBON);
    return {
      Results: body.Actions.map((action) => ({
        ActionId: action.Id,
        Value: action.ActionType === ACTION.instantiate ? {} : null,
      })),
    };
  };

  const perform = (
    request: RichRequest,
    { fault, after }: ReturnType<Schedule["next"]>,
    waited: boolean,
    answer: (response: RichResponse) => void,
  ): void => {
    const refusal = isPaneState(request) ? undefined : options.refusal();
    const limit = refusal !== undefined ? 0 : fault ? (fault.afterActions ?? (fault.lost ? Infinity : 0)) : Infinity;
    const scope = scopeOf(request);
    const response = withinPayload(request, () => run(scope, limit, refusal ?? fault?.code ?? "GeneralException"));
    options.log({
      bytes: request.bytes,
      answerBytes: bytesOf(response),
      actions: request.body.Actions.length,
      calls: scope.calls,
      changes: scope.changes,
      ...(response.Error && { error: response.Error.Code }),
      ...(waited && { waited }),
      ...(fault?.lost && { lost: true }),
    });
    for (const work of after) work();
    if (!fault?.lost) answer(response);
    options.afterRequest();
  };

  return {
    execute: (request, answer) => {
      if (isStartUp(request) && !isPaneState(request)) return answer(answerService(request));
      if (isRelease(request)) {
        return answer(run(scopeOf(request), Infinity, ""));
      }
      const planned = options.schedule.next();
      if (options.refusal() !== undefined && mayWait(request)) {
        waiting.push(() => perform(request, planned, true, answer));
      } else perform(request, planned, false, answer);
    },
    resume: () => {
      for (const work of waiting.splice(0)) work();
    },
  };
}

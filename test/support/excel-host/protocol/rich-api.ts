/** Kinds of action in a Rich API request. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;

/** Kinds of object path in a Rich API request. */
export const PATH = {
  global: 1,
  create: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Arguments of a call; an argument that is an object is given by the id of its path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[] | null;
}

/** What `load` asked for. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** One request as office.js sends it. */
export interface RichRequest {
  readonly customData: string;
  readonly body: RichBody;
  /** Size of the request JSON in UTF-8 bytes. */
  readonly bytes: number;
  /** What the client says about the request as a whole, one bit each. */
  readonly flags: number;
}

/** The request's flag that it may wait until the user has finished editing a cell (`delayForCellEdit`). */
export const DELAY_FOR_CELL_EDIT = 64;

export interface RichBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RichError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** One answer as office.js expects it. */
export interface RichResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: RichError;
}

/** A message from the host to the client outside any request: an event or a call of a custom function. */
export interface RichMessage {
  readonly category: number;
  readonly type: number;
  readonly targetId?: string;
  readonly message: unknown;
}

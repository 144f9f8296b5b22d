/** A call that may change the workbook, or what the user sees of it. */
export interface LoggedChange {
  /** The action that made it, counted from 0. */
  readonly action: number;
  readonly call: string;
  /** The sheet it was made on, by the name that the sheet had then. */
  readonly sheet?: string;
  /** The defined name it was made on. */
  readonly name?: string;
}

/** One Rich API request of the code under test. */
export interface LoggedRequest {
  /** Size of the request JSON in UTF-8 bytes. */
  readonly bytes: number;
  /** Size of the answer JSON in UTF-8 bytes. */
  readonly answerBytes: number;
  readonly actions: number;
  /** What was done, in order: `WorksheetCollection.Add()`, `Range.Values=`, `load Range`. */
  readonly calls: readonly string[];
  /** Those of the calls that are more than questions. */
  readonly changes: readonly LoggedChange[];
  /** The error code it was answered with. */
  readonly error?: string;
  /** It waited until the user had finished editing a cell. */
  readonly waited?: true;
  /** It was carried out, but its answer never reached the add-in. */
  readonly lost?: true;
}

/** How a request is to fail. */
export interface Fault {
  /** A Rich API error code; `GeneralException` if absent. */
  readonly code?: string;
  /** Actions that are still carried out; none if absent, all if the answer is to be lost. */
  readonly afterActions?: number;
  /** No answer at all: the connection broke, or the pane was closed. */
  readonly lost?: true;
}

/** What a test planned to happen at chosen requests. */
export interface Schedule {
  /** The k-th request from now fails (1 is the next). */
  readonly failRequest: (k: number, fault?: Fault) => void;
  /** Takes back all faults that are still to come. */
  readonly recover: () => void;
  /** Calls back right after the k-th request from now, before the add-in has its answer. */
  readonly afterRequest: (k: number, work: () => void) => void;
  /** Begins the next request: its fault, and what is to happen after it. */
  readonly next: () => { readonly fault?: Fault; readonly after: readonly (() => void)[] };
}

export function createSchedule(): Schedule {
  const faults = new Map<number, Fault>();
  const work = new Map<number, (() => void)[]>();
  let count = 0;
  return {
    failRequest: (k, fault = {}) => void faults.set(count + k, fault),
    recover: () => faults.clear(),
    afterRequest: (k, task) => void work.set(count + k, [...(work.get(count + k) ?? []), task]),
    next: () => {
      count += 1;
      const fault = faults.get(count);
      return { ...(fault && { fault }), after: work.get(count) ?? [] };
    },
  };
}

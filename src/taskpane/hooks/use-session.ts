import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { RangeRef } from "../../core/workbook/address";
import type { CellUse, Session, SessionState } from "../../app/session";

export type ReadyState = Extract<SessionState, { phase: "ready" }>;

/** The session's state, kept up to date. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(
    useCallback((listener) => session.subscribe(listener), [session]),
    () => session.state,
  );
}

/** The last state in which the workbook was read, so that the pane stays filled while it is read again. */
export function useLastReady(state: SessionState): ReadyState | undefined {
  const [last, setLast] = useState<ReadyState>();
  const shown = state.phase === "ready" ? state : state.phase === "reading" ? last : undefined;
  if (shown !== last) setLast(shown);
  return shown;
}

/** Whether work waits until the user has finished editing a cell. */
export function useWaiting(session: Session): boolean {
  return useSyncExternalStore(
    useCallback((listener) => session.subscribe(listener), [session]),
    () => session.waiting,
  );
}

/** What the user has selected in the spreadsheet and the sentences that rest on it. */
export interface Usage {
  readonly selection: RangeRef;
  readonly uses: readonly CellUse[];
}

/** The sentences that use the selection; `undefined` where nothing is selected or nothing uses it. */
export function useUsage(session: Session, state: SessionState): Usage | undefined {
  const selection = useSyncExternalStore(
    useCallback((listener) => session.subscribe(listener), [session]),
    () => session.selection,
  );
  return useMemo(() => {
    if (!selection || state.phase !== "ready") return undefined;
    const uses = session.usesOf(selection);
    return uses.length > 0 ? { selection, uses } : undefined;
  }, [session, selection, state]);
}

import { failure, type Outcome } from "../core/performance/outcome";
import { parseRef } from "../core/workbook/address";
import type { Unsubscribe, WorkbookHost } from "../ports";
import type { Analysis } from "./analysis";
import type { Session, SessionState } from "./session";
import { answerAt, answerText, calledFrom, cellKey, completionCells, isStale } from "./stale-completions";

/** What the workbook answers to functions without arguments, for as long as it is open. */
export interface SessionAnswers {
  /** The completion that a cell stands for; waits until the workbook has been read. `#N/A` where it cannot be. */
  completionAt(address: string): Promise<Outcome>;
  /** No longer follows the workbook. */
  close: Unsubscribe;
}

type Settled = Exclude<SessionState, { readonly phase: "reading" }>;

/** The session's state once the workbook has been read, or could not be. */
function settled(session: Session): Promise<Settled> {
  return new Promise((resolve) => {
    let stop: Unsubscribe | undefined;
    const look = (): boolean => {
      const { state } = session;
      if (state.phase === "reading") return false;
      stop?.();
      resolve(state);
      return true;
    };
    if (!look()) stop = session.subscribe(look);
  });
}

/**
 * Answers `PERF.COMPLETION()` from what the session has read. After every reading, the cells whose answer became
 * another one are calculated again, and no others; a cell is asked once for each new answer.
 */
export function createWorkbookAnswers(session: Session, host: WorkbookHost): SessionAnswers {
  const given = new Map<string, string>();
  const asked = new Map<string, string>();
  let seen: Analysis | undefined;

  const follow = (): void => {
    const { state } = session;
    if (state.phase !== "ready" || state.analysis === seen || !host.recalculate) return;
    seen = state.analysis;
    const stale = completionCells(state.analysis).filter((one) => {
      const key = cellKey(one.at);
      return isStale(one, given.get(key)) && asked.get(key) !== one.answer;
    });
    if (stale.length === 0) return;
    for (const { at, answer } of stale) asked.set(cellKey(at), answer);
    host.recalculate(stale.map(({ at }) => at)).catch(() => {
      for (const { at } of stale) asked.delete(cellKey(at)); // a cell is being edited: the next reading asks again
    });
  };

  const close = session.subscribe(follow);
  follow();
  return {
    async completionAt(address) {
      const state = await settled(session);
      if (state.phase === "failed") return failure("#N/A", state.failure.message);
      const range = parseRef(calledFrom(address));
      if (!range) return failure("#N/A", `不认识公式所在的单元格“${address.slice(0, 60)}”`);
      const at = { sheet: range.sheet, row: range.top, column: range.left };
      const answer = answerAt(state.analysis, at);
      given.set(cellKey(at), answerText(answer));
      asked.delete(cellKey(at));
      return answer;
    },
    close,
  };
}

import type { Session } from "../../app/session";
import type { Settings } from "../../core/settings/model";

/** A change of what the workbook's settings say. */
export type Decision = (settings: Settings) => Settings;

/** Resolves once no write is under way. */
function idle(session: Session): Promise<void> {
  const busy = (): boolean => session.state.phase === "ready" && session.state.writing;
  if (!busy()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (busy()) return;
      stop();
      resolve();
    });
  });
}

/**
 * Writes decisions one after another; those that come while a write is under way go into the next one together, so that
 * quick clicks are neither lost nor written one by one.
 */
export function decisionQueue(session: Session): (decision: Decision) => Promise<void> {
  let waiting: Decision | undefined;
  let next: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    await idle(session);
    const decision = waiting;
    waiting = undefined;
    if (decision) await session.decide(decision);
  };
  return (decision) => {
    const before = waiting;
    waiting = before ? (settings) => decision(before(settings)) : decision;
    if (!before) next = next.then(write, write);
    return next;
  };
}

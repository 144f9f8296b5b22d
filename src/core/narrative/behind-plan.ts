import { everyIndicator } from "../performance/every-indicator";
import type { Indicator } from "../performance/model";
import type { Steps } from "../recognition/steps";
import { countIn, noCount, type Count } from "./count";
import { foremost } from "./foremost";
import { LIMITS } from "./limits";
import { byCompletion } from "./notable";
import { isBehindPlan } from "./significance";

/** The indicators behind plan, parts included. */
export interface BehindPlan {
  /** Those that 主要问题 names one by one, the furthest behind first. */
  readonly named: readonly Indicator[];
  /** All of them; its cells are those of the ones named first. */
  readonly all: Count;
}

const known = new WeakMap<readonly Indicator[], BehindPlan>();

/** What is behind plan. Several sections ask; a list is gone through once. */
export function* behindPlan(indicators: readonly Indicator[]): Steps<BehindPlan> {
  const before = known.get(indicators);
  if (before) return before;
  const first = foremost(LIMITS.problems, byCompletion);
  const every = noCount();
  yield* everyIndicator(indicators, (indicator) => {
    if (!isBehindPlan(indicator)) return;
    first.enter(indicator);
    countIn(every, indicator);
  });
  const all = noCount();
  for (const indicator of first.kept) countIn(all, indicator);
  for (const sheet of every.sheets) all.sheets.add(sheet);
  all.number = every.number;
  const found = { named: first.kept, all };
  known.set(indicators, found);
  return found;
}

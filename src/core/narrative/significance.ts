import type { Indicator } from "../performance/model";
import { NOTABLE } from "./limits";

/** Whether an indicator lags behind its annual target, or, before the year is over, behind the calendar. */
export function isBehindPlan({ state, pace }: Indicator): boolean {
  return state === "behind" && !(pace && !pace.value.isNegative());
}

/** Whether a target was left behind so far that an explanation is due. */
export function isFarExceeded({ overshoot }: Indicator): boolean {
  return overshoot === true;
}

/** Why an indicator is worth its own sentence: 0 for none, else the smaller the more it matters. */
export function significance(indicator: Indicator): number {
  if (isBehindPlan(indicator) || indicator.parts.some(isBehindPlan)) return 1;
  if (isFarExceeded(indicator) || indicator.parts.some(isFarExceeded)) return 2;
  if (indicator.rank) return 3;
  if (indicator.growth?.value.abs().gte(NOTABLE.growth)) return 4;
  return 0;
}

import type { Indicator } from "../performance/model";
import { foremost } from "./foremost";
import { LIMITS, NOTABLE } from "./limits";

/** Whether an indicator lags behind its annual target, or, before the year is over, behind the calendar. */
export function isBehindPlan({ state, pace }: Indicator): boolean {
  return state === "behind" && !(pace && !pace.value.isNegative());
}

/** Whether a target was left behind so far that an explanation is due. */
export function isFarExceeded({ state, completion }: Indicator): boolean {
  return state === "exceeded" && (completion?.value.gte(NOTABLE.completion) ?? false);
}

/** Why an indicator is worth its own sentence: 0 for none, else the smaller the more it matters. */
function rankOf(indicator: Indicator): number {
  if (isBehindPlan(indicator) || indicator.parts.some(isBehindPlan)) return 1;
  if (isFarExceeded(indicator) || indicator.parts.some(isFarExceeded)) return 2;
  if (indicator.rank) return 3;
  if (indicator.growth?.value.abs().gte(NOTABLE.growth)) return 4;
  return 0;
}

/** The indicators of a long list that are worth a sentence, at most `most`, in the list's own order. */
export function notable(indicators: readonly Indicator[], most: number): ReadonlySet<Indicator> {
  const ranked = foremost(ranks(indicators), most, (a, b) => a.rank - b.rank || byCompletion(a.indicator, b.indicator));
  return new Set(ranked.map(({ indicator }) => indicator));
}

function* ranks(indicators: readonly Indicator[]): Generator<{ readonly indicator: Indicator; readonly rank: number }> {
  for (const indicator of indicators) {
    const rank = rankOf(indicator);
    if (rank > 0) yield { indicator, rank };
  }
}

function byCompletion(a: Indicator, b: Indicator): number {
  return a.completion && b.completion ? a.completion.value.cmp(b.completion.value) : 0;
}

const behind = new WeakMap<readonly Indicator[], readonly Indicator[]>();

/** All that is behind plan, parts included, those that {@link namedProblems} names first. A list is gone through once. */
export function behindPlan(indicators: readonly Indicator[]): readonly Indicator[] {
  const known = behind.get(indicators);
  if (known) return known;
  const all: Indicator[] = [];
  const enter = (indicator: Indicator): void => {
    if (isBehindPlan(indicator)) all.push(indicator);
    indicator.parts.forEach(enter);
  };
  indicators.forEach(enter);
  const first = foremost(all, LIMITS.problems, byCompletion);
  const named = new Set(first);
  const found = [...first, ...all.filter((indicator) => !named.has(indicator))];
  behind.set(indicators, found);
  return found;
}

/** Those of them that 主要问题 names one by one, the furthest behind first. */
export function namedProblems(indicators: readonly Indicator[]): readonly Indicator[] {
  return behindPlan(indicators).slice(0, LIMITS.problems);
}

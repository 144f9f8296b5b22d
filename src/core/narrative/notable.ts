import type { Indicator } from "../performance/model";
import { forEachSteps, type Steps } from "../recognition/steps";
import { foremost } from "./foremost";
import { significance } from "./significance";

interface Ranked {
  readonly indicator: Indicator;
  readonly rank: number;
  readonly at: number;
}

/** Of two, the one with the lower completion first; alike where either has none. */
export function byCompletion(a: Indicator, b: Indicator): number {
  return a.completion && b.completion ? a.completion.value.cmp(b.completion.value) : 0;
}

/** The indicators of a long list that are worth a sentence, at most `most`, in the list's own order. */
export function* notable(indicators: readonly Indicator[], most: number): Steps<readonly Indicator[]> {
  const first = foremost<Ranked>(most, (a, b) => a.rank - b.rank || byCompletion(a.indicator, b.indicator));
  yield* forEachSteps(indicators, (indicator, at) => {
    const rank = significance(indicator);
    if (rank > 0) first.enter({ indicator, rank, at });
  });
  return [...first.kept].sort((a, b) => a.at - b.at).map(({ indicator }) => indicator);
}

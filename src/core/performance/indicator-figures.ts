import type { Steps } from "../recognition/steps";
import { everyIndicator } from "./every-indicator";
import type { Figure } from "./figure";
import { mapView } from "./map-view";
import type { Indicator } from "./model";

function figuresOf(indicator: Indicator): readonly Figure[] {
  return [
    indicator.target?.figure,
    indicator.actual?.figure,
    indicator.growth,
    indicator.rank?.figure,
    indicator.weight,
    indicator.score,
    indicator.completion,
    indicator.distance,
    indicator.pace,
    indicator.surplus,
    indicator.share?.figure,
  ].filter((figure) => figure !== undefined);
}

/**
 * Every figure of some indicators and their parts by its id, which is its indicator's and a word behind a point. Found through
 * the indicator: a long ledger has a million figures and prints few.
 */
export function* indicatorFigures(indicators: readonly Indicator[]): Steps<ReadonlyMap<string, Figure>> {
  const byId = new Map<string, Indicator>();
  yield* everyIndicator(indicators, (indicator) => void byId.set(indicator.id, indicator));
  function* entries(): Generator<[string, Figure]> {
    for (const indicator of byId.values()) for (const figure of figuresOf(indicator)) yield [figure.id, figure];
  }
  return mapView((id) => {
    const indicator = byId.get(id.slice(0, Math.max(0, id.lastIndexOf("."))));
    return indicator && figuresOf(indicator).find((figure) => figure.id === id);
  }, entries);
}

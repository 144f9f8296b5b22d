import { isPause, STRIDE, type Steps } from "../recognition/steps";

interface Nested<T> {
  readonly parts: readonly T[];
}

/** Visits each indicator and then its parts, with what they are parts of. Pauses however deep the parts are nested. */
export function* everyIndicator<T extends Nested<T>>(
  indicators: readonly T[],
  visit: (indicator: T, whole: T | undefined) => void,
): Steps<undefined> {
  let seen = 0;
  const walk = function* (members: readonly T[], whole: T | undefined): Steps<undefined> {
    for (const indicator of members) {
      visit(indicator, whole);
      if (isPause(seen)) yield STRIDE;
      seen++;
      if (indicator.parts.length > 0) yield* walk(indicator.parts, indicator);
    }
    return undefined;
  };
  return yield* walk(indicators, undefined);
}

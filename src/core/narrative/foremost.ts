/** Takes items one after the other and keeps the first of them as sorting would put them. */
export interface Foremost<T> {
  readonly enter: (item: T) => void;
  readonly kept: readonly T[];
}

/**
 * The first `most` of what is entered, without sorting the rest: a ledger has many and few are told. Of two alike the
 * earlier comes first.
 */
export function foremost<T>(most: number, order: (a: T, b: T) => number): Foremost<T> {
  const kept: T[] = [];
  return {
    kept,
    enter(item) {
      const last = kept.at(-1);
      if (kept.length >= most && (last === undefined || order(item, last) >= 0)) return;
      kept.splice(kept.findLastIndex((other) => order(other, item) <= 0) + 1, 0, item);
      if (kept.length > most) kept.pop();
    },
  };
}

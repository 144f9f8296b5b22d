/**
 * The first `most` of a list as sorting would put them, without sorting the rest: a ledger has many and few are told. Of
 * two alike the earlier comes first.
 */
export function foremost<T>(items: Iterable<T>, most: number, order: (a: T, b: T) => number): readonly T[] {
  const kept: T[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    if (kept.length >= most && (!last || order(item, last) >= 0)) continue;
    const at = kept.findLastIndex((other) => order(other, item) <= 0) + 1;
    kept.splice(at, 0, item);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

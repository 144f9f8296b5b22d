/** The sheet's columns that one column of a table takes, inclusive. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** How many of `columns` equal columns each share gets: one at least, the largest remainders first. */
export function apportion(shares: readonly number[], columns: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  const wanted = shares.map((share) => (share / whole) * columns);
  const counts = wanted.map((count) => Math.max(1, Math.floor(count + 1e-9)));
  const left = columns - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = wanted
    .map((count, index) => ({ index, rest: count - (counts[index] ?? 0) }))
    .sort((a, b) => (left > 0 ? b.rest - a.rest : a.rest - b.rest));
  for (let step = 0; step < Math.abs(left); step++) {
    const { index = 0 } = byRemainder[step % byRemainder.length] ?? {};
    counts[index] = Math.max(1, (counts[index] ?? 1) + Math.sign(left));
  }
  return counts;
}

/** Spans of so many columns side by side; the last one reaches to the last of `columns`. */
export function spansOf(counts: readonly number[], columns: number): readonly Span[] {
  const spans: Span[] = [];
  let left = 0;
  for (const count of counts) {
    const right = Math.min(left + count - 1, columns - 1);
    spans.push({ left, right });
    left = right + 1;
  }
  const last = spans.at(-1);
  return last ? [...spans.slice(0, -1), { ...last, right: columns - 1 }] : [];
}

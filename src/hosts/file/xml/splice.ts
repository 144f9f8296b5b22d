/** A replacement of the characters from `start` up to `end`; an insertion has both the same. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies replacements that do not overlap. Insertions stand before a replacement that begins at the same place, and
 * keep their order.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const replaces = ({ start, end }: Splice): number => (end > start ? 1 : 0);
  const ordered = splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.start - b.splice.start || replaces(a.splice) - replaces(b.splice) || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new RangeError("splices overlap");
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

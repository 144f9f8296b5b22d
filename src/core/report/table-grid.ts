import { CELL_PADDING, TABLE_SIZE, TEXT_COLUMNS, TEXT_WIDTH } from "./page";
import type { TableLayout } from "./sheet-paragraph";

/** The sheet's columns that one column of a table takes, inclusive. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** How many of `columns` equal columns each share gets: one at least, the largest remainders first. */
function apportion(shares: readonly number[], columns: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  const wanted = shares.map((share) => (share / whole) * columns);
  const counts = wanted.map((count) => Math.max(1, Math.floor(count)));
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

/**
 * The sheet's columns for each column of a table. The first takes the wide column of names, and more where its share is
 * larger; the others divide the narrow columns by their shares.
 */
export function tableSpans({ widths }: TableLayout): readonly Span[] {
  const narrow = TEXT_COLUMNS.length - 1;
  const nameShare = (TEXT_COLUMNS[0] ?? 0) / TEXT_WIDTH;
  const [first = 0, ...others] = widths;
  const more = Math.round(Math.max(0, first - nameShare) / ((1 - nameShare) / narrow));
  const counts = apportion(others, narrow - Math.min(more, narrow - others.length));
  const spans: Span[] = [];
  let left = 0;
  for (const count of [1 + Math.min(more, narrow - others.length), ...counts]) {
    const right = Math.min(left + count - 1, TEXT_COLUMNS.length - 1);
    spans.push({ left, right });
    left = right + 1;
  }
  const last = spans.at(-1);
  return last ? [...spans.slice(0, -1), { ...last, right: TEXT_COLUMNS.length - 1 }] : [];
}

/** Whether a row only names what the rows below it are about. */
export function isGroupRow([first = "", ...others]: readonly string[]): boolean {
  return first.trim() !== "" && others.length > 0 && others.every((text) => text.trim() === "");
}

/** Em of a table's text that surely fit on a line of a span. */
export function spanCapacity({ left, right }: Span): number {
  const width = TEXT_COLUMNS.slice(left, right + 1).reduce((sum, column) => sum + column, 0);
  return ((width - CELL_PADDING) / TABLE_SIZE) * 0.92;
}

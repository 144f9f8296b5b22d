import { apportion, spansOf, type Span } from "./apportion";
import type { TableLayout } from "./sheet-paragraph";

/** The column of the ids in a report of format 2: behind one column for a table's names and 14 narrow ones. */
export const FORMER_ID_COLUMN = 15;
const NARROW = FORMER_ID_COLUMN - 1;
/** Share of the text's width that the column of names had. */
const NAME_SHARE = 0.3;

/**
 * The sheet's columns for each column of a table in a report of format 2. The first took the column of names, and more
 * where its share was larger; the others divided the narrow columns by their shares.
 */
export function formerSpans({ widths }: TableLayout): readonly Span[] {
  const [first = 0, ...others] = widths;
  const more = Math.round(Math.max(0, first - NAME_SHARE) / ((1 - NAME_SHARE) / NARROW));
  const names = Math.min(more, NARROW - others.length);
  return spansOf([1 + names, ...apportion(others, NARROW - names)], FORMER_ID_COLUMN);
}

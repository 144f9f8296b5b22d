import { PAGE_HEIGHT } from "./page";

/** A table of no more rows is not divided, if it is not high. */
const FEW = 6;
/** Half a page: what a table may leave empty at most when it moves to the next one as a whole. */
const HIGHEST = PAGE_HEIGHT / 2;

/** A row of a table: its height in points, and whether it only names what the rows below it are about. */
export interface RowToKeep {
  readonly height: number;
  readonly group: boolean;
}

/**
 * Which rows of a table stand on one page with the row after them: all of a small table; of a large one the first and
 * the last two, so that no row is left alone with the head, and every row that names those below it.
 */
export function keptRows(rows: readonly RowToKeep[]): readonly boolean[] {
  const small = rows.length <= FEW && rows.reduce((sum, { height }) => sum + height, 0) <= HIGHEST;
  const told = rows.flatMap(({ group }, row) => (group ? [] : [row]));
  const [first = 0] = told;
  const beforeLast = told.at(-2) ?? first;
  return rows.map(({ group }, row) => row < rows.length - 1 && (small || group || row <= first || row >= beforeLast));
}

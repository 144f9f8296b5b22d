import { numberWidth } from "../../core/report/column-widths";
import type { TableBlock } from "../../core/report/document";
import { isGroupRow, isTotalRow } from "../../core/report/table-grid";
import { CELL, TYPE_WIDTH } from "./measures";

const WIDTH = TYPE_WIDTH / 20;
/** What a table's text may be made smaller to, in points, largest first. */
const SIZES = [CELL.size, 10, 9] as const;
/** Em that a column of words has at least. */
const WORDS = 4;

/** How a table is set so that no number in it is broken. */
export interface TableFit {
  /** Of the columns, in points; together the type area's. */
  readonly widths: readonly number[];
  /** Of the text, in points. */
  readonly size: number;
}

/** A table as wide as its shares say. */
export function askedWidths({ widths }: TableBlock): TableFit {
  const sum = widths.reduce((total, share) => total + share, 0);
  return { widths: widths.map((share) => (share / sum) * WIDTH), size: CELL.size };
}

/** Em that each column needs for its widest number on one line, whichever font shows it. */
function needs({ rows, widths }: TableBlock): readonly number[] {
  const told = rows.filter((row) => !isGroupRow(row));
  return widths.map((_, column) => {
    const numbers = told.flatMap((row) => numberWidth(row[column] ?? "", isTotalRow(row)) ?? []);
    return Math.max(WORDS, ...numbers);
  });
}

/**
 * The widths that a table asks for, where its numbers have room in them; else widths by the numbers, what is left for
 * the first column, and the text as much smaller as it takes. A table that is too full for that stays as it is.
 */
export function tableFit(table: TableBlock): TableFit {
  const asked = askedWidths(table);
  const em = needs(table);
  const points = (size: number): readonly number[] => em.map((width) => width * size + 2 * CELL.side);
  if (points(CELL.size).every((width, column) => width <= (asked.widths[column] ?? 0) || em[column] === WORDS))
    return asked;
  for (const size of SIZES) {
    const least = points(size);
    const left = WIDTH - least.reduce((total, width) => total + width, 0);
    if (left >= 0) return { widths: least.map((width, column) => (column === 0 ? width + left : width)), size };
  }
  return asked;
}

import { apportion, spansOf, type Span } from "./apportion";
import { CELL_PADDING, TABLE_SIZE, TEXT_COLUMNS } from "./page";
import type { TableLayout } from "./sheet-paragraph";

const known = new WeakMap<readonly number[], readonly Span[]>();

/** The sheet's columns for each column of a table, by its shares; the rows of a table share their widths, which are divided once. */
export function tableSpans({ widths }: TableLayout): readonly Span[] {
  const before = known.get(widths);
  if (before) return before;
  const spans = spansOf(apportion(widths, TEXT_COLUMNS.length), TEXT_COLUMNS.length);
  known.set(widths, spans);
  return spans;
}

/** Whether a row only names what the rows below it are about. */
export function isGroupRow([first = "", ...others]: readonly string[]): boolean {
  return first.trim() !== "" && others.length > 0 && others.every((text) => text.trim() === "");
}

/** Whether a row adds up the others, by its first words. */
export function isTotalRow(row: readonly string[]): boolean {
  return /^(?:合\s*计|总\s*计)/u.test(row.find((text) => text.trim() !== "")?.trim() ?? "");
}

/** How much narrower some programs show a file's columns, and what they leave free in a cell, in points. */
const NARROWER = { share: 0.917, padding: 2.5 } as const;

/** Em of a table's text that surely fit on a line of a span. */
export function spanCapacity({ left, right }: Span): number {
  const width = TEXT_COLUMNS.slice(left, right + 1).reduce((sum, column) => sum + column, 0);
  return Math.min(width - CELL_PADDING, width * NARROWER.share - NARROWER.padding) / TABLE_SIZE;
}

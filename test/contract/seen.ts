import { findSheet, type Cell, type Sheet, type Workbook } from "../../src/core/workbook/snapshot";
import { UNIT_WORKBOOK } from "./fixtures";

/** What a reader sees of a sheet, row by row, with blanks at the ends left out. */
export function contentOf(sheet: Sheet | undefined, pick: (cell: Cell) => unknown = (cell) => cell): unknown[][] {
  const rows = Array.from(sheet?.rows ?? [], (row) => {
    const cells = Array.from(row ?? [], (cell) => (cell ? pick(cell) : null));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The values of {@link contentOf}. */
export const valuesOf = (sheet: Sheet | undefined): unknown[][] => contentOf(sheet, ({ value }) => value);

/** Orders names for comparison. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

/** Everything of the user's own sheets that a write must not touch. */
export function ownSheets(workbook: Workbook): unknown {
  return UNIT_WORKBOOK.sheets.map(({ name }) => {
    const sheet = findSheet(workbook, name);
    return { name, visibility: sheet?.visibility, merges: sheet?.merges, rows: contentOf(sheet) };
  });
}

/** Waits until something has happened, two seconds at most. */
export async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 2000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
}

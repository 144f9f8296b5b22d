import type { ICommandService } from "@univerjs/core";
import type { LiveBook } from "./engine";

/** Wait for Univer to lay out a sheet it has just brought to the front, in milliseconds. */
const LAYOUT = 60;

/** Rows that follow each other; both ends are inclusive and count from 0. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

/** Lets rows fit their text, as Excel does with rows that have no height of their own. */
export interface RowFitter {
  /** Fits the rows of a sheet when it is first seen: Univer measures only what it shows. */
  fit(sheetId: string, rows: readonly RowRun[]): void;
  dispose(): void;
}

/**
 * The rows for which a condition holds, joined into runs.
 * @example runsOf(5, (row) => row !== 2) // [{ first: 0, last: 1 }, { first: 3, last: 4 }]
 */
export function runsOf(count: number, holds: (row: number) => boolean): readonly RowRun[] {
  const runs: { first: number; last: number }[] = [];
  for (let row = 0; row < count; row += 1) {
    if (!holds(row)) continue;
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Fits rows in a workbook that Univer shows. */
export function createRowFitter(commands: ICommandService, book: LiveBook): RowFitter {
  const waiting = new Map<string, readonly RowRun[]>();
  const measure = (id: string): void => {
    const rows = waiting.get(id);
    if (!rows) return;
    waiting.delete(id);
    const ranges = rows.map(({ first, last }) => ({ startRow: first, endRow: last, startColumn: 0, endColumn: 0 }));
    const params = { unitId: book.getId(), subUnitId: id, ranges, id };
    setTimeout(() => commands.syncExecuteCommand("sheet.operation.mark-dirty-row-auto-height", params), LAYOUT);
  };
  const subscription = commands.onCommandExecuted((command) => {
    if (command.id === "sheet.operation.set-worksheet-active")
      measure((command.params as { subUnitId: string }).subUnitId);
  });
  return {
    fit: (id, rows) => {
      if (rows.length === 0) return;
      waiting.set(id, rows);
      if (book.getActiveSheet().getSheetId() === id) measure(id);
    },
    dispose: () => {
      waiting.clear();
      subscription.dispose();
    },
  };
}

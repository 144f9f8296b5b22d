import type { ICommandService } from "@univerjs/core";
import type { LiveBook } from "./engine";

/** Wait for Univer to lay out a sheet it has just brought to the front, in milliseconds. */
const LAYOUT = 60;

/** Rows that Univer measures in one go, without a pause: some 15 ms. */
const PORTION = 200;
/** Portions of a sheet that are fitted before they are scrolled to. */
const AT_FIRST = 10;

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

/**
 * Runs cut into portions of at most so many rows each, in their order.
 * @example portionsOf([{ first: 0, last: 2 }], 2) // [[{ first: 0, last: 1 }], [{ first: 2, last: 2 }]]
 */
export function* portionsOf(runs: readonly RowRun[], size: number): Generator<readonly RowRun[], void, undefined> {
  let portion: RowRun[] = [];
  let room = size;
  for (const { first, last } of runs) {
    for (let from = first; from <= last;) {
      const to = Math.min(last, from + room - 1);
      portion.push({ first: from, last: to });
      room -= to - from + 1;
      from = to + 1;
      if (room > 0) continue;
      yield portion;
      portion = [];
      room = size;
    }
  }
  if (portion.length > 0) yield portion;
}

/** Whether a portion has a row near the first one that is seen. */
function isNear(portion: readonly RowRun[], seen: number): boolean {
  return (portion.at(-1)?.last ?? -1) >= seen && (portion[0]?.first ?? Infinity) <= seen + PORTION;
}

/**
 * Fits rows in a workbook that Univer shows, a portion whenever the page is idle: the first ones of a sheet when it is
 * first seen, the others when they are scrolled to.
 */
export function createRowFitter(commands: ICommandService, book: LiveBook): RowFitter {
  const waiting = new Map<string, readonly (readonly RowRun[])[]>();
  const asked: { readonly id: string; readonly portion: readonly RowRun[] }[] = [];
  let running = false;

  const measureNext = (): void => {
    const next = asked.shift();
    running = next !== undefined;
    if (!next) return;
    const { id, portion } = next;
    const ranges = portion.map(({ first, last }) => ({ startRow: first, endRow: last, startColumn: 0, endColumn: 0 }));
    const params = { unitId: book.getId(), subUnitId: id, ranges, id };
    commands.syncExecuteCommand("sheet.operation.mark-dirty-row-auto-height", params);
    requestIdleCallback(measureNext);
  };
  const ask = (id: string, wanted: (portion: readonly RowRun[]) => boolean): void => {
    const portions = waiting.get(id) ?? [];
    const chosen = portions.filter(wanted);
    if (chosen.length === 0) return;
    waiting.set(
      id,
      portions.filter((portion) => !chosen.includes(portion)),
    );
    asked.push(...chosen.map((portion) => ({ id, portion })));
    if (running) return;
    running = true;
    setTimeout(measureNext, LAYOUT);
  };
  const see = (id: string): void => {
    const first = new Set(waiting.get(id)?.slice(0, AT_FIRST));
    ask(id, (portion) => first.has(portion));
  };
  const subscription = commands.onCommandExecuted(({ id, params }) => {
    if (id === "sheet.operation.set-worksheet-active") see((params as { subUnitId: string }).subUnitId);
    if (id !== "sheet.operation.set-scroll") return;
    const { sheetId, sheetViewStartRow } = params as { sheetId: string; sheetViewStartRow: number };
    ask(sheetId, (portion) => isNear(portion, sheetViewStartRow));
  });
  return {
    fit: (id, rows) => {
      if (rows.length === 0) return;
      waiting.set(id, [...portionsOf(rows, PORTION)]);
      if (book.getActiveSheet().getSheetId() === id) see(id);
    },
    dispose: () => {
      waiting.clear();
      asked.length = 0;
      subscription.dispose();
    },
  };
}

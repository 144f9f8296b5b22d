import { hasBareCompletion, isBareCompletion } from "../core/formulas/perf-calls";
import type { Outcome } from "../core/performance/outcome";
import { completionAt } from "../core/performance/weighted-completion";
import { normalise } from "../core/quantity/decimal";
import { ourSheetNames } from "../core/report/our-sheets";
import { refAddress, type CellRef } from "../core/workbook/address";
import { isCellError, type Cell, type CellValue } from "../core/workbook/snapshot";
import type { Analysis } from "./analysis";

/** A cell with `PERF.COMPLETION()` in its formula, and what that gives now. */
export interface CompletionCell {
  readonly at: CellRef;
  readonly cell: Cell;
  /** The answer as a text, for comparing. */
  readonly answer: string;
}

/** What `PERF.COMPLETION()` gives at a cell. */
export function answerAt({ workbook, reading, performance }: Analysis, at: CellRef): Outcome {
  return completionAt(workbook, reading, performance.indicators, at);
}

/** An answer as a text that is the same for the same answer: the number a cell shows, or the error value. */
export function answerText(answer: Outcome): string {
  return answer.ok ? String(normalise(answer.value.toNumber())) : answer.error;
}

function shownText(value: CellValue): string {
  return isCellError(value) ? value.error : String(value);
}

/** All cells of the user's sheets that call COMPLETION without arguments. */
export function completionCells(analysis: Analysis): readonly CompletionCell[] {
  const ours = ourSheetNames(analysis.workbook);
  return analysis.workbook.sheets
    .filter(({ name }) => !ours.has(name))
    .flatMap(({ name, rows }) =>
      Array.from(rows).flatMap((cells, row) =>
        Array.from(cells ?? []).flatMap((cell, column): readonly CompletionCell[] => {
          if (cell?.formula === undefined || !hasBareCompletion(cell.formula)) return [];
          const at = { sheet: name, row, column };
          return [{ at, cell, answer: answerText(answerAt(analysis, at)) }];
        }),
      ),
    );
}

/**
 * Whether a cell shows another answer than the present one. `given` is the answer it got last, where that is known; a
 * formula that calculates further shows only its own result, so that this alone can tell.
 */
export function isStale({ cell, answer }: CompletionCell, given: string | undefined): boolean {
  const shown = isBareCompletion(cell.formula ?? "") ? shownText(cell.value) : undefined;
  return shown === undefined || shown === "#BUSY!" || shown === "#GETTING_DATA" ? given !== answer : shown !== answer;
}

/** The cell that Excel names to a function: `预算!F5`, `'表 1'!F5`, with or without its workbook. */
export function calledFrom(address: string): string {
  return address.replace(/^('?)\[[^\]]*\]/, "$1");
}

/** The key under which a cell's answers are remembered. */
export function cellKey(at: CellRef): string {
  return refAddress(at).toLowerCase();
}

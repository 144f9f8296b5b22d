import type { CellRef } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";

/** One cell of the copy that gets another content. `null` empties it. */
export interface ForwardEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Cells of one column, in words for the user. */
export interface ForwardCells {
  readonly sheet: string;
  /** 全年执行数, 实际完成值 … as the table's own head says. */
  readonly head: string;
  /** Addresses of the cells as ranges: F6:F9、F11. */
  readonly range: string;
  readonly count: number;
}

/** A title or header whose year goes up. */
export interface YearChange {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** What makes this year's skeleton of last year's workbook, and what the user has to know of it. */
export interface RollForward {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly ForwardEdit[];
  readonly years: readonly YearChange[];
  readonly emptied: readonly ForwardCells[];
  /** 上年 columns that took last year's values. */
  readonly moved: readonly ForwardCells[];
  /** Formulas in the emptied columns that stay. */
  readonly formulas: readonly ForwardCells[];
  /** The cells of `formulas`: what they show is last year's until they are calculated again. */
  readonly outdated: readonly CellRef[];
  /** Targets and budgets that stay, to be checked. */
  readonly check: readonly ForwardCells[];
  /** What was left alone and why, a sentence each. */
  readonly notes: readonly string[];
}

import type { Quantity } from "../quantity/quantity";
import type { CellRef } from "../workbook/address";
import type { Accounts } from "./accounts-facts";
import type { Figure } from "./figure";
import type { Spending } from "./spending";

/** One row of the budget: 合计, 基本支出, 财政拨款 … Figures are absent where the cell is empty. */
export interface BudgetLine {
  readonly label: string;
  readonly initial?: Figure;
  readonly carriedOver?: Figure;
  readonly adjustment?: Figure;
  readonly adjusted?: Figure;
  readonly executed?: Figure;
  /** Share of a part in the total executed amount. */
  readonly share?: Figure;
  /** 执行率 of a part, over its own budget. */
  readonly rate?: Figure;
}

/** 预算及执行情况. */
export interface Budget {
  /** Whose money it is: the whole department's, or (项目表) one project's only. */
  readonly scope: "department" | "project";
  /** 产生差异的原因 of the total row, in the sheet's own words. */
  readonly reason?: { readonly text: string; readonly source: CellRef };
  /** 万元 or 元, as the sheet says; empty where it says nothing. */
  readonly unit: string;
  /** 本年收入合计, from the final accounts. */
  readonly income?: Figure;
  readonly total: BudgetLine;
  readonly parts: readonly BudgetLine[];
  /** 全年执行数÷全年预算数 (or ÷年初预算数 where that is the only budget). */
  readonly executionRate?: Figure;
  readonly executionBase?: "adjusted" | "initial";
  /** 全年执行数÷年初预算数, where it differs from the execution rate. */
  readonly initialRate?: Figure;
  /** 预算调整数÷年初预算数. */
  readonly adjustmentRate?: Figure;
}

/**
 * How far an indicator is: `exceeded` above 100%; `untargeted` has a value and no target, so there is nothing to
 * complete; `unknown` lacks what it needs or needs a person.
 */
export type IndicatorState = "exceeded" | "completed" | "behind" | "untargeted" | "unknown";

/** A value of an indicator as its cell says it. `figure` is set where it is one plain number. */
export interface IndicatorValue {
  readonly quantity: Quantity;
  /** The cell's own words. */
  readonly text: string;
  readonly source: CellRef;
  readonly figure?: Figure;
}

/** 绩效指标. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly target?: IndicatorValue;
  readonly actual?: IndicatorValue;
  readonly growth?: Figure;
  /** 排位: a figure, or a word such as 最后; `scope` is where it was ranked: 全市. */
  readonly rank?: { readonly text: string; readonly scope: string; readonly source: CellRef; readonly figure?: Figure };
  /** Its share in the indicator that it is a part of, or in the one that its remark names. */
  readonly share?: { readonly of: string; readonly figure: Figure };
  readonly weight?: Figure;
  readonly score?: Figure;
  /** Whether its table has a column for the actual value at all; a scoring sheet has none. */
  readonly measured: boolean;
  /** 偏差原因: "" where the table has the column and nothing is written. */
  readonly reason?: string;
  readonly reasonSource?: CellRef;
  readonly remark?: string;
  readonly completion?: Figure;
  /** 年度目标值－实际完成值 of an indicator that is behind; in 个百分点 for percentages. */
  readonly distance?: Figure;
  /** 完成率 less the share of the year that its period has seen, in 个百分点; below 0 where it lags behind. */
  readonly pace?: Figure;
  /** How far a percentage is above its target, in 个百分点. */
  readonly surplus?: Figure;
  /** Cells whose number cannot be read without asking, and why. */
  readonly unclear: readonly { readonly source: CellRef; readonly because: string }[];
  readonly state: IndicatorState;
  /** 其中 rows. */
  readonly parts: readonly Indicator[];
  readonly source: CellRef;
}

/** One entry of the 单位情况 sheet. */
export interface ProfileEntry {
  readonly label: string;
  /** `figure` is set where the line is one number, with or without a unit: 31, 43.56万元. */
  readonly lines: readonly { readonly text: string; readonly source: CellRef; readonly figure?: Figure }[];
}

/** 编制与在职人员. */
export interface Staff {
  readonly approved?: Figure;
  readonly onDuty?: Figure;
  /** 在职人员数÷编制数. */
  readonly controlRate?: Figure;
}

/** What the recognised tables say, as typed facts. */
export interface Performance {
  readonly unitName?: string;
  readonly year?: number;
  /** 项目名称 of a project form. */
  readonly project?: string;
  readonly budget?: Budget;
  readonly staff?: Staff;
  readonly spending?: Spending;
  readonly accounts?: Accounts;
  readonly indicators: readonly Indicator[];
  /** 年度总体目标 and what became of it, from forms of the whole department. */
  readonly goal?: { readonly text: string; readonly source: CellRef };
  readonly goalResult?: { readonly text: string; readonly source: CellRef };
  /** 总分 of the self-evaluation form. */
  readonly totalScore?: Figure;
  readonly profile: readonly ProfileEntry[];
  /** Every figure above by its id. */
  readonly figures: ReadonlyMap<string, Figure>;
}

import type { Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import type { CellRef } from "../workbook/address";
import type { Accounts } from "./accounts-facts";
import type { Figure } from "./figure";
import type { GradeScale } from "./grade";
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
  /** Why a filled cell gives no amount: 约934万, #REF!; absent where every filled cell does. */
  readonly unread?: Partial<Record<BudgetAmount, string>>;
}

/** The amounts of a {@link BudgetLine} that stand in cells of their own. */
export type BudgetAmount = "initial" | "carriedOver" | "adjustment" | "adjusted" | "executed";

/** 预算及执行情况. */
export interface Budget {
  /** Whose money it is: the whole department's, or (项目表) one project's only. */
  readonly scope: "department" | "project";
  /** 产生差异的原因 of the total row, in the sheet's own words. */
  readonly reason?: { readonly text: string; readonly source: CellRef };
  /** Set where the form asks for the reason of any adjustment of the budget. */
  readonly explainAdjustment?: true;
  /** 万元 or 元, as the sheet says; empty where it says nothing. */
  readonly unit: string;
  /** Months that the executed amounts have seen, where they are not the year's: 7 for 1-7月支出. */
  readonly months?: number;
  /** 本年收入合计, from the final accounts. */
  readonly income?: Figure;
  readonly total: BudgetLine;
  readonly parts: readonly BudgetLine[];
  /** 全年执行数÷the budget that the rules want under it, or the only one there is. */
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

/**
 * What is written and cannot be told as it stands: a number without a `unit`, an amount in `percent` (零售额25.6%), a target
 * whose `direction` its indicator contradicts (建设数量≤4) or that has none where less may be better (项目成本20万元).
 */
export type Doubt = "unit" | "percent" | "direction";

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
  /** Absent where there are none. */
  readonly doubts?: readonly Doubt[];
  /** Set where there was nothing to measure this year, as its cell says: 未发生, 不涉及, 不适用. */
  readonly idle?: { readonly words: string; readonly source: CellRef };
  /** Set where the target is exceeded so far that the scoring rules want a reason. */
  readonly overshoot?: true;
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

/** What the scoring rules ask of a report; rates are fractions. */
export interface ReportTerms {
  /** 超额说明起点: completion from which a reason is due. */
  readonly explainFrom: Decimal;
  /** 执行率说明线: execution rate below which a reason is due. */
  readonly explainBelow: Decimal;
  /** 预算执行率分值: 0 where the execution is listed and not scored. */
  readonly execution: Decimal;
  /** 执行率口径: the budget that the execution rate rests on. */
  readonly base: "adjusted" | "initial";
  /** The grades of a total score. */
  readonly scale: GradeScale;
}

/** Words of a form's cell. */
export interface StatedText {
  readonly text: string;
  readonly source: CellRef;
}

/** Rows that add up to another total, or most of them without a result to score. */
export type ScoreDoubt =
  | { readonly kind: "sum"; readonly sum: Decimal }
  | { readonly kind: "empty"; readonly empty: number; readonly all: number };

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
  readonly goal?: StatedText;
  readonly goalResult?: StatedText;
  /** The same of the project whose form was read. */
  readonly projectGoal?: StatedText;
  readonly projectGoalResult?: StatedText;
  /** 总分 of the self-evaluation form: the department's own where there is one. */
  readonly totalScore?: Figure;
  /** Whose score it is; absent without one. */
  readonly scoreScope?: "department" | "project";
  /** Why the rows do not bear the total score out. */
  readonly scoreDoubt?: ScoreDoubt;
  readonly profile: readonly ProfileEntry[];
  /** What the rules that the workbook is scored by ask of its report. */
  readonly terms: ReportTerms;
  /** Every figure above by its id. */
  readonly figures: ReadonlyMap<string, Figure>;
}

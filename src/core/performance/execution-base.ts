import type { Figure } from "./figure";
import type { BudgetLine, ReportTerms } from "./model";

/** The budget that an execution rate rests on. */
export interface ExecutionBase {
  readonly base: ReportTerms["base"];
  readonly planned: Figure;
  /** How the rate is worked out, in words. */
  readonly formula: string;
}

const NAMES = { adjusted: "全年预算数", initial: "年初预算数" } as const;

/**
 * The budget that the rules want under the rate (执行率口径); where that one is not filled, the other. None where its cell says
 * something that is no amount: the other would be another rate than the form's. `executed` names the amount above it.
 */
export function executionBase(
  line: BudgetLine,
  wanted: ReportTerms["base"],
  executed = "全年执行数",
): ExecutionBase | undefined {
  const other = wanted === "adjusted" ? "initial" : "adjusted";
  if (line.unread?.[wanted]) return undefined;
  const base = line[wanted] ? wanted : other;
  const planned = line[base];
  return planned && { base, planned, formula: `${executed}÷${NAMES[base]}` };
}

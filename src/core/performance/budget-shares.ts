import { executionBase } from "./execution-base";
import type { Figure } from "./figure";
import { ratio } from "./figures";
import type { Budget, BudgetLine, ReportTerms } from "./model";

/** 执行率 of one line, over the budget that the rules want or that the line has. */
function rateOf(line: BudgetLine, wanted: ReportTerms["base"]): Figure | undefined {
  const base = executionBase(line, wanted);
  return base && ratio(`budget.${line.label}.rate`, `${line.label}执行率`, line.executed, base.planned, base.formula);
}

/** Adds to each part its share in the total executed amount, and its own execution rate. */
export function withBudgetShares(budget: Budget, wanted: ReportTerms["base"]): Budget {
  const whole = budget.total.executed;
  const parts = budget.parts.map((part): BudgetLine => {
    const fits = part.executed && whole && !part.executed.value.isNegative() && part.executed.value.lte(whole.value);
    const share = fits
      ? ratio(
          `budget.${part.label}.share`,
          `${part.label}占全年执行数的比重`,
          part.executed,
          whole,
          `${part.label}÷全年执行数`,
        )
      : undefined;
    const rate = rateOf(part, wanted);
    return { ...part, ...(share && { share }), ...(rate && { rate }) };
  });
  return { ...budget, parts };
}

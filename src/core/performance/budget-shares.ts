import { executionBase } from "./execution-base";
import type { Figure } from "./figure";
import { ratio } from "./figures";
import type { Budget, BudgetLine, ReportTerms } from "./model";
import { executedName } from "./spending-period";

/** 执行率 of one line, over the budget that the rules want or that the line has. */
function rateOf(line: BudgetLine, wanted: ReportTerms["base"], name: string): Figure | undefined {
  const base = executionBase(line, wanted, name);
  return base && ratio(`budget.${line.label}.rate`, `${line.label}执行率`, line.executed, base.planned, base.formula);
}

/** Adds to each part its share in the total executed amount, and its own execution rate. */
export function withBudgetShares(budget: Budget, wanted: ReportTerms["base"]): Budget {
  const whole = budget.total.executed;
  const name = executedName(budget);
  const parts = budget.parts.map((part): BudgetLine => {
    const fits = part.executed && whole && !part.executed.value.isNegative() && part.executed.value.lte(whole.value);
    const share = fits
      ? ratio(
          `budget.${part.label}.share`,
          `${part.label}占${name}的比重`,
          part.executed,
          whole,
          `${part.label}÷${name}`,
        )
      : undefined;
    const rate = rateOf(part, wanted, name);
    return { ...part, ...(share && { share }), ...(rate && { rate }) };
  });
  return { ...budget, parts };
}

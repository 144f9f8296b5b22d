import type { Figure } from "./figure";
import { ratio } from "./figures";
import type { Budget, BudgetLine } from "./model";

/** 执行率 of one line, over the budget that the line has. */
function rateOf(line: BudgetLine, id: string): Figure | undefined {
  const formula = line.adjusted ? "全年执行数÷全年预算数" : "全年执行数÷年初预算数";
  return ratio(`budget.${id}.rate`, `${line.label}执行率`, line.executed, line.adjusted ?? line.initial, formula);
}

/** Adds to each part its share in the total executed amount, and its own execution rate. */
export function withBudgetShares(budget: Budget): Budget {
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
    const rate = rateOf(part, part.label);
    return { ...part, ...(share && { share }), ...(rate && { rate }) };
  });
  return { ...budget, parts };
}

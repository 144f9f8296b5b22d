import { fraction, quotient, type Fraction } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { numberPair } from "./operands";
import { failure, mapOutcome, success, type Outcome } from "./outcome";

/** The execution as an exact fraction that has not been divided; errors as {@link execution}. */
export function executionFraction(executed: Quantity, budget: Quantity): Outcome<Fraction> {
  const pair = numberPair(executed, budget);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  if (second.isZero()) return failure("#DIV/0!", "预算为0，无法计算执行率");
  if (second.isNegative()) return failure("#VALUE!", "预算为负，无法计算执行率");
  return success(fraction(first, second));
}

/**
 * 预算执行率: executed ÷ budget as a fraction.
 * `#DIV/0!` for a budget of 0, `#VALUE!` for a negative one; `#N/A` where either is not filled.
 * @example execution(parseQuantity("934.55万元"), parseQuantity("934.55")) // 1
 */
export function execution(executed: Quantity, budget: Quantity): Outcome {
  return mapOutcome(executionFraction(executed, budget), quotient);
}

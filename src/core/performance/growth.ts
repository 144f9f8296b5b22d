import { difference, fraction, quotient } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { numberPair } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/**
 * 增长率: (current − prior) ÷ prior as a fraction. `#DIV/0!` for a prior of 0, `#VALUE!` for a negative one.
 * @example growth(parseQuantity("110"), parseQuantity("100")) // 0.1
 */
export function growth(current: Quantity, prior: Quantity): Outcome {
  const pair = numberPair(current, prior);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  if (second.isZero()) return failure("#DIV/0!", "上年为零，无可比基数");
  if (second.isNegative()) return failure("#VALUE!", "上年为负，增长率没有意义");
  return success(quotient(fraction(difference(first, second), second)));
}

import { difference, fraction, quotient } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { numberPair } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/**
 * 偏离度: (actual − target) ÷ target as a fraction. `#DIV/0!` for a target of 0.
 * @example deviation(parseQuantity("3061"), parseQuantity("2000")) // 0.5305
 */
export function deviation(actual: Quantity, target: Quantity): Outcome {
  const pair = numberPair(actual, target);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  if (second.isZero()) return failure("#DIV/0!", "目标值为0，无法计算偏离度");
  return success(quotient(fraction(difference(first, second), second)));
}

import { fraction, quotient } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { numberPair } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/**
 * 占比: part ÷ whole as a fraction. `#DIV/0!` for a whole of 0.
 * @example share(parseQuantity("168.45亿元"), parseQuantity("312.35亿元")) // 0.539298863454458
 */
export function share(part: Quantity, whole: Quantity): Outcome {
  const pair = numberPair(part, whole);
  if (!pair.ok) return pair;
  const { first, second } = pair.value;
  if (second.isZero()) return failure("#DIV/0!", "总体为0，无法计算占比");
  return success(quotient(fraction(first, second)));
}

import type { Decimal } from "../quantity/decimal";
import { clamp, roundedProduct, type Fraction } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { completionFraction, type CompletionOptions } from "./completion";
import { points } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/** Digits after the point of every score. */
const SCORE_DECIMALS = 2;

/** weight × the fraction held between 0 and 1, at two decimals. `#NUM!` for a negative weight. */
export function scoreOf(weight: Quantity, reached: Outcome<Fraction>): Outcome<Decimal> {
  if (!reached.ok) return reached;
  const full = points(weight, "分值");
  if (!full.ok) return full;
  if (full.value.isNegative()) return failure("#NUM!", "分值为负");
  return success(roundedProduct(full.value, clamp(reached.value), SCORE_DECIMALS));
}

/**
 * 指标得分: weight × min(1, max(0, completion)), two decimals, half away from zero on the exact value.
 * Errors of the completion; `#NUM!` for a negative weight.
 * @example score(parseQuantity("12"), parseQuantity("≤10"), parseQuantity("10")) // 8
 */
export function score(actual: Quantity, target: Quantity, weight: Quantity, options: CompletionOptions = {}): Outcome {
  return scoreOf(weight, completionFraction(actual, target, options));
}

import { quotient, type Fraction } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { completionCourse, type CompletionOptions } from "./completion-course";
import { mapOutcome, type Outcome } from "./outcome";

export type { CompletionOptions } from "./completion-course";

/**
 * The completion as an exact fraction that has not been divided; errors as {@link completion}.
 * The scores are rounded on this value.
 */
export function completionFraction(
  actual: Quantity,
  target: Quantity,
  options: CompletionOptions = {},
): Outcome<Fraction> {
  return mapOutcome(completionCourse(actual, target, options), (course) => course.fraction);
}

/**
 * 完成率: how far the actual value reaches the target, as a fraction (0.7513 for 75.13%), never below 0.
 * ≥ > =: actual ÷ target, above 1 when over-completed; ≤ <: 1 up to the target, then by the method; ranges, tolerances,
 * zero targets and deadlines as the target says.
 * `#N/A` where either is not filled; `#VALUE!` for words, texts, negative targets, units of different kinds, undecided
 * dates and percentages.
 * @example completion(parseQuantity("19278万美元"), parseQuantity("25660")) // 0.7512860483242401
 */
export function completion(actual: Quantity, target: Quantity, options: CompletionOptions = {}): Outcome {
  return mapOutcome(completionFraction(actual, target, options), quotient);
}

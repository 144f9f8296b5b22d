import { Decimal } from "../quantity/decimal";
import { quotient, subtract } from "../quantity/exact";
import type { Quantity } from "../quantity/quantity";
import { completionFraction, type CompletionOptions } from "./completion";
import { mapOutcome, type Outcome } from "./outcome";

/**
 * 超序时进度: completion − months ÷ 12, as a fraction; below 0 where the work lags behind the calendar.
 * Errors as those of the completion.
 * @example progress(parseQuantity("19278"), parseQuantity("25660"), 9) // 0.00128604832424006
 */
export function progress(actual: Quantity, target: Quantity, months: number, options: CompletionOptions = {}): Outcome {
  const elapsed = { numerator: new Decimal(months), denominator: new Decimal(12) };
  return mapOutcome(completionFraction(actual, target, options), (done) => quotient(subtract(done, elapsed)));
}

import { align } from "../quantity/align";
import type { Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import type { NumberQuantity, Quantity } from "../quantity/quantity";
import { failure, success, type Failure, type Outcome } from "./outcome";

/**
 * What keeps quantities from being calculated with, the same for every function: `#N/A` 「未填报」 for a blank, `#VALUE!`
 * for text and for words that a person has to grade. `undefined` where nothing does.
 */
export function unreadable(...quantities: readonly Quantity[]): Failure | undefined {
  if (quantities.some((quantity) => quantity.kind === "notFilled")) return failure("#N/A", "未填报");
  for (const quantity of quantities) {
    if (quantity.kind === "qualitative") return failure("#VALUE!", "定性指标需人工评定");
    if (quantity.kind === "text") return failure("#VALUE!", `“${describeQuantity(quantity)}”中没有可计算的数`);
  }
  return undefined;
}

/** The number in a quantity; a range, tolerance or deadline is `#VALUE!` with the text quoted. */
export function plainNumber(quantity: Quantity): Outcome<NumberQuantity> {
  const problem = unreadable(quantity);
  if (problem) return problem;
  if (quantity.kind === "number") return success(quantity);
  if (quantity.kind === "deadline" && quantity.plain) return success(quantity.plain);
  const what = quantity.kind === "deadline" ? "时间" : quantity.kind === "range" ? "区间" : "允许偏差";
  return failure("#VALUE!", `“${describeQuantity(quantity)}”是${what}，请填写一个数`);
}

/** Two plain numbers in one unit. */
export interface Pair {
  readonly first: Decimal;
  readonly second: Decimal;
}

/** Two quantities as plain numbers in one unit, or the first reason why not. */
export function numberPair(first: Quantity, second: Quantity): Outcome<Pair> {
  const problem = unreadable(first, second);
  if (problem) return problem;
  const one = plainNumber(first);
  if (!one.ok) return one;
  const two = plainNumber(second);
  if (!two.ok) return two;
  const aligned = align(
    { values: [one.value.value], unit: one.value.unit },
    { values: [two.value.value], unit: two.value.unit },
  );
  if (!aligned.ok) return failure("#VALUE!", aligned.message);
  return success({ first: aligned.first[0] ?? one.value.value, second: aligned.second[0] ?? two.value.value });
}

/** A score or weight in points; a percentage or another unit is `#VALUE!`. */
export function points(quantity: Quantity, what: string): Outcome<Decimal> {
  const number = plainNumber(quantity);
  if (!number.ok) return number;
  const { unit, value } = number.value;
  return unit === "" || unit === "分"
    ? success(value)
    : failure("#VALUE!", `${what}“${describeQuantity(quantity)}”请按分填写`);
}

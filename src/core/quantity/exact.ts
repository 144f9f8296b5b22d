import { Decimal as Base } from "decimal.js";
import { Decimal } from "./decimal";

/** Wide enough that sums and products of numbers read from cells and texts are never rounded. */
const Wide = Base.clone({ precision: 1200, rounding: Base.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact quotient that has not been divided yet; the denominator is above zero. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** A fraction whose denominator is made positive; the denominator given must not be zero. */
export function fraction(numerator: Decimal, denominator: Decimal): Fraction {
  return denominator.isNegative()
    ? { numerator: numerator.negated(), denominator: denominator.negated() }
    : { numerator, denominator };
}

/** a × b without rounding. */
export function product(a: Decimal, b: Decimal): Decimal {
  return new Wide(a).times(b);
}

/** a + b without rounding. */
export function sum(a: Decimal, b: Decimal): Decimal {
  return new Wide(a).plus(b);
}

/** a − b without rounding. */
export function difference(a: Decimal, b: Decimal): Decimal {
  return new Wide(a).minus(b);
}

/** a − b of two fractions, as a fraction. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: difference(product(a.numerator, b.denominator), product(b.numerator, a.denominator)),
    denominator: product(a.denominator, b.denominator),
  };
}

/** The fraction held between 0 and 1. */
export function clamp(value: Fraction): Fraction {
  if (value.numerator.lte(0)) return { numerator: new Decimal(0), denominator: new Decimal(1) };
  if (value.numerator.gte(value.denominator)) return { numerator: new Decimal(1), denominator: new Decimal(1) };
  return value;
}

/** The fraction's value at 34 significant digits. */
export function quotient(value: Fraction): Decimal {
  return Decimal.div(value.numerator, value.denominator);
}

/**
 * weight × fraction rounded to that many places, half away from zero, judged on the exact value:
 * a third of 0.375 is 0.125 and gives 0.13.
 */
export function roundedProduct(weight: Decimal, value: Fraction, places: number): Decimal {
  const unit = new Wide(`1e${String(places)}`);
  const shifted = unit.times(product(weight, value.numerator));
  const whole = shifted.divToInt(value.denominator);
  const rest = shifted.minus(whole.times(value.denominator));
  const up = rest.abs().times(2).gte(value.denominator);
  return new Decimal((up ? whole.plus(shifted.isNegative() ? -1 : 1) : whole).div(unit));
}

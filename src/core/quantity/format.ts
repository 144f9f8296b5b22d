import { Decimal } from "./decimal";

/** A rounded zero loses its sign: −0.001 is printed 0.00. */
function withoutNegativeZero(text: string): string {
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

/**
 * A number with that many digits after the point, half away from zero; no thousands separators, no exponent.
 * @example formatDecimal(new Decimal("934.545"), 2) // "934.55"
 */
export function formatDecimal(value: Decimal, decimals: number): string {
  return withoutNegativeZero(value.toFixed(decimals, Decimal.ROUND_HALF_UP));
}

/**
 * A fraction as a percentage with that many digits after the point.
 * @example formatPercent(new Decimal(19278).div(25660), 2) // "75.13%"
 */
export function formatPercent(fraction: Decimal, decimals: number): string {
  return `${formatDecimal(new Decimal(fraction).times(100), decimals)}%`;
}

/**
 * All digits of a number and no more; no thousands separators, no exponent.
 * @example shortest(new Decimal("15.970")) // "15.97"
 */
export function shortest(value: Decimal): string {
  return withoutNegativeZero(value.toFixed());
}

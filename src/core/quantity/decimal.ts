import { Decimal as Base } from "decimal.js";

/** Exact decimals for every amount and rate: 34 significant digits, half up. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP });
export type Decimal = InstanceType<typeof Decimal>;

/** Below this a whole number is made without going through its digits; the sheets hold mostly such. */
const PLAIN = 10_000_000;

/**
 * The same number without the room that decimal.js leaves behind the digits of one it read or calculated: as much again and
 * more, in each of a long ledger's figures.
 */
export function compact(value: Decimal): Decimal {
  return new Decimal(value);
}

/**
 * A number from a file or a cell at the 15 significant digits that Excel shows.
 * @example decimalOf(633.19 + 301.36).toString() // "934.55"
 */
export function decimalOf(value: number): Decimal {
  return Number.isInteger(value) && value > 0 && value < PLAIN
    ? new Decimal(value)
    : compact(new Decimal(value.toPrecision(15)));
}

/** The same normalisation for places that keep binary numbers. */
export function normalise(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

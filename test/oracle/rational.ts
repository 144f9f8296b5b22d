/** An exact fraction; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const whole = (n: bigint | number): Rational => ({ n: BigInt(n), d: 1n });
export const ZERO = whole(0);
export const ONE = whole(1);

/** digits ÷ 10^places. */
export const decimal = (digits: bigint, places: number): Rational => ({ n: digits, d: 10n ** BigInt(places) });

export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
/** a ÷ b for b other than zero. */
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: -b.n * a.d } : { n: a.n * b.d, d: a.d * b.n };
export const size = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);
/** Below, at or above zero as a is below, at or above b. */
export const compare = (a: Rational, b: Rational): number => {
  const off = a.n * b.d - b.n * a.d;
  return off < 0n ? -1 : off > 0n ? 1 : 0;
};
export const sign = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);

/** The whole number nearest to n ÷ d, halves away from zero. */
function nearest(n: bigint, d: bigint): bigint {
  const up = ((n < 0n ? -n : n) * 2n + d) / (d * 2n);
  return n < 0n ? -up : up;
}

/** digits ÷ 10^places with no more zeros than it needs and no exponent. */
function written(digits: bigint, places: number): string {
  const minusSign = digits < 0n ? "-" : "";
  const plain = (digits < 0n ? -digits : digits).toString();
  if (places <= 0) return minusSign + plain + "0".repeat(digits === 0n ? 0 : -places);
  const padded = plain.padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/, "");
  const number = padded.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
  return number === "0" ? "0" : minusSign + number;
}

/** Rounded half away from zero at that many places. */
export function rounded(value: Rational, places: number): string {
  return written(nearest(value.n * 10n ** BigInt(places), value.d), places);
}

/** With exactly that many places, as prose prints it. */
export function fixed(value: Rational, places: number): string {
  const text = rounded(value, places);
  if (places === 0) return text;
  const [before = "", after = ""] = text.split(".");
  return `${before}.${after.padEnd(places, "0")}`;
}

const DIGITS = 34;

/** Rounded half away from zero at 34 significant digits. */
export function printed(value: Rational): string {
  if (value.n === 0n) return "0";
  const n = value.n < 0n ? -value.n : value.n;
  let places = DIGITS - (n.toString().length - value.d.toString().length);
  for (;;) {
    const [up, down] = places >= 0 ? [n * 10n ** BigInt(places), value.d] : [n, value.d * 10n ** BigInt(-places)];
    const found = (up / down).toString().length;
    if (found === DIGITS) return written(value.n < 0n ? -nearest(up, down) : nearest(up, down), places);
    places += DIGITS - found;
  }
}

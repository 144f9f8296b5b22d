/** An exact fraction for the tests' own arithmetic; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A plain decimal such as -12.50 as a fraction. */
export function rational(text: string): Rational {
  const [whole = "", decimals = ""] = text.split(".");
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Rational, b: Rational): Rational => {
  const sign = b.n < 0n ? -1n : 1n;
  return { n: sign * a.n * b.d, d: sign * a.d * b.n };
};
export const compare = (a: Rational, b: Rational): number => {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Rounded half away from zero, as a decimal with that many places. */
export function rounded(value: Rational, places: number): string {
  const scaled = (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(places);
  const digits = ((scaled * 2n + value.d) / (value.d * 2n)).toString().padStart(places + 1, "0");
  const sign = value.n < 0n && /[1-9]/.test(digits) ? "-" : "";
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Whether a decimal text is the fraction to 33 significant digits. */
export function agrees(text: string, value: Rational): boolean {
  const off = minus(rational(text), value);
  const size = off.n < 0n ? -off.n : off.n;
  const whole = value.n < 0n ? -value.n : value.n;
  return size * value.d * 10n ** 33n <= whole * off.d || (size === 0n && whole === 0n);
}

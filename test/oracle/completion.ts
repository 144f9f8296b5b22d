import { aligned, unusable } from "./compare-sides";
import { serial } from "./cells";
import { isAnswered, refuse, type Meaning, type Problem, type Sign, type Time } from "./meaning";
import { compare, minus, ONE, over, sign, size, whole, ZERO, type Rational } from "./rational";

export type Method = "linear" | "ratio";

/** What the other arguments and the host say. */
export interface Course {
  readonly direction?: Sign;
  readonly method?: Method;
  readonly year?: number;
}

type Rate = { readonly rate: Rational } | { readonly problems: readonly Problem[] };
const rate = (value: Rational): Rate => ({ rate: value });

function holdsAtZero(a: Rational, relation: Sign): boolean {
  const side = sign(a);
  return { "≥": side >= 0, ">": side > 0, "=": side <= 0, "≤": side <= 0, "<": side < 0 }[relation];
}

function upward(a: Rational, t: Rational): Rational {
  return sign(a) <= 0 ? ZERO : over(a, t);
}

function againstNumber(a: Rational, t: Rational, relation: Sign | undefined, method: Method): Rate {
  if (sign(t) < 0) return refuse("#VALUE!", "目标值为负");
  if (sign(t) === 0) return rate(holdsAtZero(a, relation ?? "=") ? ONE : ZERO);
  if (relation !== "≤" && relation !== "<") return rate(upward(a, t));
  if (compare(a, t) <= 0) return rate(ONE);
  if (method === "ratio") return rate(over(t, a));
  const left = minus(ONE, over(minus(a, t), t));
  return rate(sign(left) < 0 ? ZERO : left);
}

function againstRange(a: Rational, low: Rational, high: Rational): Rate {
  if (sign(low) < 0) return refuse("#VALUE!", "目标值为负");
  if (compare(a, low) < 0) return rate(sign(low) === 0 ? ZERO : upward(a, low));
  if (compare(a, high) <= 0) return rate(ONE);
  return rate(sign(high) === 0 ? ZERO : over(a, high));
}

function dateOf(value: Rational): Time | undefined {
  const day = value.n / value.d;
  if (value.n < 0n || day < 29_221n || day >= 73_416n) return undefined;
  const date = new Date((Number(day) - 25_569) * 86_400_000);
  return { kind: "time", year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function asTime(meaning: Meaning): Time | undefined {
  if (meaning.kind === "time") return meaning;
  return meaning.kind === "number" && !meaning.unit ? dateOf(meaning.value) : undefined;
}

function lastDay(time: Time, year: number): number {
  if (time.before) return serial(year, time.month, 1) - 1;
  return time.day === undefined ? serial(year, time.month + 1, 0) : serial(year, time.month, time.day);
}

function inTime(actual: Meaning, target: Meaning, year: number | undefined): Rate {
  const [done, due] = [asTime(actual), asTime(target)];
  if (!done) return refuse("#VALUE!", "期限目标需填写完成时间");
  if (!due) return refuse("#VALUE!", "不是时间");
  const neither = done.year === undefined && due.year === undefined;
  const [doneYear, dueYear] = neither ? [2021, 2021] : [done.year ?? year, due.year ?? year];
  if (doneYear === undefined || dueYear === undefined) return refuse("#VALUE!", "请写明年份");
  const same = doneYear === dueYear && done.month === due.month;
  if (due.before && !done.before && done.day === undefined && same) return refuse("#VALUE!", "无法判定");
  return rate(lastDay(done, doneYear) <= lastDay(due, dueYear) ? ONE : ZERO);
}

/** The completion rate as functions.md has it. */
export function completion(actual: Meaning, target: Meaning, course: Course): Rate {
  const odd = unusable(actual, target);
  if (odd) return odd;
  if (actual.kind === "time" || target.kind === "time") return inTime(actual, target, course.year);
  if (actual.kind === "range") return refuse("#VALUE!", "是区间");
  if (target.kind !== "number" && target.kind !== "range" && target.kind !== "tolerance") return refuse("#VALUE!");
  const reached = actual as Extract<Meaning, { value: Rational }>;
  const method = course.method ?? "linear";
  const both = aligned(
    {
      values: [target.kind === "tolerance" ? size(reached.value) : reached.value],
      ...(reached.unit && { unit: reached.unit }),
    },
    {
      values: target.kind === "range" ? [target.low, target.high] : [target.value],
      ...(target.unit && { unit: target.unit }),
    },
  );
  if (!isAnswered(both)) return both;
  const [a = ZERO] = both.first;
  const [low = ZERO, high = low] = both.second;
  if (target.kind === "range") return againstRange(a, low, high);
  if (target.kind === "tolerance") return againstNumber(a, low, "≤", method);
  return againstNumber(a, low, course.direction ?? target.sign, method);
}

/** Months ÷ 12. */
export const elapsed = (months: number): Rational => over(whole(months), whole(12));

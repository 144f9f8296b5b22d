import { besidePercent, pair, single, unusable } from "./compare-sides";
import { completion, elapsed, type Course } from "./completion";
import { serial } from "./cells";
import { isAnswered, refuse, type Answer, type Meaning, type Problem, type Unit } from "./meaning";
import { compare, minus, ONE, over, plus, rounded, sign, times, whole, ZERO, type Rational } from "./rational";

type Refused = { readonly problems: readonly Problem[] };

/** Zero where the divisor is 0, refused where it is negative and that has no meaning. */
function quotient(
  a: Meaning,
  b: Meaning,
  zero: string,
  above: (a: Rational, b: Rational) => Rational,
  negative?: string,
): Answer {
  const both = pair(a, b);
  if (!isAnswered(both)) return both;
  if (sign(both.b) === 0) return refuse("#DIV/0!", zero);
  if (negative !== undefined && sign(both.b) < 0) return refuse("#VALUE!", negative);
  return { rate: over(above(both.a, both.b), both.b) };
}

export const execution = (a: Meaning, b: Meaning): Answer =>
  quotient(a, b, "预算为0，无法计算执行率", (executed) => executed, "预算为负");
export const deviation = (a: Meaning, b: Meaning): Answer => quotient(a, b, "目标值为0", minus);
export const growth = (a: Meaning, b: Meaning): Answer =>
  quotient(a, b, "上年为零，无可比基数", minus, "上年为负，增长率没有意义");
export const share = (a: Meaning, b: Meaning): Answer => quotient(a, b, "总体为0", (part) => part);

export type RatioForm = "share" | "change" | "saving";
export const ratio = (form: RatioForm, a: Meaning, b: Meaning): Answer =>
  quotient(a, b, "为0", form === "share" ? (one) => one : form === "change" ? minus : (one, two) => minus(two, one));

export function progress(actual: Meaning, target: Meaning, months: number | Refused, course: Course): Answer {
  if (typeof months !== "number") return months;
  const done = completion(actual, target, course);
  return isAnswered(done) ? { rate: minus(done.rate, elapsed(months)) } : done;
}

/** Points without a unit or in 分. */
function points(meaning: Meaning): Rational | Refused {
  const number = single(meaning);
  if (!isAnswered(number)) return number;
  return number.unit === undefined || number.unit.name === "分" ? number.value : refuse("#VALUE!", "请按分填写");
}

function pointsOf(weight: Meaning, reached: { readonly rate: Rational } | Refused): Answer {
  if (!isAnswered(reached)) return reached;
  const full = points(weight);
  if (!isAnswered(full)) return full;
  if (sign(full) < 0) return refuse("#NUM!", "分值为负");
  const held = sign(reached.rate) < 0 ? ZERO : compare(reached.rate, ONE) > 0 ? ONE : reached.rate;
  return { text: rounded(times(full, held), 2) };
}

export function score(actual: Meaning, target: Meaning, weight: Meaning, course: Course): Answer {
  return pointsOf(weight, completion(actual, target, course));
}

export function executionScore(executed: Meaning, budget: Meaning, weight: Meaning | undefined): Answer {
  const rate = execution(executed, budget) as { readonly rate: Rational } | Refused;
  return pointsOf(weight ?? { kind: "number", value: whole(10) }, rate);
}

export interface Scale {
  readonly names: readonly string[];
  readonly lowest: readonly Rational[];
}

export function grade(meaning: Meaning, scale: Scale): Answer {
  const value = points(meaning);
  if (!isAnswered(value)) return value;
  if (sign(value) < 0 || compare(value, whole(100)) > 0) return refuse("#NUM!");
  const at = scale.lowest.findIndex((lowest) => compare(value, lowest) >= 0);
  return { text: scale.names[at < 0 ? 3 : at] ?? "" };
}

/** The number in a text, in the unit asked for. */
export function quantity(meaning: Meaning, asked: Unit | undefined): Answer {
  const odd = unusable(meaning);
  if (odd) return odd;
  if (meaning.kind === "time") {
    if (meaning.year === undefined) return refuse("#VALUE!", "请写明年份");
    const last = meaning.before
      ? serial(meaning.year, meaning.month, 1) - 1
      : meaning.day === undefined
        ? serial(meaning.year, meaning.month + 1, 0)
        : serial(meaning.year, meaning.month, meaning.day);
    return { rate: whole(last) };
  }
  const given = meaning as Exclude<Meaning, { kind: "time" | "blank" | "words" | "text" | "error" }>;
  const value = given.kind === "range" ? given.low : given.value;
  const { unit } = given;
  if (!asked) {
    if (unit?.kind === "比率") return { rate: over(times(value, unit.steps), whole(1000)) };
    return { rate: unit?.kind === "" ? times(value, unit.steps) : value };
  }
  if (!unit) return { rate: value };
  if (unit.kind === asked.kind) return { rate: over(times(value, unit.steps), asked.steps) };
  if (unit.kind === "" && asked.kind !== "比率") return { rate: over(times(value, unit.steps), multiple(asked)) };
  return refuse("#VALUE!", `单位不一致：${unit.name}与${asked.name}`);
}

function multiple(unit: Unit): Rational {
  const scale = /^(千(?=元)|万|百(?=万)|亿)/.exec(unit.name)?.[1];
  return whole(scale === "千" ? 1e3 : scale === "万" ? 1e4 : scale === "百" ? 1e6 : scale === "亿" ? 1e8 : 1);
}

/** total − sum of the parts. The parts have at most one kind of unit beside the total's, as the cases are made. */
export function tie(total: Meaning, parts: readonly Meaning[]): Answer {
  const codes = parts.flatMap((part) => (part.kind === "error" ? [part.code] : []));
  if (codes.length > 0) return refuse(codes[0] ?? "");
  const filled = parts.filter((part) => part.kind !== "blank");
  const all = [total, ...filled].map(single);
  const problems = all.flatMap((one) => (isAnswered(one) ? [] : one.problems));
  if (problems.length > 0)
    return total.kind === "error" || total.kind === "blank" ? { problems: problems.slice(0, 1) } : { problems };
  const numbers = all.filter(isAnswered);
  const [whole0, ...rest] = numbers;
  if (!whole0) return refuse("#N/A");
  const kinded = [
    ...new Map(rest.flatMap(({ unit }) => (unit && unit.kind !== "" ? [[unit.name, unit]] : []))).values(),
  ];
  const own = whole0.unit?.kind === "" ? undefined : whole0.unit;
  if (!own && kinded.length > 1) return refuse("#VALUE!", "请写明合计数的单位");
  const unit = own ?? kinded[0];
  const inSteps = (value: Rational, from: Unit | undefined, other: () => Rational): Rational | Refused => {
    if (!unit) return from ? times(value, from.steps) : value;
    if (!from) {
      if (unit.kind !== "比率") return times(value, unit.steps);
      const beside = other();
      const read = besidePercent(value, unit, beside, beside);
      return isAnswered(read) ? times(read, unit.steps) : read;
    }
    if (from.kind === unit.kind) return times(value, from.steps);
    if (from.kind === "" && unit.kind !== "比率")
      return times(value, times(from.steps, over(unit.steps, multiple(unit))));
    return refuse("#VALUE!", "单位不一致");
  };
  const steps = rest.map((part) => inSteps(part.value, part.unit, () => whole0.value));
  const wrong = steps.flatMap((step) => (isAnswered(step) ? [] : step.problems));
  if (wrong.length > 0) return { problems: wrong };
  const added = (steps as Rational[]).reduce(plus, ZERO);
  const stated = inSteps(whole0.value, whole0.unit, () => over(added, unit?.steps ?? ONE));
  if (!isAnswered(stated)) return stated;
  const one = unit ? (unit.kind === "比率" ? whole(1000) : unit.steps) : ONE;
  return { rate: over(minus(stated, added), one) };
}

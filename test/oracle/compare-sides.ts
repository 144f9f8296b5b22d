import { isAnswered, refuse, type Meaning, type PlainNumber, type Problem, type Unit } from "./meaning";
import { compare, over, sign, size, times, whole, ZERO, type Rational } from "./rational";

type Refused = { readonly problems: readonly Problem[] };

/** What keeps arguments from being calculated with: error values, blanks, words, texts. */
export function unusable(...meanings: readonly Meaning[]): Refused | undefined {
  const codes = meanings.flatMap((meaning) => (meaning.kind === "error" ? [meaning.code] : []));
  if (codes.length > 0) return refuse(codes[0] ?? "");
  const problems = meanings.flatMap((meaning): readonly Problem[] => {
    if (meaning.kind === "blank") return [{ error: "#N/A", says: "未填报" }];
    if (meaning.kind === "words") return [{ error: "#VALUE!", says: "定性指标需人工评定" }];
    return meaning.kind === "text" ? [{ error: "#VALUE!", says: "“" }] : [];
  });
  if (problems.length === 0) return undefined;
  return {
    problems: problems.some(({ error }) => error === "#N/A")
      ? problems.filter(({ error }) => error === "#N/A")
      : problems,
  };
}

/** The one number that an argument has to be. */
export function single(meaning: Meaning): PlainNumber | Refused {
  const odd = unusable(meaning);
  if (odd) return odd;
  return meaning.kind === "number" ? meaning : refuse("#VALUE!", "请填写一个数");
}

const isRatio = (unit: Unit | undefined): boolean => unit?.kind === "比率";

/** Whether a reading lies within a fifth and five times the other side, whose lowest and highest values are given. */
function near(reading: Rational, low: Rational, high: Rational): boolean {
  if (sign(reading) === 0) return false;
  const five = whole(5);
  if (sign(high) > 0)
    return sign(reading) > 0 && compare(times(reading, five), low) >= 0 && compare(reading, times(high, five)) <= 0;
  if (sign(high) === 0) return false;
  const [near, far] = [size(high), size(low)];
  return (
    sign(reading) < 0 && compare(times(size(reading), five), near) >= 0 && compare(size(reading), times(far, five)) <= 0
  );
}

/** A bare number beside a percentage, in the percentage's unit. */
export function besidePercent(bare: Rational, unit: Unit, low: Rational, high: Rational): Rational | Refused {
  if (sign(bare) === 0) return ZERO;
  const full = times(bare, whole(unit.name === "‰" ? 1000 : 100));
  const [asWritten, asFraction] = [near(bare, low, high), near(full, low, high)];
  if (asWritten === asFraction) return refuse("#VALUE!", "请写明%");
  return asWritten ? bare : full;
}

/** One side of a comparison: its values and their unit. */
export interface Side {
  readonly values: readonly Rational[];
  readonly unit?: Unit;
}

/** Two sides in steps of one kind. */
export function aligned(
  first: Side,
  second: Side,
): { readonly first: readonly Rational[]; readonly second: readonly Rational[] } | Refused {
  const [a, b] = [first.unit, second.unit];
  if (a?.name === b?.name) return { first: first.values, second: second.values };
  if ((!a && b && isRatio(b)) || (!b && a && isRatio(a))) {
    const [bare, ratio] = a ? [second, first] : [first, second];
    const sorted = [...ratio.values].sort(compare);
    const read = bare.values.map((value) =>
      besidePercent(value, ratio.unit as Unit, sorted[0] as Rational, sorted.at(-1) as Rational),
    );
    const wrong = read.find((value): value is Refused => !isAnswered(value));
    if (wrong) return wrong;
    return a
      ? { first: first.values, second: read as Rational[] }
      : { first: read as Rational[], second: second.values };
  }
  const mixed = a && b && a.kind !== b.kind && (a.kind !== "" || isRatio(b)) && (b.kind !== "" || isRatio(a));
  if (mixed) return refuse("#VALUE!", `单位不一致：${a.name}与${b.name}`);
  const scaled = (side: Side, by: Rational): readonly Rational[] => side.values.map((value) => times(value, by));
  const ONE = whole(1);
  // 万 beside 万元 is 万元; 万 beside a bare number is ten thousand; no unit beside 万元 is 万元.
  if (!a || !b) {
    const [known, by] = [a ?? b, (a ?? b)?.kind === "" ? ((a ?? b)?.steps ?? ONE) : ONE];
    return known === a
      ? { first: scaled(first, by), second: second.values }
      : { first: first.values, second: scaled(second, by) };
  }
  const base = (unit: Unit, other: Unit): Rational =>
    unit.kind === "" && other.kind !== "" ? times(unit.steps, smallest(other)) : unit.steps;
  return { first: scaled(first, base(a, b)), second: scaled(second, base(b, a)) };
}

/** One 元 in 万元: what 万 multiplies when it borrows the unit. */
function smallest(unit: Unit): Rational {
  const multiple = { 千: 1e3, 万: 1e4, 百: 1e6, 亿: 1e8 }[/^(千|万|百(?=万)|亿)/.exec(unit.name)?.[1] ?? ""] ?? 1;
  return over(unit.steps, whole(multiple));
}

/** Two single numbers in one unit. */
export function pair(a: Meaning, b: Meaning): { readonly a: Rational; readonly b: Rational } | Refused {
  const odd = unusable(a, b);
  if (odd) return odd;
  const [one, two] = [single(a), single(b)];
  if (!isAnswered(one) || !isAnswered(two))
    return { problems: [one, two].flatMap((side) => (isAnswered(side) ? [] : side.problems)) };
  const both = aligned(
    { values: [one.value], ...(one.unit && { unit: one.unit }) },
    { values: [two.value], ...(two.unit && { unit: two.unit }) },
  );
  return isAnswered(both) ? { a: both.first[0] as Rational, b: both.second[0] as Rational } : both;
}

import { align, type Measure } from "../quantity/align";
import { isDateSerial } from "../quantity/calendar";
import { Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import { difference, fraction, quotient, type Fraction } from "../quantity/exact";
import type { NumberQuantity, Quantity, Relation } from "../quantity/quantity";
import type { Method } from "./direction";
import { unreadable } from "./operands";
import { failure, mapOutcome, success, type Outcome } from "./outcome";
import { inTime } from "./timeliness";

export interface CompletionOptions {
  /** Goes before the target's own relation. */
  readonly direction?: Relation;
  /** For ≤ and <; linear where absent. */
  readonly method?: Method;
  /** The report's year, for deadlines and dates that name none. */
  readonly year?: number;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const NONE: Fraction = { numerator: ZERO, denominator: ONE };
const FULL: Fraction = { numerator: ONE, denominator: ONE };

/** a ÷ t for t > 0, a negative a counting as 0. */
function upward(a: Decimal, t: Decimal): Fraction {
  return a.lte(0) ? NONE : fraction(a, t);
}

/** ≤ for t > 0: full up to t, then falling to nothing at 2t (linear) or as t ÷ a (ratio). */
function downward(a: Decimal, t: Decimal, method: Method): Fraction {
  if (a.lte(t)) return FULL;
  if (method === "ratio") return fraction(t, a);
  const left = difference(t, difference(a, t));
  return left.lte(0) ? NONE : fraction(left, t);
}

function holdsAtZero(a: Decimal, relation: Relation): boolean {
  switch (relation) {
    case ">=":
      return a.gte(0);
    case ">":
      return a.gt(0);
    case "<":
      return a.lt(0);
    case "=":
    case "<=":
      return a.lte(0);
  }
}

function againstNumber(a: Decimal, t: Decimal, relation: Relation | undefined, method: Method): Outcome<Fraction> {
  if (t.lt(0)) return failure("#VALUE!", "目标值为负");
  if (t.isZero()) return success(holdsAtZero(a, relation ?? "=") ? FULL : NONE);
  return success(relation === "<=" || relation === "<" ? downward(a, t, method) : upward(a, t));
}

function againstRange(a: Decimal, low: Decimal, high: Decimal): Outcome<Fraction> {
  if (low.lt(0)) return failure("#VALUE!", "目标值为负");
  if (a.gte(low) && a.lte(high)) return success(FULL);
  if (a.lt(low)) return success(low.isZero() ? NONE : upward(a, low));
  return success(high.isZero() ? NONE : fraction(a, high));
}

type Target = Extract<Quantity, { unit: string }>;

function targetMeasure(target: Target): Measure {
  return { values: target.kind === "range" ? [target.low, target.high] : [target.value], unit: target.unit };
}

function isTarget(quantity: Quantity): quantity is Target {
  return quantity.kind === "number" || quantity.kind === "range" || quantity.kind === "tolerance";
}

/** The one number in an actual value: `≥266米` and `±2%` are read as their numbers, a span is not one number. */
function actualNumber(actual: Quantity): NumberQuantity | undefined {
  if (actual.kind === "number") return actual;
  if (actual.kind === "deadline") return actual.plain;
  return actual.kind === "tolerance" ? { ...actual, kind: "number" } : undefined;
}

/** 2021.12 is a month beside a date or a time, and a number beside any other number. */
function besides(target: Quantity, actual: Quantity): Quantity {
  if (target.kind !== "deadline" || !target.plain || actual.kind !== "number") return target;
  return actual.unit === "" && isDateSerial(actual.value.toNumber()) ? target : target.plain;
}

/**
 * The completion as an exact fraction that has not been divided; errors as {@link completion}.
 * The scores are rounded on this value.
 */
export function completionFraction(
  actual: Quantity,
  target: Quantity,
  options: CompletionOptions = {},
): Outcome<Fraction> {
  const problem = unreadable(actual, target);
  if (problem) return problem;
  const goal = besides(target, actual);
  const number = actualNumber(actual);
  if (goal.kind === "deadline" || (actual.kind === "deadline" && !number)) {
    return mapOutcome(inTime(actual, goal, options.year), (done) => (done ? FULL : NONE));
  }
  if (!number) return failure("#VALUE!", `实际完成值“${describeQuantity(actual)}”是区间，请填写一个数`);
  if (!isTarget(goal)) return failure("#VALUE!", `目标值“${describeQuantity(target)}”不是数`);
  const aligned = align({ values: [number.value], unit: number.unit }, targetMeasure(goal));
  if (!aligned.ok) return failure("#VALUE!", aligned.message);
  const [a = ZERO] = aligned.first;
  const [low = ZERO, high = low] = aligned.second;
  const method = options.method ?? "linear";
  if (goal.kind === "range") return againstRange(a, low, high);
  if (goal.kind === "tolerance") return againstNumber(a.abs(), low, "<=", method);
  return againstNumber(a, low, options.direction ?? goal.relation, method);
}

/**
 * 完成率: how far the actual value reaches the target, as a fraction (0.7513 for 75.13%), never below 0.
 * ≥ > =: actual ÷ target, above 1 when over-completed; ≤ <: 1 up to the target, then by the method; ranges, tolerances,
 * zero targets and deadlines as the target says.
 * `#N/A` where either is not filled; `#VALUE!` for words, texts, negative targets, units of different kinds, undecided
 * dates and percentages.
 * @example completion(parseQuantity("19278万美元"), parseQuantity("25660")) // 0.7512860483242401
 */
export function completion(actual: Quantity, target: Quantity, options: CompletionOptions = {}): Outcome {
  return mapOutcome(completionFraction(actual, target, options), quotient);
}

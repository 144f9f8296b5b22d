import { align, type Measure } from "../quantity/align";
import { isDateSerial } from "../quantity/calendar";
import { Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import { difference, fraction, type Fraction } from "../quantity/exact";
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

/** By which rule a completion came about; `a` is the actual value, `t` the target, `l` and `h` the ends of a range. */
export type CompletionWay =
  | "rate" // a ÷ t
  | "negative" // a below 0 counts as 0
  | "within" // ≤, and a is not above t
  | "linear" // 1 − (a − t) ÷ t
  | "twice" // ≤, and a is twice t or more
  | "ratio" // t ÷ a
  | "zeroMet" // t = 0, and the relation holds
  | "zeroMissed"
  | "inside" // l ≤ a ≤ h
  | "below" // a ÷ l
  | "above" // a ÷ h
  | "inTime"
  | "late";

/** A completion as a fraction that has not been divided, and how it came about. */
export interface CompletionCourse {
  readonly fraction: Fraction;
  readonly way: CompletionWay;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const NONE: Fraction = { numerator: ZERO, denominator: ONE };
const FULL: Fraction = { numerator: ONE, denominator: ONE };

function full(way: CompletionWay): CompletionCourse {
  return { fraction: FULL, way };
}

function none(way: CompletionWay): CompletionCourse {
  return { fraction: NONE, way };
}

/** a ÷ t for t > 0, a negative a counting as 0. */
function upward(a: Decimal, t: Decimal, way: CompletionWay): CompletionCourse {
  if (a.isNegative()) return none("negative");
  return { fraction: a.isZero() ? NONE : fraction(a, t), way };
}

/** ≤ for t > 0: full up to t, then falling to nothing at 2t (linear) or as t ÷ a (ratio). */
function downward(a: Decimal, t: Decimal, method: Method): CompletionCourse {
  if (a.lte(t)) return full("within");
  if (method === "ratio") return { fraction: fraction(t, a), way: "ratio" };
  const left = difference(t, difference(a, t));
  return left.lte(0) ? none("twice") : { fraction: fraction(left, t), way: "linear" };
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

function againstNumber(
  a: Decimal,
  t: Decimal,
  relation: Relation | undefined,
  method: Method,
): Outcome<CompletionCourse> {
  if (t.lt(0)) return failure("#VALUE!", "目标值为负");
  if (t.isZero()) return success(holdsAtZero(a, relation ?? "=") ? full("zeroMet") : none("zeroMissed"));
  return success(relation === "<=" || relation === "<" ? downward(a, t, method) : upward(a, t, "rate"));
}

function againstRange(a: Decimal, low: Decimal, high: Decimal): Outcome<CompletionCourse> {
  if (low.lt(0)) return failure("#VALUE!", "目标值为负");
  if (a.gte(low) && a.lte(high)) return success(full("inside"));
  if (a.lt(low)) return success(low.isZero() ? none("negative") : upward(a, low, "below"));
  return success(high.isZero() ? none("above") : { fraction: fraction(a, high), way: "above" });
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

/** How the actual value stands against its target. Errors as those of the completion. */
export function completionCourse(
  actual: Quantity,
  target: Quantity,
  options: CompletionOptions = {},
): Outcome<CompletionCourse> {
  const problem = unreadable(actual, target);
  if (problem) return problem;
  const goal = besides(target, actual);
  const number = actualNumber(actual);
  if (goal.kind === "deadline" || (actual.kind === "deadline" && !number)) {
    return mapOutcome(inTime(actual, goal, options.year), (done) => (done ? full("inTime") : none("late")));
  }
  if (!number) return failure("#VALUE!", `实际完成值“${describeQuantity(actual)}”是区间，请填写一个数`);
  if (!isTarget(goal)) return failure("#VALUE!", `目标值“${describeQuantity(target)}”不是数`);
  const reached = goal.kind === "tolerance" ? number.value.abs() : number.value;
  const aligned = align({ values: [reached], unit: number.unit }, targetMeasure(goal));
  if (!aligned.ok) return failure("#VALUE!", aligned.message);
  const [a = ZERO] = aligned.first;
  const [low = ZERO, high = low] = aligned.second;
  const method = options.method ?? "linear";
  if (goal.kind === "range") return againstRange(a, low, high);
  if (goal.kind === "tolerance") return againstNumber(a, low, "<=", method);
  return againstNumber(a, low, options.direction ?? goal.relation, method);
}

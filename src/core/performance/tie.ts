import { align } from "../quantity/align";
import { Decimal } from "../quantity/decimal";
import { difference, fraction, product, quotient, sum } from "../quantity/exact";
import type { NumberQuantity, Quantity } from "../quantity/quantity";
import { isRatioUnit, unitInfo, type UnitInfo } from "../quantity/units";
import { plainNumber } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/** The unit that everything is brought to: the total's, else the one that all parts with a unit share. */
function commonUnit(total: NumberQuantity, parts: readonly NumberQuantity[]): Outcome<string> {
  if (unitInfo(total.unit).kind !== "") return success(total.unit);
  const units = new Set(parts.map((part) => part.unit).filter((unit) => unitInfo(unit).kind !== ""));
  if (units.size > 1)
    return failure("#VALUE!", `合计数未写单位，分项单位有${[...units].slice(0, 4).join("、")}，请写明合计数的单位`);
  return success([...units][0] ?? "");
}

function times(value: Decimal, scale: number, base: number): Decimal {
  return product(product(value, new Decimal(scale)), new Decimal(base));
}

/** A bare number beside a percentage is read by the other number. */
function percentSteps(value: Decimal, unit: string, other: Decimal, base: number): Outcome {
  const aligned = align({ values: [value], unit: "" }, { values: [other], unit });
  return aligned.ok ? success(times(aligned.first[0] ?? value, 1, base)) : failure("#VALUE!", aligned.message);
}

/** How many of the kind's smallest steps a number is; of pure numbers the number itself. */
function steps(number: NumberQuantity, unit: string, common: UnitInfo, other: Decimal): Outcome {
  const own = unitInfo(number.unit);
  if (own.kind === "" && own.scale === 1) {
    return isRatioUnit(unit)
      ? percentSteps(number.value, unit, other, common.base)
      : success(times(number.value, common.scale, common.base));
  }
  if (own.kind === "" && !isRatioUnit(unit)) return success(times(number.value, own.scale, common.base));
  return own.kind === common.kind
    ? success(times(number.value, own.scale, own.base))
    : failure("#VALUE!", `单位不一致：${number.unit}与${unit}`);
}

/** Steps of a thousandth in 1, for percentages. */
const WHOLE = new Decimal(1000);

/**
 * 勾稽差: total − sum of the parts, exact, 0 where they agree; in the total's unit, percentages as fractions.
 * Parts that are not filled are skipped. `#VALUE!` for any other text and for units of different kinds.
 * @example tie(parseQuantity("934.55"), ["633.19", "0", "301.36"].map(parseQuantity)) // 0
 */
export function tie(total: Quantity, parts: readonly Quantity[]): Outcome {
  const whole = plainNumber(total);
  if (!whole.ok) return whole;
  const filled: NumberQuantity[] = [];
  for (const part of parts) {
    if (part.kind === "notFilled") continue;
    const number = plainNumber(part);
    if (!number.ok) return number;
    filled.push(number.value);
  }
  const unit = commonUnit(whole.value, filled);
  if (!unit.ok) return unit;
  const common = unitInfo(unit.value);
  let added = new Decimal(0);
  for (const part of filled) {
    const value = steps(part, unit.value, common, whole.value.value);
    if (!value.ok) return value;
    added = sum(added, value.value);
  }
  const stated = steps(whole.value, unit.value, common, added.div(common.base));
  if (!stated.ok) return stated;
  const one = isRatioUnit(unit.value) ? WHOLE : times(new Decimal(1), common.scale, common.base);
  return success(quotient(fraction(difference(stated.value, added), one)));
}

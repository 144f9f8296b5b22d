import { align } from "../quantity/align";
import { Decimal } from "../quantity/decimal";
import { difference, sum } from "../quantity/exact";
import type { NumberQuantity, Quantity } from "../quantity/quantity";
import { convert, isRatioUnit } from "../quantity/units";
import { plainNumber } from "./operands";
import { failure, success, type Outcome } from "./outcome";

/** The unit that everything is brought to: the total's, else the one that all parts with a unit share. */
function commonUnit(total: NumberQuantity, parts: readonly NumberQuantity[]): Outcome<string> {
  if (total.unit !== "") return success(total.unit);
  const units = new Set(parts.map((part) => part.unit).filter((unit) => unit !== ""));
  if (units.size > 1)
    return failure("#VALUE!", `合计数未写单位，分项单位有${[...units].slice(0, 4).join("、")}，请写明合计数的单位`);
  return success([...units][0] ?? "");
}

function inUnit(part: NumberQuantity, unit: string, other: Decimal): Outcome {
  if (part.unit === unit || (part.unit === "" && !isRatioUnit(unit))) return success(part.value);
  if (part.unit !== "") {
    const converted = convert(part.value, part.unit, unit);
    return converted ? success(converted) : failure("#VALUE!", `单位不一致：${part.unit}与${unit}`);
  }
  const aligned = align({ values: [part.value], unit: "" }, { values: [other], unit });
  return aligned.ok ? success(aligned.first[0] ?? part.value) : failure("#VALUE!", aligned.message);
}

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
  let added = new Decimal(0);
  for (const part of filled) {
    const value = inUnit(part, unit.value, whole.value.value);
    if (!value.ok) return value;
    added = sum(added, value.value);
  }
  const stated =
    whole.value.unit === "" && isRatioUnit(unit.value) ? inUnit(whole.value, unit.value, added) : undefined;
  if (stated && !stated.ok) return stated;
  const rest = difference(stated?.value ?? whole.value.value, added);
  return success(new Decimal(isRatioUnit(unit.value) ? rest.div(unit.value === "‰" ? 1000 : 100) : rest));
}

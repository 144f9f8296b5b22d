import { serialOf, lastDayOf } from "../quantity/calendar";
import { Decimal } from "../quantity/decimal";
import { describeQuantity } from "../quantity/describe";
import type { Deadline, Quantity } from "../quantity/quantity";
import { convert, isRatioUnit, unitInfo } from "../quantity/units";
import { unreadable } from "./operands";
import { failure, success, type Outcome } from "./outcome";

function excelDate(deadline: Deadline): Outcome {
  const { year } = deadline;
  if (year === undefined) return failure("#VALUE!", "请写明年份");
  if (serialOf(year, 1, 1) < 1) return failure("#VALUE!", "Excel没有1900年以前的日期");
  return success(new Decimal(lastDayOf(deadline, year)));
}

/** Without a unit asked for: a percentage as a fraction, 25万 as 250000, anything else as it is written. */
function asWritten(value: Decimal, unit: string): Decimal {
  if (unit === "%") return value.div(100);
  if (unit === "‰") return value.div(1000);
  const info = unitInfo(unit);
  return info.kind === "" ? value.times(info.scale) : value;
}

/**
 * 取数: the number in a text, in the unit asked for; a percentage as a fraction, of a range its lower bound, a deadline
 * with a year as Excel's serial number of its last day.
 * `#VALUE!` for text without a number, a deadline without a year, units of different kinds.
 * @example quantityValue(parseQuantity("19278万美元"), "亿美元") // 1.9278
 */
export function quantityValue(quantity: Quantity, unit = ""): Outcome {
  const problem = unreadable(quantity);
  if (problem) return problem;
  if (quantity.kind === "deadline") {
    if (unit !== "" && quantity.plain) return success(quantity.plain.value);
    return excelDate(quantity.deadline);
  }
  if (!("unit" in quantity)) return failure("#VALUE!", `“${describeQuantity(quantity)}”中没有可计算的数`);
  const value = quantity.kind === "range" ? quantity.low : quantity.value;
  if (unit === "") return success(asWritten(value, quantity.unit));
  if (quantity.unit === "" || (isRatioUnit(unit) && quantity.unit === "%" && unit !== "‰")) return success(value);
  const converted = convert(value, quantity.unit, unit);
  return converted ? success(converted) : failure("#VALUE!", `单位不一致：${quantity.unit}与${unit}`);
}

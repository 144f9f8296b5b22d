import { dateOfSerial, deadlineText, isDateSerial, lastDayOf } from "../quantity/calendar";
import { describeQuantity } from "../quantity/describe";
import type { Deadline, Quantity } from "../quantity/quantity";
import { failure, success, type Outcome } from "./outcome";

/** Stand for the same year where neither side names one; 29 February names a leap year. */
const COMMON_YEAR = 2001;
const LEAP_YEAR = 2000;

const NEEDS_TIME = "期限目标需填写完成时间";

/** A quantity as a point in time; a bare number is an Excel date. */
function timeOf(quantity: Quantity): Deadline | undefined {
  if (quantity.kind === "deadline") return quantity.deadline;
  if (quantity.kind !== "number" || quantity.unit !== "") return undefined;
  const serial = quantity.value.toNumber();
  return isDateSerial(serial) ? dateOfSerial(serial) : undefined;
}

/**
 * Whether something was done in time. `year` is the report's year, for the side that names none.
 * `#VALUE!`: a side that is no time, a year on one side only, 9月 against 9月前.
 */
export function inTime(actual: Quantity, target: Quantity, year?: number): Outcome<boolean> {
  const [done, due] = [timeOf(actual), timeOf(target)];
  if (!done) return failure("#VALUE!", NEEDS_TIME);
  if (!due) return failure("#VALUE!", `目标值“${describeQuantity(target)}”不是时间，无法与完成时间比较`);
  const any = [done, due].some(({ month, day }) => month === 2 && day === 29) ? LEAP_YEAR : COMMON_YEAR;
  const dueYear = due.year ?? (done.year === undefined ? any : year);
  const doneYear = done.year ?? (due.year === undefined ? any : year);
  if (dueYear === undefined || doneYear === undefined) return failure("#VALUE!", "请写明年份");
  const sameMonth = doneYear === dueYear && done.month === due.month;
  if (due.before === true && done.before !== true && done.day === undefined && sameMonth) {
    return failure("#VALUE!", `“${deadlineText(due)}”与“${deadlineText(done)}”无法判定`);
  }
  return success(lastDayOf(done, doneYear) <= lastDayOf(due, dueYear));
}

import type { Deadline } from "./quantity";

/** Days in a month; February has 29 where the year is unknown. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

const DAY_ZERO = daysBeforeYear(1900) - 1;

/** Excel's serial number of a date after February 1900: 44561 for 31 December 2021. */
export function serialOf(year: number, month: number, day: number): number {
  let days = daysBeforeYear(year) + day;
  for (let past = 1; past < month; past++) days += daysInMonth(past, year);
  return days - DAY_ZERO;
}

/** The date of an Excel serial number; parts of a day are left out. */
export function dateOfSerial(serial: number): Required<Pick<Deadline, "year" | "month" | "day">> {
  let rest = Math.floor(serial) + DAY_ZERO;
  let year = Math.floor(rest / 365.2425) + 1;
  while (daysBeforeYear(year) >= rest) year--;
  while (daysBeforeYear(year + 1) < rest) year++;
  rest -= daysBeforeYear(year);
  let month = 1;
  while (rest > daysInMonth(month, year)) {
    rest -= daysInMonth(month, year);
    month++;
  }
  return { year, month, day: rest };
}

/** Whether a number is taken for an Excel date: whole days from 1980 to 2100. */
export function isDateSerial(value: number): boolean {
  return value >= 29_221 && value < 73_416;
}

/** The last day that still counts, as a serial number: the month's last day for 12月底前, 31 August for 9月前. */
export function lastDayOf(deadline: Deadline, year: number): number {
  const { month, day } = deadline;
  if (deadline.before === true) return serialOf(year, month, 1) - 1;
  return serialOf(year, month, day ?? daysInMonth(month, year));
}

/** A deadline in words: 2021年12月31日前, 9月前, 12月. */
export function deadlineText(deadline: Deadline): string {
  const year = deadline.year === undefined ? "" : `${String(deadline.year)}年`;
  const day = deadline.day === undefined ? "" : `${String(deadline.day)}日`;
  return `${year}${String(deadline.month)}月${day}${deadline.before === true ? "前" : ""}`;
}

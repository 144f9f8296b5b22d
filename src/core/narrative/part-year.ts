import type { Indicator } from "../performance/model";
import { parsePeriod } from "../performance/period";
import { nameOf } from "./indicator-words";
import type { Run } from "./model";
import { gap } from "./runs";

const MONTHS = 12;
/** Indicators that the question for the year's results names. */
const NAMED = 3;

/** Results that stand for a part of the year beside a target for all of it: how many, and the names of the first. */
export interface PartYear {
  number: number;
  readonly names: string[];
}

/** None yet. */
export function noPartYear(): PartYear {
  return { number: 0, names: [] };
}

/** Counts one more. */
export function enterPartYear(found: PartYear, indicator: Indicator): void {
  found.number++;
  if (found.names.length < NAMED) found.names.push(nameOf(indicator));
}

/** Whether an indicator's period ends before the year does: 1-9月, 前三季度, 截至11月. */
export function isPartYear({ pace, period }: Indicator): boolean {
  if (pace) return true;
  if (!period || /目前|当前|至今/u.test(period)) return false;
  const months = parsePeriod(period.replace(/[（(]?预计[数值]?[）)]?/gu, "").trim());
  return months.ok && months.value < MONTHS;
}

/** 【待填：全年完成值（实际利用外资、实际利用内资等8项）】 */
export function partYearGap({ number, names }: PartYear): Run | undefined {
  if (number === 0) return undefined;
  return gap(`全年完成值（${names.join("、")}${number > names.length ? `等${String(number)}项` : ""}）`);
}

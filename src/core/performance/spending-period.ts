import type { Reading, Table } from "../recognition/model";
import { fold } from "../recognition/text";
import { findSheet, type Workbook } from "../workbook/snapshot";
import type { Budget } from "./model";

const YEAR = 12;
/** Rows above a header in which 截至2023年11月30日 may stand. */
const ABOVE = 4;

const SPAN = /(?<!\d)\d{1,2}月?(?:份|末|底)?[-~至到](\d{1,2})月/u;
const UNTIL = /截[至止到](?:至|日期:?|时间:?)?(?:(\d{4})[年.-])?(\d{1,2})(?:月|[.-]\d)/u;
const SO_FAR = /(?<!\d)(\d{1,2})月(?:份|末|底)?(?:止|累计)|累计\((?:至|到)?(\d{1,2})月/u;
const QUARTERS: readonly (readonly [RegExp, number])[] = [
  [/上半年/u, 6],
  [/前三季度|一至三季度|1-3季度/u, 9],
  [/第?一季度/u, 3],
];
const WHOLE = /全年|年度|本年|决算/u;
const ONE_MONTH = /^(\d{1,2})月/u;
const TITLED = /((?:19|20)\d{2})年(\d{1,2})月(?:份|末|底)?(?!\d)/u;

/** The months of a year's budget that a table's spending has seen; the year's are twelve. */
export function monthsOf(workbook: Workbook, reading: Reading, table: Table): number {
  return spendingMonths(workbook, table, table.year ?? reading.facts.year) ?? YEAR;
}

function within(months: number): number | undefined {
  return months >= 1 && months <= YEAR ? months : undefined;
}

/** The months that words such as 1-7月支出, 截至11月底 or 前三季度 have seen; 12 where the day is in a later year. */
function monthsIn(text: string, year: number | undefined): number | undefined {
  const words = fold(text);
  const until = UNTIL.exec(words);
  if (until) return until[1] && year && Number(until[1]) > year ? YEAR : within(Number(until[2]));
  const span = SPAN.exec(words)?.[1] ?? SO_FAR.exec(words)?.slice(1).find(Boolean);
  if (span) return within(Number(span));
  return QUARTERS.find(([is]) => is.test(words))?.[1];
}

/** The latest month that has a column of its own: 6月支出 | 7月支出 | 累计支出. */
function latestMonth(table: Table): number | undefined {
  const months = [...table.columns, ...table.others].flatMap(({ header }) => {
    const month = ONE_MONTH.exec(fold(header))?.[1];
    return month === undefined ? [] : (within(Number(month)) ?? []);
  });
  return months.length > 0 ? Math.max(...months) : undefined;
}

function titleMonths(title: string, year: number | undefined): number | undefined {
  const words = fold(title);
  if (/填|报送|公布|印发|编制/u.test(words)) return undefined;
  const said = monthsIn(words, year);
  const of = TITLED.exec(words);
  if (said !== undefined || !of || words.includes("年度")) return said;
  return year === undefined || Number(of[1]) === year ? within(Number(of[2])) : undefined;
}

/** What a line between title and header says: 截至2023年11月30日. */
function lineMonths(workbook: Workbook, table: Table, year: number | undefined): number | undefined {
  const rows = findSheet(workbook, table.sheet)?.rows ?? [];
  for (let row = table.header.top - 1; row >= Math.max(0, table.header.top - ABOVE); row -= 1) {
    for (const cell of rows[row] ?? []) {
      const words = typeof cell?.value === "string" ? fold(cell.value) : "";
      if (UNTIL.test(words)) return monthsIn(words, year);
    }
  }
  return undefined;
}

/**
 * How many months of the year a table's spending has seen, where they are fewer than twelve: by the header of the column
 * (1-7月支出), the month columns beside 累计支出, the title (2023年11月预算执行表) or a line below it. `undefined` for the
 * year's spending.
 */
export function spendingMonths(workbook: Workbook, table: Table, year: number | undefined): number | undefined {
  const header = table.columns.find(({ role }) => role === "executed")?.header ?? "";
  const own = monthsIn(header, year);
  const whole = WHOLE.test(fold(header));
  const months =
    own ??
    (whole
      ? undefined
      : (latestMonth(table) ?? titleMonths(table.title ?? "", year) ?? lineMonths(workbook, table, year)));
  return months === undefined || months === YEAR ? undefined : months;
}

/** 全年; 1-7月 where the table's spending has seen seven months of the year. */
export function spendingPeriod({ months }: Pick<Budget, "months">): string {
  if (months === undefined) return "全年";
  return months === 1 ? "1月" : `1-${String(months)}月`;
}

/** 全年执行数, or 1-7月执行数. */
export function executedName(budget: Pick<Budget, "months">): string {
  return `${spendingPeriod(budget)}执行数`;
}

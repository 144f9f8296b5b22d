import { daysInMonth } from "./calendar";
import type { Deadline } from "./quantity";

const QUARTERS: Readonly<Record<string, number>> = { "1": 3, "2": 6, "3": 9, "4": 12, 一: 3, 二: 6, 三: 9, 四: 12 };

const LEAD = "(?:截至|截止到?|计划|预计|力争|确保|不晚于|不迟于|最迟|于|在|到|至)?";
const YEAR = "(?:((?:19|20)\\d{2})年度?)?";
const BEFORE = "(之前|以前|前)?";
const WITHIN = "(?:之?内|以内|止|为止)?";
const DONE =
  "(?:[,，、/:]?(?:(?:已|全部|全面|基本|如期|按时)*(?:完成|完工|建成|竣工|验收|到位|发放|实施|投入|开展|交付|支付|拨付|结束|启动|投产|上线)[^\\d]{0,20}|预计)?(?:率?(?:达到?|为)?[/:]?100%)?)?";
const NOTE = "(?:\\([^()\\d]{0,20}\\))?";

const pattern = (core: string): RegExp => new RegExp(`^${LEAD}${core}${DONE}${NOTE}[。.;,]?$`);

const MONTH = pattern(`${YEAR}(\\d{1,2})月(?!\\d)份?(底|末|下旬|中旬|上旬)?(?:(\\d{1,2})[日号])?${BEFORE}${WITHIN}`);
const MONTH_DAY = pattern(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?${BEFORE}${WITHIN}`);
const NUMERIC = pattern(
  `((?:19|20)\\d{2})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?${BEFORE}${WITHIN}`,
);
const QUARTER = pattern(`${YEAR}(前)?第?([1-4一二三四])个?季度(?:底|末)?${BEFORE}${WITHIN}`);
const HALF = pattern(`${YEAR}([上下])半年(?:底|末)?${BEFORE}${WITHIN}`);
const YEAR_END = pattern(
  `(?:((?:19|20)\\d{2})年度?|[当本]?年度?)?(?:年?底|年?末|年终|年内|全年度?|内)${BEFORE}${WITHIN}`,
);
const WHOLE_YEAR = pattern(`((?:19|20)\\d{2})年度?${BEFORE}${WITHIN}`);
const YEARS = pattern(`(?:19|20)\\d{2}年?(?:-{1,2}|~|至|到)((?:19|20)\\d{2})年度?${BEFORE}${WITHIN}`);
const SPAN = pattern(
  `((?:19|20)\\d{2})?(?:年度?|[-/.])?(\\d{1,2})月?(?:\\d{1,2}[日号])?(?:-{1,2}|~|至|到)(?:((?:19|20)\\d{2})(?:年|[-/.]))?(\\d{1,2})(?:月份?(?:底|末)?(?:(\\d{1,2})[日号])?)${BEFORE}${WITHIN}`,
);

function deadline(year: string | undefined, month: number, day?: number, before = false): Deadline | undefined {
  const years = year === undefined ? undefined : Number(year);
  if (month < 1 || month > 12) return undefined;
  if (day !== undefined && (day < 1 || day > daysInMonth(month, years))) return undefined;
  return {
    ...(years === undefined ? {} : { year: years }),
    month,
    ...(day === undefined ? {} : { day }),
    ...(before && day === undefined ? { before: true } : {}),
  };
}

function part(decade: string | undefined, day: string | undefined): number | undefined {
  if (day !== undefined) return Number(day);
  return decade === "上旬" ? 10 : decade === "中旬" ? 20 : undefined;
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Deadline | undefined];

const READERS: readonly Reader[] = [
  [
    MONTH,
    ([, year, month, decade, day, before]) =>
      deadline(year, Number(month), part(decade, day), before !== undefined && decade === undefined),
  ],
  [MONTH_DAY, ([, year, month, day]) => deadline(year, Number(month), Number(day))],
  [
    NUMERIC,
    ([, year, , month, day, before]) =>
      deadline(year, Number(month), day === undefined ? undefined : Number(day), before !== undefined),
  ],
  [
    QUARTER,
    ([, year, , quarter = "", before]) => {
      const end = QUARTERS[quarter] ?? 0;
      return before === undefined ? deadline(year, end) : deadline(year, end - 2, undefined, true);
    },
  ],
  [
    HALF,
    ([, year, half, before]) =>
      before === undefined
        ? deadline(year, half === "上" ? 6 : 12)
        : deadline(year, half === "上" ? 1 : 7, undefined, true),
  ],
  [
    SPAN,
    ([, first, from, second, month, day]) =>
      Number(from) >= 1 && Number(from) <= 12 && (second !== undefined || Number(from) <= Number(month))
        ? deadline(second ?? first, Number(month), day === undefined ? undefined : Number(day))
        : undefined,
  ],
  [YEARS, ([, year]) => deadline(year, 12)],
  [YEAR_END, ([, year]) => deadline(year, 12)],
  [WHOLE_YEAR, ([, year, before]) => (before === undefined ? deadline(year, 12) : deadline(year, 1, undefined, true))],
];

/**
 * A calendar point written as a deadline or as the time something was done; of a span (3-11月) its end.
 * The text is normalised. `undefined` where it is none.
 * @example parseDeadline("12月底之前完成") // { month: 12 }
 */
export function parseDeadline(text: string): Deadline | undefined {
  if (!/[月年季]|^(?:19|20)\d{2}[-/.]\d/.test(text) || text.length > 60) return undefined;
  for (const [form, read] of READERS) {
    const match = form.exec(text);
    const found = match ? read(match) : undefined;
    if (found) return found;
  }
  return undefined;
}

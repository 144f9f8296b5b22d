import type { AnswerBook } from "./answer-book";
import { ranked, rankedYears } from "./facts";
import type { FactCandidate } from "./facts";
import type { Facts, Question } from "./model";

/** The key of an answer about the report's year. */
const YEAR_KEY = "报告年度";

interface SettledYear {
  readonly facts: Facts;
  readonly questions: readonly Question[];
}

function withYear(facts: Facts, year: number, from: FactCandidate | undefined): Facts {
  const { year: _stated, ...sources } = facts.sources;
  const source = from && { sheet: from.sheet, row: from.row, column: from.column };
  return { ...facts, year, sources: { ...sources, ...(source ? { year: source } : {}) } };
}

/** Asks for the year where the titles disagree or none gives one. */
function yearQuestions(candidates: readonly FactCandidate[], read: boolean): readonly Question[] {
  const years = rankedYears(candidates);
  const titled = years.filter(({ rank }) => rank >= 2.5);
  const first = years[0];
  const other = titled.find(({ value }) => value !== first?.value);
  if (!first) {
    const sheet = ranked(candidates, "unitName")[0]?.sheet;
    if (!read || sheet === undefined) return [];
    return [{ sheet, about: "year", key: YEAR_KEY, text: "各表都没有写明年度，报告是哪一年度的？", choices: [] }];
  }
  if (!other) return [];
  const values = [...new Set(titled.map(({ value }) => value).concat(first.value))].sort().reverse();
  return [
    {
      sheet: other.sheet,
      about: "year",
      key: YEAR_KEY,
      text: `工作表“${first.sheet}”写的是${first.value}年，工作表“${other.sheet}”写的是${other.value}年，报告是哪一年度的？`,
      choices: values.map((value, index) =>
        index === 0 ? "较晚的年度" : index === values.length - 1 ? "较早的年度" : value,
      ),
      at: { row: other.row, column: other.column },
    },
  ];
}

/**
 * The report's year as the user settled it, else what is to be asked. 较晚 and 较早 hold for next year's copy as well; a year in
 * numbers that no sheet names while others are named is last year's answer: it is noted and asked again.
 */
export function settleYear(
  facts: Facts,
  candidates: readonly FactCandidate[],
  read: boolean,
  book: AnswerBook,
): SettledYear {
  const said = book.year(YEAR_KEY);
  const years = rankedYears(candidates);
  const titled = years.filter(({ rank }) => rank >= 2.5);
  const choice = (titled.length > 0 ? titled : years).map(({ value }) => Number(value)).sort((a, b) => a - b);
  const wanted = said === "later" ? choice.at(-1) : said === "earlier" ? choice[0] : said;
  if (wanted === undefined) return { facts, questions: yearQuestions(candidates, read) };
  const from = years.find(({ value }) => Number(value) === wanted);
  if (!from && years.length > 0) {
    book.note(
      `“年度”中“${YEAR_KEY}”的设定是${String(wanted)}，各表写的却是${years.map(({ value }) => value).join("、")}，没有采用；请改成本年度，或者删除这一行。`,
    );
    return { facts, questions: yearQuestions(candidates, read) };
  }
  return { facts: withYear(facts, wanted, from), questions: [] };
}

import { KIND_NAMES } from "./answer-words";
import { readHeaderText } from "./header-text";
import type { HeaderColumn } from "./header-cells";
import type { TableKind } from "./model";
import { fold } from "./text";

/** More headers than these do not make a table easier to know again. */
const MOST_HEADERS = 12;
/** Longer titles are cut in keys. */
const LONGEST = 40;

/** A text without the years and the months counted so far, which next year's copy words otherwise. */
export function withoutTime(text: string): string {
  return fold(text)
    .replace(/\((?:19|20)\d{2}年?度?\)|\([〇零○一二三四五六七八九]{4}年?度?\)/gu, "")
    .replace(/(?:19|20)\d{2}(?:年度|年)?|[〇零○一二三四五六七八九]{4}年度?/gu, "")
    .replace(/\d{1,2}月?[-~至到]\d{1,2}月份?|(?<=截[止至])\d{1,2}月/gu, "N月");
}

/** What a header cell says apart from years, tags, units in brackets and numbering. */
function meaningOf(text: string): string {
  const plain = withoutTime(text);
  const phrases = readHeaderText(plain).phrases;
  return (phrases[phrases.length - 1] ?? plain).slice(0, LONGEST);
}

/** A column's header meaning: its headings from the top, joined. */
function pathMeaning(column: HeaderColumn): string {
  const parts = column.path.map((slot) => meaningOf(slot.text)).filter((text) => text !== "");
  return parts.join("·") || meaningOf(column.header);
}

/** How far a column's year lies before the latest year of its table. */
function yearsBack(column: HeaderColumn, latest: number): string {
  const back = column.year === undefined ? 0 : latest - column.year;
  return back <= 0 ? "" : back === 1 ? "（上年）" : `（前${String(back)}年）`;
}

/** The keys of `role` answers, one a column; equal headers are told apart by their year, else by their order. */
export function columnKeys(kind: TableKind, columns: readonly HeaderColumn[]): readonly string[] {
  const latest = Math.max(0, ...columns.map(({ year }) => year ?? 0));
  const meanings = columns.map(pathMeaning);
  const times = new Map<string, number>();
  for (const meaning of meanings) times.set(meaning, (times.get(meaning) ?? 0) + 1);
  const met = new Map<string, number>();
  return columns.map((column, index) => {
    const meaning = meanings[index] ?? "";
    const dated = (times.get(meaning) ?? 0) > 1 ? meaning + yearsBack(column, latest) : meaning;
    const nth = (met.get(dated) ?? 0) + 1;
    met.set(dated, nth);
    return roleKey(kind, nth > 1 ? `${dated}（第${String(nth)}列）` : dated);
  });
}

/** The key of a `role` answer about a column of that header meaning. */
export function roleKey(kind: TableKind, meaning: string): string {
  return `${KIND_NAMES[kind]}：${meaning}`;
}

/** The key of answers about a table: its title and its headers in a fixed order, so that moved columns do not matter. */
export function tableKey(title: string | undefined, headers: readonly string[]): string {
  const meanings = [...new Set(headers.map(meaningOf))].filter((text) => text !== "").sort();
  const shown = meanings.slice(0, MOST_HEADERS).join("、");
  const more = meanings.length > MOST_HEADERS ? `等${String(meanings.length)}项` : "";
  const name = title === undefined ? "" : withoutTime(title).slice(0, LONGEST);
  return `${name === "" ? "" : `${name}：`}${shown}${more}`;
}

/** The key of answers about the table below these header columns. */
export function blockKey(title: string | undefined, columns: readonly HeaderColumn[]): string {
  return tableKey(
    title,
    columns.map(({ header }) => header),
  );
}

import { OUTLINES } from "./outline";
import type { OutlineSection } from "./outline-model";

/** A stretch of reused text that was true last year and has to be checked. Offsets count UTF-16 units of `text`. */
export interface ReuseMark {
  readonly offset: number;
  readonly length: number;
  readonly kind: "year" | "figure";
  readonly text: string;
}

/** A section of last year's report. `sectionId` is that of the same section in this year's outlines. */
export interface ReusableSection {
  readonly sectionId: string;
  /** Its paragraphs, one a line. */
  readonly text: string;
  readonly marks: readonly ReuseMark[];
}

const LONGEST_HEADING = 60;
const SHORTEST_PREFIX = 4;
const NUMBER =
  /^\s*(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*[、．]|\d{1,2}\.(?!\d)|[（(]\s*\d{1,2}\s*[）)])\s*/u;
/** Numbers of the levels that only headings have. */
const UPPER_NUMBER =
  /^\s*(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)])/u;

/** A heading's words without what outlines vary: the year, 部门（单位）, 情况, punctuation. */
function bare(heading: string): string {
  return heading
    .replace(NUMBER, "")
    .replace(/[（(]?单位[）)]?|部门|当年|本年|年度|整体支出|情况|主要|的|和|及|与|\d{4}年度?/gu, "")
    .replace(/[\s，。、；：:;,.（）()“”"]/gu, "");
}

function sectionsIn(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap((section) => [section, ...sectionsIn(section.sections ?? [])]);
}

/** Headings of every outline and the sections they open; parts that only hold sections open none. */
function knownHeadings(): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const { id, heading, write } of OUTLINES.flatMap(({ parts }) => sectionsIn(parts))) {
    const words = bare(heading);
    if (words.length > 0 && known.get(words) === undefined) known.set(words, write ? id : undefined);
  }
  return known;
}

interface Heading {
  /** `undefined` for a heading that opens none of our sections. */
  readonly sectionId: string | undefined;
}

/** A heading may go on after a colon with what the outline asks for. */
function headingOf(line: string, known: ReadonlyMap<string, string | undefined>): Heading | undefined {
  const [head = ""] = line.split(/[：:]/u);
  const numbered = NUMBER.test(line);
  if (head.length > LONGEST_HEADING || /[。；;！？]./u.test(head)) return undefined;
  const words = bare(head);
  if (known.has(words)) return { sectionId: known.get(words) };
  const longer = [...known].find(
    ([heading]) => heading.length >= SHORTEST_PREFIX && words.startsWith(heading) && numbered,
  );
  if (longer) return { sectionId: longer[1] };
  return UPPER_NUMBER.test(line) && !/[。；;！？]$/u.test(line) && head === line ? { sectionId: undefined } : undefined;
}

const YEAR = /(?:19|20)\d{2}(?=\s*年|年度|[-—~至]|[.．]\d{1,2}(?!\d))/u;
const FIGURE =
  /(?<![A-Za-z\d第.．])\d[\d,，]*(?:[.．]\d+)?(?:\s*(?:%|％|‰|个百分点|[万亿千百]?(?:元|美元|人次|人|户|家|个|项|次|场|吨|亩|公里|千米|米|平方米|台|辆|座|处|所|件|起|批|期|名|天|倍|分|株|头|只|册|篇|条|份)?))?/u;
const MARK = new RegExp(`(?<year>${YEAR.source})|(?<figure>${FIGURE.source})`, "gu");

/** Years other than the report's, and every number that is not the line's own. */
function marksIn(text: string, year: number): readonly ReuseMark[] {
  const marks: ReuseMark[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const skip = NUMBER.exec(line)?.[0].length ?? 0;
    for (const match of line.slice(skip).matchAll(MARK)) {
      const words = match[0].trimEnd();
      const kind = match.groups?.["year"] === undefined ? "figure" : "year";
      if (kind === "year" && words === String(year)) continue;
      marks.push({ offset: start + skip + match.index, length: words.length, kind, text: words });
    }
    start += line.length + 1;
  }
  return marks;
}

/**
 * The sections of last year's report, found by their headings under any outline, with last year's figures and years
 * marked. `year` is the year of the report being written; text before the first known heading belongs to no section.
 */
export function reusableSections(paragraphs: readonly string[], year: number): readonly ReusableSection[] {
  const known = knownHeadings();
  const found = new Map<string, string[]>();
  let current: string | undefined;
  for (const paragraph of paragraphs) {
    const line = paragraph.replace(/[\r\n]+/gu, " ").trim();
    if (line === "") continue;
    const heading = headingOf(line, known);
    if (heading) current = heading.sectionId;
    else if (current !== undefined) found.set(current, [...(found.get(current) ?? []), line]);
  }
  return [...found].map(([sectionId, lines]) => {
    const text = lines.join("\n");
    return { sectionId, text, marks: marksIn(text, year) };
  });
}

import { HeadingLevel, Paragraph, TextRun } from "docx";
import type { ParagraphBlock } from "../../core/report/document";
import { titleLines } from "../../core/report/title-lines";
import { cleanText } from "../clean-text";
import { headingLevel } from "../heading-numbers";
import { LINE } from "./measures";
import { STYLE } from "./styles";
import { textRuns } from "./text-runs";

/** Characters of 二号 in a line of the type area. */
const TITLE_CHARACTERS = 20;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** An empty line keeps the text apart from what stands over it. */
const BLANK_LINE_AFTER = { spacing: { after: LINE } } as const;
const APART_FROM_TABLE = { spacing: { before: LINE / 3 } } as const;

/** A title in lines that end where the sense allows. */
export function titleParagraph(title: string, last: boolean): Paragraph {
  const lines = titleLines(cleanText(title), TITLE_CHARACTERS);
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    ...(last && BLANK_LINE_AFTER),
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });
}

/** Where a paragraph stands: the list's number that it goes without, and whether the text begins after it. */
export interface ParagraphPlace {
  /** The number that Word's list writes; absent where the typed one stays in the text. */
  readonly number?: string | undefined;
  /** The last line of the document's head: title and subtitle. */
  readonly closesHead: boolean;
  /** A table stands right above. */
  readonly afterTable: boolean;
}

/** One paragraph in the style of its role. */
export function reportParagraph(block: ParagraphBlock, { number, closesHead, afterTable }: ParagraphPlace): Paragraph {
  const level = headingLevel(block);
  if (block.role === "title") return titleParagraph(block.text, closesHead);
  if (level !== undefined) {
    return new Paragraph({
      heading: HEADINGS[level],
      ...(number === undefined && { numbering: false }),
      ...(afterTable && APART_FROM_TABLE),
      children: textRuns(block.text.slice(number?.length ?? 0)),
    });
  }
  const { role } = block;
  const style = role === "subtitle" || role === "caption" || role === "heading4" ? STYLE[role] : STYLE.body;
  return new Paragraph({
    style,
    ...(closesHead && BLANK_LINE_AFTER),
    ...(afterTable && APART_FROM_TABLE),
    children: textRuns(block.text),
  });
}

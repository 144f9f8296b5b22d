import type { ChartPlan } from "./chart";
import {
  CELL_BREAK,
  chartCaptionId,
  chartParagraphId,
  INDENT,
  isTableRow,
  type SheetParagraph,
} from "./sheet-paragraph";
import type { ChartBlock, DocumentBlock, ParagraphBlock, TableBlock } from "./document";

/** Longest text that still looks like a heading. */
const HEADING_LENGTH = 50;
const HEADINGS = [
  { role: "heading1", number: /^[一二三四五六七八九十]{1,3}、/u },
  { role: "heading2", number: /^（[一二三四五六七八九十]{1,3}）/u },
] as const;

/** The role of a body paragraph: a heading where the user wrote it and numbered it like one, and it is no sentence. */
function bodyRole({ id }: SheetParagraph, text: string): ParagraphBlock["role"] {
  const sentence = text.length > HEADING_LENGTH || /[。；！？]./u.test(text);
  const heading = id === undefined && !sentence ? HEADINGS.find(({ number }) => number.test(text)) : undefined;
  return heading?.role ?? "body";
}

function unindented(text: string): string {
  return text.startsWith(INDENT) ? text.slice(INDENT.length) : text;
}

function blocksOf(paragraph: SheetParagraph): readonly ParagraphBlock[] {
  const { role } = paragraph;
  const lines = paragraph.text.split(/\r\n|\r|\n/).map(unindented);
  switch (role) {
    case "title":
      return [{ kind: "paragraph", role, text: lines.join("\n") }];
    case "subtitle":
    case "heading1":
    case "heading2":
    case "heading3":
    case "heading4":
    case "caption":
      return [{ kind: "paragraph", role, text: lines.join("") }];
    case "chartCaption":
      return [{ kind: "paragraph", role: "caption", text: lines.join("") }];
    default:
      return lines.map((text) => ({ kind: "paragraph", role: bodyRole(paragraph, text), text }));
  }
}

/** How many paragraphs from `start` on form one table: caption, unit, heads, rows. None where no row follows. */
function tableLength(paragraphs: readonly SheetParagraph[], start: number): number {
  let end = start;
  if (paragraphs[end]?.role === "caption") end++;
  if (paragraphs[end]?.role === "tableUnit") end++;
  const first = end;
  const columns = paragraphs[first]?.layout?.widths.length;
  if (columns === undefined) return 0;
  while (paragraphs[end]?.role === "tableHead") end++;
  while (paragraphs[end]?.role === "tableRow" && paragraphs[end]?.layout?.widths.length === columns) end++;
  return end > first ? end - start : 0;
}

function tableOf(paragraphs: readonly SheetParagraph[]): TableBlock {
  const textOf = (role: SheetParagraph["role"]): string | undefined =>
    paragraphs.find((paragraph) => paragraph.role === role)?.text;
  const cellsOf = (role: SheetParagraph["role"]): readonly (readonly string[])[] =>
    paragraphs.filter((paragraph) => paragraph.role === role).map(({ text }) => text.split(CELL_BREAK));
  const layout = paragraphs.find(isTableRow)?.layout;
  const caption = textOf("caption");
  const unit = textOf("tableUnit");
  return {
    kind: "table",
    ...(caption !== undefined && { caption }),
    ...(unit !== undefined && { unit }),
    header: cellsOf("tableHead"),
    rows: cellsOf("tableRow"),
    widths: layout?.widths ?? [],
    align: layout?.align ?? [],
  };
}

/** A chart's place with the line below it; `undefined` where there is no such chart, so that its words stand for it. */
function chartAt(
  paragraphs: readonly SheetParagraph[],
  at: number,
  charts: readonly ChartPlan[],
): ChartBlock | undefined {
  const { id, role, text } = paragraphs[at] ?? {};
  const chart = role === "chart" ? charts.find((one) => chartParagraphId(one) === id) : undefined;
  if (!chart || id === undefined || text === undefined) return undefined;
  const next = paragraphs[at + 1];
  const caption = next?.id === chartCaptionId(id) ? next.text : undefined;
  return { kind: "chart", chart, alt: text, ...(caption !== undefined && { caption }) };
}

/**
 * The paragraphs of the report sheet as blocks of a document, the user's edits as they are. Rows of a table become one
 * table; each of `charts` stands where its row is; indents written as spaces go; a line break inside a paragraph starts another one (in a title it stays); empty
 * rows at the end are left out.
 */
export function documentOf(
  paragraphs: readonly SheetParagraph[],
  charts: readonly ChartPlan[] = [],
): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const chart = chartAt(paragraphs, at, charts);
    const length = chart ? (chart.caption === undefined ? 1 : 2) : tableLength(paragraphs, at);
    const paragraph = paragraphs[at];
    if (chart) blocks.push(chart);
    else if (length > 0) blocks.push(tableOf(paragraphs.slice(at, at + length)));
    else if (paragraph) blocks.push(...blocksOf(paragraph));
    at += Math.max(1, length);
  }
  const last = blocks.findLastIndex((block) => block.kind !== "paragraph" || block.text.trim() !== "");
  return blocks.slice(0, last + 1);
}

import type { Span } from "./apportion";
import type { ChartPlan } from "./chart";
import { keptRows } from "./keep-together";
import { BODY_SIZE, DOCUMENT_STYLES, ID_COLUMN, LINE_CHARACTERS, LINE_PITCH } from "./page";
import type { PageItem } from "./paginate";
import { CELL_BREAK, INDENT, isIndented, isTableRow, type SheetParagraph, type SheetRole } from "./sheet-paragraph";
import { isGroupRow, isTotalRow, spanCapacity, tableSpans } from "./table-grid";
import { wrapLines } from "./text-layout";
import { titleLines } from "./title-lines";

/**
 * Characters kept back: LibreOffice shows a file's columns up to 8% narrower than Excel (it does not round the width
 * of a digit to a pixel), and a line too many in a row does less harm than one that is cut off.
 */
const SAFETY = 2;

/** 二号 needs more than the pitch of the body. */
const TITLE_PITCH = 36;
const TABLE_LINE = 15;
const TABLE_PADDING = 8;
/** A chart is at least 6.5 cm high, and so much of its own height. */
const LEAST_CHART = (6.5 / 2.54) * 72;
const LEAST_SHARE = 0.76;
/** Left free below a chart. */
export const CHART_PADDING = 6;
/** Between a table and what follows it: a row of its own, so that nothing touches or covers the table's border. */
const APART = LINE_PITCH / 3;
/** The highest row that a spreadsheet has. */
const ROW_HEIGHT = 409;

/** A paragraph ready to be cut into rows; `cells` are a table row's, with their columns. */
export interface Block {
  readonly paragraph: SheetParagraph;
  /** Points above it that are in its first line's height; nothing of them at the head of a page. */
  readonly above: number;
  /** A table's row that only names what the rows below it are about. */
  readonly group: boolean;
  /** The pitch of a row's last line ends in a row of its own. */
  readonly spaced: boolean;
  readonly lines: readonly string[];
  readonly item: PageItem;
  readonly cells?: readonly { readonly text: string; readonly span: Span; readonly style: string }[];
}

/** Em that a line of the text column surely holds at the paragraph's size. */
function capacity(role: SheetRole): number {
  const { size } = DOCUMENT_STYLES[role];
  return ((LINE_CHARACTERS - SAFETY) * BODY_SIZE) / size;
}

function keepsWithNext(role: SheetRole): boolean {
  return role !== "body" && role !== "tableRow" && role !== "chartCaption";
}

function tableBlock(paragraph: SheetParagraph, layout: NonNullable<SheetParagraph["layout"]>): Block {
  const spans = tableSpans(layout);
  const texts = paragraph.text.split(CELL_BREAK);
  const group = paragraph.role === "tableRow" && isGroupRow(texts);
  const total = isTotalRow(texts);
  const whole = { text: texts[0] ?? "", span: { left: 0, right: ID_COLUMN - 1 }, style: "tableGroup" };
  const columns = spans.map((span, column) => {
    const align = layout.align[column] ?? "left";
    const row = total ? "tableTotal" : "tableRow";
    const style = align === "left" ? row : align === "right" ? `${row}Right` : `${row}Center`;
    return { text: texts[column] ?? "", span, style: paragraph.role === "tableHead" ? "tableHead" : style };
  });
  const cells = group ? [whole] : columns;
  const lines = Math.max(1, ...cells.map(({ text, span }) => wrapLines(text, spanCapacity(span)).length));
  return {
    paragraph,
    above: 0,
    group,
    spaced: false,
    lines: [paragraph.text],
    cells,
    item: {
      lines: [Math.min(ROW_HEIGHT, lines * TABLE_LINE + TABLE_PADDING)],
      divisible: false,
      keepWithNext: paragraph.role === "tableHead",
    },
  };
}

/** A row as high as its chart, which covers the words in it; as high as the words where there is no chart for it. */
function chartBlock(paragraph: SheetParagraph, chart: ChartPlan | undefined): Block {
  const words = wrapLines(paragraph.text, capacity("chart")).length * TABLE_LINE + TABLE_PADDING;
  const height = chart ? chart.size.height + CHART_PADDING : words;
  return {
    paragraph,
    above: 0,
    group: false,
    spaced: false,
    lines: [paragraph.text],
    item: {
      lines: [Math.min(ROW_HEIGHT, height)],
      divisible: false,
      keepWithNext: true,
      ...(chart && { least: Math.max(LEAST_CHART, chart.size.height * LEAST_SHARE) + CHART_PADDING }),
    },
  };
}

/** A chart that fits in a row of a sheet. */
export function fitted(chart: ChartPlan): ChartPlan {
  const { size } = chart;
  return { ...chart, size: { ...size, height: Math.min(size.height, ROW_HEIGHT - CHART_PADDING) } };
}

function block(paragraph: SheetParagraph, charts: ReadonlyMap<string, ChartPlan>): Block {
  const { id = "", role, layout, text } = paragraph;
  if (isTableRow(paragraph) && layout) return tableBlock(paragraph, layout);
  if (role === "chart") return chartBlock(paragraph, charts.get(id));
  const lines =
    role === "title"
      ? titleLines(text, capacity(role)).map((line, index, all) =>
          index === all.length - 1 || line.endsWith("\n") ? line : `${line}\n`,
        )
      : wrapLines((isIndented(paragraph) ? INDENT : "") + text, capacity(role));
  const unit = role === "tableUnit";
  const pitch = unit ? TABLE_LINE + TABLE_PADDING : role === "title" ? TITLE_PITCH : LINE_PITCH;
  return {
    paragraph,
    above: 0,
    group: false,
    spaced: !unit,
    lines,
    item: { lines: lines.map(() => pitch), divisible: role === "body", keepWithNext: keepsWithNext(role) },
  };
}

function isRow(block: Block | undefined): boolean {
  return block?.paragraph.role === "tableRow";
}

/** Which blocks stand on one page with the next one because they are rows of a table that should not be divided there. */
function keptIndexes(blocks: readonly Block[]): ReadonlySet<number> {
  const kept = new Set<number>();
  blocks.forEach((first, start) => {
    if (!isRow(first) || isRow(blocks[start - 1])) return;
    const end = blocks.findIndex((block, index) => index > start && !isRow(block));
    const rows = blocks.slice(start, end < 0 ? undefined : end);
    keptRows(rows.map(({ item, group }) => ({ height: item.lines[0] ?? 0, group }))).forEach((keeps, row) => {
      if (keeps) kept.add(start + row);
    });
  });
  return kept;
}

/** A block with room above it. */
function apart(block: Block): Block {
  const { lines, least } = block.item;
  const [first = 0, ...others] = lines;
  const item = {
    ...block.item,
    lines: [first + APART, ...others],
    ...(least !== undefined && { least: least + APART }),
  };
  return { ...block, above: APART, item };
}

/** The paragraphs as blocks: `charts` by the id of the paragraph in their place, small tables kept whole, room below each table. */
export function sheetBlocks(
  paragraphs: readonly SheetParagraph[],
  charts: ReadonlyMap<string, ChartPlan>,
): readonly Block[] {
  const blocks = paragraphs.map((paragraph) => block(paragraph, charts));
  const kept = keptIndexes(blocks);
  return blocks.map((one, index) => {
    if (kept.has(index)) return { ...one, item: { ...one.item, keepWithNext: true } };
    return isRow(blocks[index - 1]) && !isTableRow(one.paragraph) ? apart(one) : one;
  });
}

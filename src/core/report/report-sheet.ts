import type { Rect } from "../workbook/address";
import { isCellError } from "../workbook/snapshot";
import type { ChartPlan } from "./chart";
import {
  BODY_SIZE,
  DOCUMENT_COLUMNS,
  DOCUMENT_STYLES,
  documentPage,
  ID_COLUMN,
  LINE_CHARACTERS,
  LINE_PITCH,
  SPACE_HEIGHT,
} from "./page";
import { paginate, type PageItem } from "./paginate";
import { SHEET_MARKS, type CellPlan, type RowPlan, type SheetPlan } from "./plan";
import {
  CELL_BREAK,
  chartParagraphId,
  INDENT,
  isIndented,
  isTableRow,
  type SheetParagraph,
  type SheetRole,
} from "./sheet-paragraph";
import type { Span } from "./apportion";
import { isGroupRow, spanCapacity, tableSpans } from "./table-grid";
import { wrapLines } from "./text-layout";
import { titleLines } from "./title-lines";

/** Ends the id of a table's head that is written again on a new page. */
export const REPEATED_HEAD = "~";

/** In the place of an id: the space below a paragraph. */
export const SPACE = "·";

/**
 * Characters kept back: LibreOffice shows a file's columns up to 8% narrower than Excel (it does not round the width
 * of a digit to a pixel), and a line too many in a row does less harm than one that is cut off.
 */
const SAFETY = 2.5;

/** 二号 needs more than the pitch of the body. */
const TITLE_PITCH = 36;
const TABLE_LINE = 15;
const TABLE_PADDING = 8;
/** A chart is at least 6.5 cm high, and so much of its own height. */
const LEAST_CHART = (6.5 / 2.54) * 72;
const LEAST_SHARE = 0.76;
/** Left free below a chart. */
const CHART_PADDING = 6;
/** The highest row that a spreadsheet has. */
const ROW_HEIGHT = 409;

/** A paragraph ready to be cut into rows; `cells` are a table row's, with their columns. */
interface Block {
  readonly paragraph: SheetParagraph;
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
  const whole = { text: texts[0] ?? "", span: { left: 0, right: ID_COLUMN - 1 }, style: "tableGroup" };
  const columns = spans.map((span, column) => {
    const align = layout.align[column] ?? "left";
    const style = align === "left" ? "tableRow" : align === "right" ? "tableRowRight" : "tableRowCenter";
    return { text: texts[column] ?? "", span, style: paragraph.role === "tableHead" ? "tableHead" : style };
  });
  const cells = group ? [whole] : columns;
  const lines = Math.max(1, ...cells.map(({ text, span }) => wrapLines(text, spanCapacity(span)).length));
  return {
    paragraph,
    spaced: false,
    lines: [paragraph.text],
    cells,
    item: {
      lines: [Math.min(ROW_HEIGHT, lines * TABLE_LINE + TABLE_PADDING)],
      divisible: false,
      keepWithNext: paragraph.role === "tableHead" || group,
    },
  };
}

/** A row as high as its chart, which covers the words in it; as high as the words where there is no chart for it. */
function chartBlock(paragraph: SheetParagraph, chart: ChartPlan | undefined): Block {
  const words = wrapLines(paragraph.text, capacity("chart")).length * TABLE_LINE + TABLE_PADDING;
  const height = chart ? chart.size.height + CHART_PADDING : words;
  return {
    paragraph,
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

/** A chart that fits in a row. */
function fitted(chart: ChartPlan): ChartPlan {
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
    spaced: !unit,
    lines,
    item: { lines: lines.map(() => pitch), divisible: role === "body", keepWithNext: keepsWithNext(role) },
  };
}

function idCells({ id, beside = [] }: SheetParagraph, first: boolean): readonly (CellPlan | null)[] {
  const besides = beside.map((cell): CellPlan | null => {
    if (!cell || cell.value === null || typeof cell.value === "boolean" || isCellError(cell.value)) return null;
    return { value: cell.value, style: "beside", ...(cell.formula !== undefined && { formula: cell.formula }) };
  });
  const mark = id === undefined ? null : { value: id, style: "id" };
  return first ? [mark, ...besides] : [mark];
}

/** The cells of a row: a paragraph's text in the first, a table's texts where their columns begin. */
function textCells({ paragraph, cells }: Block, text: string): readonly (CellPlan | null)[] {
  const row: (CellPlan | null)[] = Array.from({ length: ID_COLUMN }, () => null);
  if (!cells) row[0] = { value: text, style: paragraph.role };
  for (const { text: words, span, style } of cells ?? []) {
    for (let column = span.left; column <= span.right; column++)
      row[column] = { value: column === span.left ? words : null, style };
  }
  return row;
}

const SPACE_CELLS: readonly (CellPlan | null)[] = [
  ...Array.from({ length: ID_COLUMN }, () => null),
  { value: SPACE, style: "id" },
];

function mergesOf({ cells }: Block, row: number): readonly Rect[] {
  const spans = cells?.map(({ span }) => span) ?? [{ left: 0, right: ID_COLUMN - 1 }];
  return spans
    .filter(({ left, right }) => right > left)
    .map(({ left, right }) => ({ top: row, bottom: row, left, right }));
}

/** The head of the table that a row belongs to, `undefined` outside tables. */
function headOf(blocks: readonly Block[], index: number): Block | undefined {
  if (blocks[index]?.paragraph.role !== "tableRow") return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const role = blocks[at]?.paragraph.role;
    if (role === "tableHead") return blocks[at];
    if (role !== "tableRow") return undefined;
  }
  return undefined;
}

/**
 * 自评报告: a paragraph a row over the text's columns, a long one over several rows that share its id; tables as real
 * rows with their head again on each page; each of `charts` over the row of its id. The ids stand in the hidden column.
 */
export function reportSheet(
  paragraphs: readonly SheetParagraph[],
  name: string,
  replaces: string | undefined,
  charts: readonly ChartPlan[] = [],
): SheetPlan {
  const byId = new Map(charts.map((chart) => [chartParagraphId(chart), fitted(chart)]));
  const blocks = paragraphs.map((paragraph) => block(paragraph, byId));
  const placed: ChartPlan[] = [];
  const rows: RowPlan[] = [];
  const merges: Rect[] = [];
  const breaks: number[] = [];
  const put = (of: Block, text: string, height: number, beside: readonly (CellPlan | null)[]): void => {
    merges.push(...mergesOf(of, rows.length));
    rows.push({ height: Math.round(height * 100) / 100, cells: [...textCells(of, text), ...beside] });
  };
  const headHeight = (index: number): number => headOf(blocks, index)?.item.lines[0] ?? 0;
  for (const { item, from, to, breakBefore, height: made } of paginate(
    blocks.map((one) => one.item),
    headHeight,
  )) {
    const of = blocks[item];
    if (!of) continue;
    const head = breakBefore ? headOf(blocks, item) : undefined;
    if (breakBefore) breaks.push(rows.length);
    if (head)
      put(head, head.paragraph.text, headHeight(item), [
        { value: `${head.paragraph.id ?? ""}${REPEATED_HEAD}`, style: "id" },
      ]);
    const height = made ?? of.item.lines.slice(from, to).reduce((sum, line) => sum + line, 0);
    const { spaced, paragraph } = of;
    const chart = paragraph.role === "chart" ? byId.get(paragraph.id ?? "") : undefined;
    if (chart)
      placed.push({
        ...chart,
        anchor: { row: rows.length, column: 0, end: ID_COLUMN },
        size: { ...chart.size, height: height - CHART_PADDING },
      });
    put(
      of,
      of.lines.slice(from, to).join(""),
      spaced ? height - SPACE_HEIGHT : height,
      idCells(of.paragraph, from === 0),
    );
    if (spaced) rows.push({ height: SPACE_HEIGHT, cells: SPACE_CELLS });
  }
  return {
    mark: SHEET_MARKS.report,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: DOCUMENT_COLUMNS,
    rows,
    merges,
    styles: DOCUMENT_STYLES,
    gridlines: false,
    page: documentPage(rows.length, breaks),
    ...(placed.length > 0 && { charts: placed }),
  };
}

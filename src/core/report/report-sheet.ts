import type { Rect } from "../workbook/address";
import { isCellError } from "../workbook/snapshot";
import type { ChartPlan } from "./chart";
import { DOCUMENT_COLUMNS, DOCUMENT_STYLES, documentPage, ID_COLUMN, PAGE_HEIGHT, SPACE_HEIGHT } from "./page";
import { paginate } from "./paginate";
import { SHEET_MARKS, type CellPlan, type RowPlan, type SheetPlan } from "./plan";
import { CHART_PADDING, fitted, sheetBlocks, type Block } from "./sheet-blocks";
import { chartParagraphId, type SheetParagraph } from "./sheet-paragraph";

/** Ends the id of a table's head that is written again on a new page. */
export const REPEATED_HEAD = "~";

/** In the place of an id: the space below a paragraph. */
export const SPACE = "·";

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

function spaceRow(height: number): RowPlan {
  return {
    height: Math.round(height * 100) / 100,
    cells: [...Array.from({ length: ID_COLUMN }, () => null), { value: SPACE, style: "id" }],
  };
}

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
  const blocks = sheetBlocks(paragraphs, byId);
  const placed: ChartPlan[] = [];
  const rows: RowPlan[] = [];
  const merges: Rect[] = [];
  const breaks: number[] = [];
  let used = 0;
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
    const above = from === 0 ? of.above : 0;
    if (above > 0 && (!breakBefore || used + above <= PAGE_HEIGHT)) rows.push(spaceRow(above));
    if (breakBefore) {
      breaks.push(rows.length);
      used = head ? headHeight(item) : 0;
    }
    if (head)
      put(head, head.paragraph.text, headHeight(item), [
        { value: `${head.paragraph.id ?? ""}${REPEATED_HEAD}`, style: "id" },
      ]);
    const { spaced, paragraph } = of;
    const chart = paragraph.role === "chart" ? byId.get(paragraph.id ?? "") : undefined;
    const whole = made ?? of.item.lines.slice(from, to).reduce((sum, line) => sum + line, 0);
    const height = whole - above;
    used += whole;
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
    if (spaced) rows.push(spaceRow(SPACE_HEIGHT));
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

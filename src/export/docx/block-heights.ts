import type { DocumentBlock, TableBlock } from "../../core/report/document";
import { keptRows } from "../../core/report/keep-together";
import type { PageItem } from "../../core/report/paginate";
import { isGroupRow } from "../../core/report/table-grid";
import { wrapLines } from "../../core/report/text-layout";
import { titleLines } from "../../core/report/title-lines";
import { headerCells } from "../table-header";
import { CELL, LINE, TYPE_WIDTH } from "./measures";

const PITCH = LINE / 20;
const WIDTH = TYPE_WIDTH / 20;
const TITLE_CHARACTERS = 20;
/** Characters of 三号 in a line. */
const BODY_CHARACTERS = 28;
const INDENT = "　　";
/** Space above a picture, and what a chart may be made smaller to: 6.5 cm, and so much of its own height. */
const ABOVE = 6;
const LEAST_CHART = (6.5 / 2.54) * 72;
const LEAST_SHARE = 0.76;

const line = (height: number, keepWithNext: boolean): PageItem => ({
  lines: [height],
  divisible: false,
  keepWithNext,
});

function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const sum = widths.reduce((total, width) => total + width, 0);
  const lines = texts.map((text, column) => {
    const share = texts.length === 1 ? 1 : (widths[column] ?? 0) / sum;
    const em = (share * WIDTH - 2 * CELL.side) / CELL.size;
    return text.split(/\r\n|\r|\n/).reduce((count, part) => count + wrapLines(part, Math.max(1, em)).length, 0);
  });
  return Math.max(1, ...lines) * CELL.line + 2 * CELL.above;
}

/** Heights of a table's rows, in points. */
function rowHeights({ rows, widths }: TableBlock): readonly number[] {
  return rows.map((row) => rowHeight(isGroupRow(row) ? row.slice(0, 1) : row, widths));
}

/** Which rows of a table stand on one page with the row after them. */
export function keptTableRows(table: TableBlock): readonly boolean[] {
  const heights = rowHeights(table);
  return keptRows(table.rows.map((row, index) => ({ height: heights[index] ?? 0, group: isGroupRow(row) })));
}

function tableItems(table: TableBlock): readonly PageItem[] {
  const { caption, unit, header, widths } = table;
  const heads = headerCells(header).map((cells) =>
    rowHeight(
      cells.map(({ text }) => text),
      widths,
    ),
  );
  const kept = keptTableRows(table);
  return [
    ...(caption === undefined ? [] : [line(PITCH, true)]),
    ...(unit === undefined ? [] : [line(CELL.line, true)]),
    ...heads.map((height) => line(height, true)),
    ...rowHeights(table).map((height, row) => line(height, kept[row] === true)),
  ];
}

/**
 * How much of a page a block takes in the Word document, as far as that can be told without the fonts: its parts from
 * top to bottom, heights in points.
 */
export function blockItems(block: DocumentBlock): readonly PageItem[] {
  switch (block.kind) {
    case "table":
      return tableItems(block);
    case "picture":
      return [line(ABOVE + block.heightPt * Math.min(1, WIDTH / block.widthPt), true), line(PITCH, false)];
    case "chart": {
      const { height, width } = block.chart.size;
      const shown = height * Math.min(1, WIDTH / width);
      const captioned = block.caption !== undefined;
      const least = ABOVE + Math.max(LEAST_CHART, shown * LEAST_SHARE);
      const chart = { ...line(ABOVE + shown, captioned), ...(least < ABOVE + shown && { least }) };
      return captioned ? [chart, line(PITCH, false)] : [chart];
    }
    case "paragraph": {
      const { role, text } = block;
      const head = role === "title" || role === "subtitle";
      const indent = head || role === "caption" ? "" : INDENT;
      const count =
        role === "title" ? titleLines(text, TITLE_CHARACTERS).length : wrapLines(indent + text, BODY_CHARACTERS).length;
      return [
        {
          lines: Array.from({ length: count }, () => PITCH),
          divisible: role === "body",
          keepWithNext: role !== "body",
        },
      ];
    }
  }
}

import type { TableBlock } from "./document";
import type { SheetParagraph } from "./sheet-paragraph";
import { sourcePlaces } from "./source-ranges";
import type { TraceLine } from "./trace-lines";

/** Addresses in one cell of the table; more stand together in its last line. */
const MOST_PLACES = 8;

function withUnit({ text, unit }: TraceLine): string {
  return unit === "%" || unit === "" || text.endsWith(unit) ? text : text + unit;
}

/**
 * 数据来源 as a table of a document: each figure and quotation with its cells. What the user took out of the report is
 * not listed.
 */
export function sourceTable(lines: readonly TraceLine[], paragraphs: readonly SheetParagraph[]): TableBlock {
  const rows = lines
    .filter(({ text }) => paragraphs.some((paragraph) => paragraph.text.includes(text)))
    .map((line, index) => [
      String(index + 1),
      line.place,
      line.label,
      withUnit(line),
      sourcePlaces(line.sources, MOST_PLACES)
        .map(({ text }) => text)
        .join("\n"),
      line.formula,
    ]);
  return {
    kind: "table",
    caption: "数据来源",
    header: [["序号", "报告位置", "内容", "报告文字", "来源单元格", "计算方法"]],
    rows,
    widths: [7, 17, 24, 16, 20, 16],
    align: ["center", "left", "left", "left", "left", "left"],
  };
}

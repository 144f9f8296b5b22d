import type { Paragraph, Report, Run } from "../narrative/model";
import type { Figure } from "../performance/figure";
import { refAddress, type CellRef } from "../workbook/address";
import { CELL_PADDING, LINE_PITCH, ROW_LINES } from "./page";
import { SHEET_MARKS, type CellPlan, type CellStyle, type RowPlan, type SheetPlan } from "./plan";
import { wrapLines } from "./text-layout";

const HEADER = ["序号", "报告位置", "内容", "报告文字", "数值", "单位", "计算方法"] as const;
const WIDTHS = [36, 84, 190, 150, 84, 54, 170] as const;
const SOURCE_WIDTH = 120;

const SHORT_ANSWER = 8;
const TEXT_SIZE = 10.5;
const LINE_HEIGHT = 15;

const CELL = { font: "宋体", size: TEXT_SIZE, vertical: "center", border: true } as const;
const STYLES = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center" },
  header: { ...CELL, font: "黑体", horizontal: "center", fill: "E8EEF4", wrap: true },
  text: { ...CELL, wrap: true, format: "@" },
  center: { ...CELL, horizontal: "center" },
  number: { ...CELL, horizontal: "right" },
  percent: { ...CELL, horizontal: "right", format: "0.00%" },
  link: { ...CELL, wrap: true, color: "0563C1" },
} as const satisfies Record<string, CellStyle>;
type StyleName = keyof typeof STYLES;

function cell(value: string | number | null, style: StyleName, link?: CellRef): CellPlan {
  return { value, style, ...(link && { link }) };
}

interface TraceRow {
  readonly place: string;
  readonly text: string;
  readonly label: string;
  readonly figure?: Figure;
  readonly sources: readonly CellRef[];
}

/** Quoted words that state something countable, or a short answer such as 最后; plain prose needs no row. */
function bearsFigures(text: string): boolean {
  return /[0-9０-９%％]/.test(text) || text.length <= SHORT_ANSWER;
}

function traceRows(report: Report, paragraph: Paragraph): readonly TraceRow[] {
  return paragraph.runs.flatMap((run: Run): readonly TraceRow[] => {
    if (run.kind === "figure") {
      const figure = report.figures.get(run.figure);
      return figure
        ? [{ place: paragraph.place, text: run.text, label: figure.label, figure, sources: figure.sources }]
        : [];
    }
    if (run.kind === "text" && run.source && bearsFigures(run.text)) {
      return [{ place: paragraph.place, text: run.text, label: "单元格文字", sources: [run.source] }];
    }
    return [];
  });
}

/** Height for the longest of a row's wrapped texts. */
function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => wrapLines(text, (width - CELL_PADDING) / TEXT_SIZE).length);
  return Math.min(ROW_LINES * LINE_PITCH, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

function planRow(row: TraceRow, number: number, sources: number): RowPlan {
  const { figure } = row;
  const value = figure ? figure.value.toNumber() : null;
  const addresses = row.sources.map((source): [string, number] => [refAddress(source), SOURCE_WIDTH]);
  return {
    height: rowHeight([
      [row.label, WIDTHS[2]],
      [row.text, WIDTHS[3]],
      [figure?.formula ?? "", WIDTHS[6]],
      ...addresses,
    ]),
    cells: [
      cell(number, "center"),
      cell(row.place, "text"),
      cell(row.label, "text"),
      cell(row.text, "text"),
      cell(value, figure?.unit === "%" ? "percent" : "number"),
      cell(figure?.unit ?? "", "text"),
      cell(figure?.formula ?? "原文引用", "text"),
      ...Array.from({ length: sources }, (_, index) => {
        const source = row.sources[index];
        return source ? cell(refAddress(source), "link", source) : cell("", "text");
      }),
    ],
  };
}

/** 数据来源: a row for each figure and each quotation in the report, its source cells as links. */
export function traceSheet(report: Report, name: string, replaces: string | undefined): SheetPlan {
  const rows = report.paragraphs.flatMap((paragraph) => traceRows(report, paragraph));
  const sources = Math.max(1, ...rows.map((row) => row.sources.length));
  const columns = HEADER.length + sources;
  const sourceHeads = Array.from({ length: sources }, (_, index) =>
    sources === 1 ? "来源单元格" : `来源单元格${String(index + 1)}`,
  );
  return {
    mark: SHEET_MARKS.trace,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [...WIDTHS.map((width) => ({ width })), ...sourceHeads.map(() => ({ width: SOURCE_WIDTH }))],
    rows: [
      {
        height: 30,
        cells: [cell("数据来源", "title"), ...Array.from({ length: columns - 1 }, () => cell(null, "title"))],
      },
      { height: 22, cells: [...HEADER, ...sourceHeads].map((head) => cell(head, "header")) },
      ...rows.map((row, index) => planRow(row, index + 1, sources)),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: columns - 1 }],
    styles: STYLES,
    freezeRows: 2,
    gridlines: true,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: rows.length + 1, right: columns - 1 },
      titleRows: { first: 1, last: 1 },
      oddFooter: { center: "&P / &N" },
      evenFooter: { center: "&P / &N" },
    },
  };
}

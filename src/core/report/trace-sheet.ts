import type { CellRef } from "../workbook/address";
import type { ChartPlan } from "./chart";
import { CHART_DATA_HEAD, chartDataRows, type ChartDataRow } from "./chart-data";
import { CELL_PADDING, LINE_PITCH, ROW_LINES } from "./page";
import { SHEET_MARKS, type CellPlan, type CellStyle, type RowPlan, type SheetPlan } from "./plan";
import { sourcePlaces, type SourcePlace } from "./source-ranges";
import { wrapLines } from "./text-layout";
import { TRACE_FIRST_ROW, TRACE_HEADER, type TraceLine } from "./trace-lines";

const WIDTHS = [36, 84, 190, 150, 84, 54, 170] as const;
const SOURCE_WIDTH = 120;
/** A figure of more places names the last ones together. */
const MOST_PLACES = 8;

const TEXT_SIZE = 10.5;
const LINE_HEIGHT = 15;
/** The part of a column that is surely filled: programs differ in how wide a file's columns are. */
const SURE = 0.9;

const CELL = { font: "宋体", size: TEXT_SIZE, vertical: "center", border: true } as const;
const STYLES = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center" },
  header: { ...CELL, font: "黑体", horizontal: "center", fill: "E8EEF4", wrap: true },
  text: { ...CELL, wrap: true, format: "@" },
  center: { ...CELL, horizontal: "center" },
  number: { ...CELL, horizontal: "right" },
  percent: { ...CELL, horizontal: "right", format: "0.00%" },
  name: { font: "黑体", size: TEXT_SIZE, vertical: "center" },
  link: { ...CELL, wrap: true, color: "0563C1" },
} as const satisfies Record<string, CellStyle>;
type StyleName = keyof typeof STYLES;

function cell(value: string | number | null, style: StyleName, link?: CellRef): CellPlan {
  return { value, style, ...(link && { link }) };
}

/** Height for the longest of a row's wrapped texts. */
function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => wrapLines(text, ((width - CELL_PADDING) / TEXT_SIZE) * SURE).length);
  return Math.min(ROW_LINES * LINE_PITCH, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

function planRow(line: TraceLine, places: readonly SourcePlace[], number: number, sources: number): RowPlan {
  const { place, label, text, value, unit, formula } = line;
  const addresses = places.map(({ text: address }): [string, number] => [address, SOURCE_WIDTH]);
  return {
    height: rowHeight([[place, WIDTHS[1]], [label, WIDTHS[2]], [text, WIDTHS[3]], [formula, WIDTHS[6]], ...addresses]),
    cells: [
      cell(number, "center"),
      cell(place, "text"),
      cell(label, "text"),
      cell(text, "text"),
      cell(value ?? null, unit === "%" ? "percent" : "number"),
      cell(unit === "%" ? "" : unit, "text"),
      cell(formula, "text"),
      ...Array.from({ length: sources }, (_, index) => {
        const source = places[index];
        return source ? cell(source.text, "link", source.first) : cell("", "text");
      }),
    ],
  };
}

/** The sheet's row, counted from 0, of the first chart's name. */
export function firstChartRow(lines: readonly TraceLine[]): number {
  return TRACE_FIRST_ROW + lines.length + 2;
}

const EMPTY_ROW: RowPlan = { height: LINE_HEIGHT, cells: [] };

function chartRow(row: ChartDataRow | null): RowPlan {
  if (row === null) return EMPTY_ROW;
  const style = {
    name: "name",
    head: "header",
    numbers: row.chart.format.includes("%") ? "percent" : "number",
  } as const;
  const texts = row.cells.flatMap((value, column): [string, number][] =>
    typeof value === "string" && row.kind !== "name" ? [[value, WIDTHS[column] ?? SOURCE_WIDTH]] : [],
  );
  return {
    height: rowHeight(texts),
    cells: row.cells.map((value, column) => {
      if (value === null && row.kind !== "numbers") return null;
      if (column < row.chart.data.column) return null;
      return cell(value, typeof value === "string" && row.kind === "numbers" ? "text" : style[row.kind]);
    }),
  };
}

/** An empty row, the heading and the charts' numbers where {@link firstChartRow} says. */
function chartRows(charts: readonly ChartPlan[]): readonly RowPlan[] {
  if (charts.length === 0) return [];
  return [EMPTY_ROW, { height: 22, cells: [cell(CHART_DATA_HEAD, "name")] }, ...chartDataRows(charts).map(chartRow)];
}

/**
 * 数据来源: a row for each figure and each quotation in the report, its source cells as links; below them the
 * charts' numbers, at the places that the charts name.
 */
export function traceSheet(
  lines: readonly TraceLine[],
  name: string,
  replaces: string | undefined,
  charts: readonly ChartPlan[] = [],
): SheetPlan {
  const places = lines.map((line) => sourcePlaces(line.sources, MOST_PLACES));
  const sources = places.reduce((most, { length }) => Math.max(most, length), 1);
  const columns = TRACE_HEADER.length + sources;
  const sourceHeads = Array.from({ length: sources }, (_, index) =>
    sources === 1 ? "来源单元格" : `来源单元格${String(index + 1)}`,
  );
  const rows: readonly RowPlan[] = [
    {
      height: 30,
      cells: [cell("数据来源", "title"), ...Array.from({ length: columns - 1 }, () => cell(null, "title"))],
    },
    { height: 22, cells: [...TRACE_HEADER, ...sourceHeads].map((head) => cell(head, "header")) },
    ...lines.map((line, index) => planRow(line, places[index] ?? [], index + 1, sources)),
    ...chartRows(charts),
  ];
  return {
    mark: SHEET_MARKS.trace,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [...WIDTHS.map((width) => ({ width })), ...sourceHeads.map(() => ({ width: SOURCE_WIDTH }))],
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: columns - 1 }],
    styles: STYLES,
    freezeRows: TRACE_FIRST_ROW,
    gridlines: true,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 },
      titleRows: { first: 1, last: 1 },
      oddFooter: { center: "&P / &N" },
      evenFooter: { center: "&P / &N" },
    },
  };
}

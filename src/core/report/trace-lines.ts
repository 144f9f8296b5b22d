import type { Paragraph, Report, Run } from "../narrative/model";
import type { CellRef } from "../workbook/address";
import { cellAt, type Sheet } from "../workbook/snapshot";
import { CHART_DATA_HEAD } from "./chart-data";
import { cellsOf, sourcePlaces } from "./source-ranges";

/** One row of 数据来源: a figure or quotation of the report, its value and the cells that it comes from. */
export interface TraceLine {
  readonly place: string;
  readonly label: string;
  /** As the report prints it. */
  readonly text: string;
  /** Absent for quoted words. */
  readonly value?: number;
  readonly unit: string;
  /** How it was calculated, in words. */
  readonly formula: string;
  readonly sources: readonly CellRef[];
}

/** First row below the heads, and the columns, of 数据来源. */
export const TRACE_FIRST_ROW = 2;
export const TRACE_HEADER = ["序号", "报告位置", "内容", "报告文字", "数值", "单位", "计算方法"] as const;

const SHORT_ANSWER = 8;

/** Quoted words that state something countable, or a short answer such as 最后; plain prose needs no row. */
function bearsFigures(text: string): boolean {
  return /[0-9０-９%％]/.test(text) || text.length <= SHORT_ANSWER;
}

function runLines(report: Report, place: string, run: Run): readonly TraceLine[] {
  if (run.kind === "figure") {
    const figure = report.figures.get(run.figure);
    if (!figure) return [];
    const { label, unit, formula, sources } = figure;
    return [
      { place, text: run.text, label, value: figure.value.toNumber(), unit, formula: formula ?? "原文引用", sources },
    ];
  }
  if (run.kind === "text" && run.source && bearsFigures(run.text))
    return [
      { place, text: run.text, label: run.label ?? "单元格文字", unit: "", formula: "原文引用", sources: [run.source] },
    ];
  return [];
}

/** What one paragraph rests on. */
function paragraphTrace(report: Report, { place, runs }: Paragraph): readonly TraceLine[] {
  return runs.flatMap((run) => runLines(report, place, run));
}

/** What the whole report rests on, in reading order, its tables included. */
export function traceLines(report: Report): readonly TraceLine[] {
  return report.paragraphs.flatMap((paragraph) => [
    ...paragraphTrace(report, paragraph),
    ...report.tables
      .filter(({ after }) => after === paragraph.id)
      .flatMap(({ caption, rows }) => {
        const place = /^表[0-9]+/.exec(caption)?.[0] ?? caption;
        return rows.flatMap((cells) => cells.flatMap((runs) => runs.flatMap((run) => runLines(report, place, run))));
      }),
  ]);
}

/** Reads 数据来源 back, as far as its rows are still as they were written; the charts' numbers are not sources. */
export function readTraceSheet(sheet: Sheet): readonly TraceLine[] {
  const lines: TraceLine[] = [];
  for (let row = TRACE_FIRST_ROW; row < sheet.rows.length; row++) {
    const words = (column: number): string => {
      const value = cellAt(sheet, row, column)?.value;
      return typeof value === "string" ? value : "";
    };
    if (words(0) === CHART_DATA_HEAD) break;
    const value = cellAt(sheet, row, 4)?.value;
    const sources = (sheet.rows[row] ?? [])
      .slice(TRACE_HEADER.length)
      .flatMap((cell) => (typeof cell?.value === "string" ? cellsOf(cell.value) : []));
    if (sources.length === 0) continue;
    lines.push({
      place: words(1),
      label: words(2),
      text: words(3),
      ...(typeof value === "number" && { value }),
      unit: words(5) === "" && typeof value === "number" && words(3).endsWith("%") ? "%" : words(5),
      formula: words(6),
      sources,
    });
  }
  return lines;
}

/** A line as texts, for keeping; {@link traceLineOf} reads it back. */
export function traceLineTexts({ place, label, text, value, unit, formula, sources }: TraceLine): readonly string[] {
  const places = sourcePlaces(sources, 1).map((one) => one.text);
  return [place, label, text, value === undefined ? "" : String(value), unit, formula, ...places];
}

/** The line that {@link traceLineTexts} kept. */
export function traceLineOf(texts: readonly string[]): TraceLine {
  const [place = "", label = "", text = "", value = "", unit = "", formula = "", ...sources] = texts;
  return {
    place,
    label,
    text,
    ...(value !== "" && { value: Number(value) }),
    unit,
    formula,
    sources: sources.flatMap(cellsOf),
  };
}

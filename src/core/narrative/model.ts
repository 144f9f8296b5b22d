import type { Figure } from "../performance/figure";
import type { ChartPlan } from "../report/chart";
import type { CellRef } from "../workbook/address";

/**
 * A stretch of a paragraph. `gap` is a 【待填：…】 the user has to fill in; text with a `source` is the words of a cell.
 */
export type Run =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly source?: CellRef;
      /** What the cell's words are, for 数据来源. */
      readonly label?: string;
      /** The id of the table that the words point at. */
      readonly table?: string;
    }
  | { readonly kind: "figure"; readonly text: string; readonly figure: string }
  | { readonly kind: "gap"; readonly text: string; readonly about: string };

export type ParagraphRole = "title" | "subtitle" | "heading1" | "heading2" | "heading3" | "heading4" | "body";

/** One paragraph. Its `id` stays the same from one generation to the next. */
export interface Paragraph {
  readonly id: string;
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** Words for its place: 二（一）第3段. */
  readonly place: string;
}

/** A table inside the report, under the paragraph that it stands after. */
export interface ReportTable {
  /** Stays the same from one generation to the next. */
  readonly id: string;
  /** Id of the paragraph that it stands after. */
  readonly after: string;
  /** With its number in the report: 表1 2021年度预算执行情况表. */
  readonly caption: string;
  /** Unit of all its amounts; absent where there is none or the rows name their own. */
  readonly unit?: string;
  readonly header: readonly string[];
  /** Cells by row; each row is as long as the header. A cell without runs is empty. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly align: readonly ("left" | "center" | "right")[];
  /** Shares of the type area; their sum is 1. */
  readonly widths: readonly number[];
}

/** A chart inside the report, under the table that it draws. */
export interface ReportChart {
  /** Id of the table that it stands after. */
  readonly after: string;
  /** With its number in the report: 图1 绩效指标完成率与年度计划对照. */
  readonly caption: string;
  /** What is drawn; it gets its place when the report is laid on its sheet. */
  readonly plan: ChartPlan;
}

/** The whole report in reading order, and every figure it prints. */
export interface Report {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly ReportTable[];
  /** Absent where nothing was drawn. */
  readonly charts?: readonly ReportChart[];
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A paragraph as plain text, without the first-line indent. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join("");
}

import {
  paragraphText,
  type Paragraph,
  type ParagraphRole,
  type Report,
  type ReportChart,
  type ReportTable,
  type Run,
} from "../narrative/model";
import { NOTHING } from "../narrative/runs";
import type { Cell } from "../workbook/snapshot";
import type { ChartPlan } from "./chart";
import { contentWidths } from "./column-widths";

/** A paragraph's level, or its part in a table or beside a chart inside the report. */
export type SheetRole = ParagraphRole | "caption" | "tableUnit" | "tableHead" | "tableRow" | "chart" | "chartCaption";

/** Columns of a table inside the report: shares of the type area (sum 1) and how the text stands in them. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly align: readonly ("left" | "center" | "right")[];
}

/** A paragraph, or a table's row, as it stands on the sheet. What the user put in has no `id` and stays as it was. */
export interface SheetParagraph {
  readonly id?: string;
  readonly role: SheetRole;
  /** A table row's cells are joined by tabs; a chart's text says what it shows. */
  readonly text: string;
  /** Of table rows. */
  readonly layout?: TableLayout;
  /** What the user wrote to the right of the report, by distance from it. */
  readonly beside?: readonly (Cell | undefined)[];
}

/** Two full-width spaces open a paragraph; titles and table rows have none. */
export const INDENT = "　　";

/** Joins the cells of a table row. */
export const CELL_BREAK = "\t";

/** Whether a paragraph is one row of a table. */
export function isTableRow({ role }: Pick<SheetParagraph, "role">): boolean {
  return role === "tableHead" || role === "tableRow";
}

/** Whether a paragraph opens with two spaces. */
export function isIndented({ id, role }: SheetParagraph): boolean {
  return id !== undefined && (role === "body" || /^heading[1-4]$/.test(role));
}

/** What a row is about: its first cells, up to the first one with a number. */
function rowName(texts: readonly string[]): string {
  const numbers = texts.findIndex((text) => /[0-9]/.test(text));
  return texts.slice(0, Math.max(1, numbers < 0 ? 1 : numbers)).join("｜");
}

/** A cell's text on one line; the full-width spaces that set it in stay. */
function cellText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")).join("");
}

function tableParagraphs(table: ReportTable): readonly SheetParagraph[] {
  const cells = table.rows.map((row) => row.map(cellText));
  const layout = { widths: contentWidths({ ...table, rows: cells }), align: table.align };
  const taken = new Map<string, number>();
  const rows = cells.map((texts): SheetParagraph => {
    const name = rowName(texts.map((text) => (text === NOTHING ? "" : text.replace(/\s+/g, " "))));
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return {
      id: `${table.id}.row.${name}${before === 0 ? "" : `#${String(before + 1)}`}`,
      role: "tableRow",
      text: texts.join(CELL_BREAK),
      layout,
    };
  });
  return [
    { id: `${table.id}.caption`, role: "caption", text: table.caption },
    ...(table.unit === undefined
      ? []
      : [{ id: `${table.id}.unit`, role: "tableUnit", text: `单位：${table.unit}` } as const]),
    { id: `${table.id}.head`, role: "tableHead", text: table.header.join(CELL_BREAK), layout },
    ...rows,
  ];
}

/** The id of the paragraph that holds a chart's place on the sheet. */
export function chartParagraphId({ id }: Pick<ChartPlan, "id">): string {
  return `chart.${id}`;
}

/** The id of the line below a chart. */
export function chartCaptionId(chart: string): string {
  return `${chart}.caption`;
}

function chartParagraphs({ plan, caption }: ReportChart): readonly SheetParagraph[] {
  const id = chartParagraphId(plan);
  return [
    { id, role: "chart", text: plan.alternative },
    { id: chartCaptionId(id), role: "chartCaption", text: caption },
  ];
}

/** A report's paragraphs, tables and charts in reading order, as they are laid on the sheet. */
export function sheetParagraphs(report: Report): readonly SheetParagraph[] {
  const of = ({ id, role, ...paragraph }: Paragraph): SheetParagraph => ({
    id,
    role,
    text: paragraphText({ id, role, ...paragraph }),
  });
  return report.paragraphs.flatMap((paragraph) => [
    of(paragraph),
    ...report.tables
      .filter(({ after }) => after === paragraph.id)
      .flatMap((table) => [
        ...tableParagraphs(table),
        ...(report.charts ?? []).filter(({ after }) => after === table.id).flatMap(chartParagraphs),
      ]),
  ]);
}

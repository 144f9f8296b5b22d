import { cellAt, type Sheet } from "../workbook/snapshot";
import { NO_VERSION, type Generated, type GeneratedParagraph, type Version } from "./edition";
import type { ChartPlan } from "./chart";
import { chartOfText, chartText } from "./chart-text";
import { SHEET_MARKS, type CellStyle, type RowPlan, type SheetPlan } from "./plan";
import type { SheetParagraph, SheetRole, TableLayout } from "./sheet-paragraph";
import { traceLineOf, traceLineTexts, type TraceLine } from "./trace-lines";

/** Layout of 绩效_版本; a workbook written by a newer release says a higher number. */
const FORMAT_VERSION = 3;
/** Before format 2 there was one part, without a column to say which. */
const FIRST_FORMAT = 1;
const FIRST_ROW = 2;
/** A cell holds 32,767 characters; longer text continues in the next column. */
const CELL_CHARACTERS = 30_000;

const PARTS = {
  generated: "本次",
  sheet: "上一版",
  base: "上一版依据",
  trace: "上一版来源",
  charts: "图表",
  pastCharts: "上一版图表",
} as const;
const HEADS = ["部分", "段落", "层次", "列宽", "文字"] as const;

const ROLES: readonly SheetRole[] = [
  "title",
  "subtitle",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "body",
  "caption",
  "tableUnit",
  "tableHead",
  "tableRow",
  "chart",
  "chartCaption",
];

const STYLES = {
  text: { font: "宋体", size: 10, format: "@" },
  number: { font: "宋体", size: 10 },
} as const satisfies Record<string, CellStyle>;

function chunks(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / CELL_CHARACTERS));
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * CELL_CHARACTERS, (index + 1) * CELL_CHARACTERS),
  );
}

function layoutWords(layout: TableLayout | undefined): string {
  return layout
    ? layout.widths.map((width, column) => `${String(width)} ${layout.align[column] ?? "left"}`).join(";")
    : "";
}

function layoutOf(words: string): TableLayout | undefined {
  if (words === "") return undefined;
  const columns = words.split(";").map((column) => column.split(" "));
  return {
    widths: columns.map(([width]) => Number(width)),
    align: columns.map(([, align]) => (align === "center" || align === "right" ? align : "left")),
  };
}

function line(texts: readonly string[]): RowPlan {
  return { cells: texts.map((value) => (value === "" ? null : { value, style: "text" })) };
}

function generatedLines(part: string, generated: Generated): readonly RowPlan[] {
  return [...generated].map(([id, { text, role, layout }]) =>
    line([part, id, role, layoutWords(layout), ...chunks(text)]),
  );
}

function chartLines(part: string, charts: readonly ChartPlan[] = []): readonly RowPlan[] {
  return charts.map((chart) => line([part, chart.id, "", "", ...chunks(chartText(chart))]));
}

/** 绩效_版本 (hidden): what each paragraph goes back to, and the report before the last click. */
export function versionSheet(version: Version, name: string, replaces: string | undefined): SheetPlan {
  const { generated, charts, previous } = version;
  return {
    mark: SHEET_MARKS.version,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "hidden",
    columns: [{ width: 70 }, { width: 200 }, { width: 60 }, { width: 60 }, { width: 400 }],
    rows: [
      {
        cells: [
          { value: "格式版本", style: "text" },
          { value: FORMAT_VERSION, style: "number" },
        ],
      },
      line(HEADS),
      ...generatedLines(PARTS.generated, generated),
      ...chartLines(PARTS.charts, charts),
      ...(previous?.paragraphs ?? []).map(({ id, role, text, layout }) =>
        line([PARTS.sheet, id ?? "", role, layoutWords(layout), ...chunks(text)]),
      ),
      ...(previous ? generatedLines(PARTS.base, previous.generated) : []),
      ...(previous?.trace ?? []).map((one) => line([PARTS.trace, "", "", "", ...traceLineTexts(one)])),
      ...chartLines(PARTS.pastCharts, previous?.charts),
    ],
    merges: [],
    styles: STYLES,
    gridlines: true,
  };
}

function roleOf(words: string): SheetRole {
  return ROLES.find((role) => role === words) ?? "body";
}

/** The layout of 绩效_版本 that a workbook has, `undefined` where the sheet is not ours or from a newer release. */
export function versionFormat(sheet: Sheet): number | undefined {
  const version = cellAt(sheet, 0, 1)?.value;
  return typeof version === "number" && version >= FIRST_FORMAT && version <= FORMAT_VERSION ? version : undefined;
}

function readFirstFormat(rows: readonly (readonly string[])[]): Version {
  const generated = rows.flatMap(([id = "", role = "", ...texts]): [string, GeneratedParagraph][] =>
    id === "" ? [] : [[id, { role: roleOf(role), text: texts.join("") }]],
  );
  return { generated: new Map(generated) };
}

/** Reads 绩效_版本 back; nothing where it is not ours or from a newer release. */
export function readVersionSheet(sheet: Sheet): Version {
  const format = versionFormat(sheet);
  if (format === undefined) return NO_VERSION;
  const rows = Array.from(sheet.rows, (cells) =>
    Array.from(cells ?? [], (cell) => (typeof cell?.value === "string" ? cell.value : "")),
  ).slice(FIRST_ROW);
  if (format === FIRST_FORMAT) return readFirstFormat(rows);
  const generated = new Map<string, GeneratedParagraph>();
  const base = new Map<string, GeneratedParagraph>();
  const paragraphs: SheetParagraph[] = [];
  const trace: TraceLine[] = [];
  const charts: ChartPlan[] = [];
  const past: ChartPlan[] = [];
  const layouts = new Map<string, TableLayout | undefined>();
  for (const [part = "", id = "", role = "", widths = "", ...texts] of rows) {
    if (!layouts.has(widths)) layouts.set(widths, layoutOf(widths));
    const layout = layouts.get(widths);
    const one = { role: roleOf(role), text: texts.join(""), ...(layout && { layout }) };
    if (part === PARTS.generated) generated.set(id, one);
    else if (part === PARTS.base) base.set(id, one);
    else if (part === PARTS.sheet) paragraphs.push({ ...(id !== "" && { id }), ...one });
    else if (part === PARTS.charts) charts.push(...chartOfText(one.text));
    else if (part === PARTS.pastCharts) past.push(...chartOfText(one.text));
    else if (part === PARTS.trace) trace.push(traceLineOf(texts));
  }
  return {
    generated,
    charts,
    ...(paragraphs.length > 0 && { previous: { paragraphs, generated: base, trace, charts: past } }),
  };
}

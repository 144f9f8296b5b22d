import type { Cell, CellValue, Sheet, SheetVisibility, Workbook } from "../../src/core/workbook/snapshot";
import type { CellPlan, CellStyle, SheetPlan, WritePlan } from "../../src/core/report/plan";

/** A cell of a fixture: its value, or the whole cell. */
export type CellInput = CellValue | Cell;

const isCell = (input: CellInput): input is Cell => typeof input === "object" && input !== null && "value" in input;

/** A sheet from its rows; `null` is an empty cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellInput[])[],
  more: { readonly visibility?: SheetVisibility; readonly merges?: Sheet["merges"] } = {},
): Sheet {
  return {
    name,
    visibility: more.visibility ?? "visible",
    merges: more.merges ?? [],
    rows: rows.map((row) =>
      row.map((input) => (input === null ? undefined : isCell(input) ? input : { value: input })),
    ),
  };
}

/** A workbook as a unit keeps it: budget execution, indicators, and a hidden sheet of notes. */
export const UNIT_WORKBOOK: Workbook = {
  sheets: [
    sheetOf(
      "预算执行",
      [
        ["部门整体支出预算执行情况表", null, null, null],
        ["项目", "年初预算数", "全年执行数", "执行率"],
        ["基本支出", { value: 633.19, format: "#,##0.00" }, 633.19, { value: 1, formula: "=C3/B3", format: "0.00%" }],
        ["项目支出", 0.1, 0.30000000000000004, { value: 3, formula: "=C4/B4", format: "0.00%" }],
        ["上级转移支付", 0, 5, { value: { error: "#DIV/0!" }, formula: "=C5/B5" }],
      ],
      { merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
    ),
    sheetOf(
      "绩效指标 表1",
      [
        [],
        ["指标名称", "年度指标值", "实际完成值", "是否完成"],
        ["新签约项目", "≥32个", "35个", true],
        ["=备注：以等号开头的文字", "'007", "2024-05-06", false],
        [{ value: "其中：重点项目", indent: 2 }, 0.95, null, { value: 45418, format: "yyyy/m/d" }],
      ],
      {
        merges: [
          { top: 2, left: 4, bottom: 4, right: 4 },
          { top: 5, left: 0, bottom: 5, right: 1 },
        ].slice(1),
      },
    ),
    sheetOf("备忘", [["内部资料"]], { visibility: "hidden" }),
  ],
  names: [
    { name: "年初预算", refersTo: "预算执行!$B$3:$B$5" },
    { name: "本表标题", refersTo: "'绩效指标 表1'!$A$2", sheet: "绩效指标 表1" },
  ],
};

const BODY: CellStyle = { font: "仿宋_GB2312", size: 16, wrap: true, vertical: "top" };
const TITLE: CellStyle = { font: "方正小标宋简体", size: 22, bold: true, horizontal: "center" };
const HEAD: CellStyle = { font: "黑体", size: 12, fill: "D9E2F3", border: true, horizontal: "center" };
const CELL: CellStyle = { font: "宋体", size: 11, border: true };
const AMOUNT: CellStyle = { font: "宋体", size: 11, border: true, horizontal: "right", format: "#,##0.00" };

/** Styles of the planned sheets. */
const STYLES = { body: BODY, title: TITLE, head: HEAD, cell: CELL, amount: AMOUNT } as const;

const text = (value: string, style: keyof typeof STYLES = "body"): CellPlan => ({ value, style });

/** The report sheet: a title and paragraphs, some of them awkward. */
export function reportSheet(name: string, paragraphs: readonly string[], replaces?: string): SheetPlan {
  return {
    mark: "_PERF_REPORT",
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [{ width: 440 }, { width: 20, hidden: true }],
    rows: [
      { height: 40, cells: [text("部门整体支出绩效自评报告", "title"), null] },
      ...paragraphs.map((paragraph, index) => ({ height: 30, cells: [text(paragraph), text(`p${index}`, "cell")] })),
    ],
    merges: [],
    styles: STYLES,
    gridlines: false,
    page: {
      orientation: "portrait",
      margins: { top: 105, bottom: 99, left: 79, right: 73, header: 40, footer: 79 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: paragraphs.length, right: 0 },
      titleRows: { first: 0, last: 0 },
      oddFooter: { right: "&14— &P —" },
      evenFooter: { left: "&14— &P —" },
    },
  };
}

/** The trace sheet: figures with a link to the cell they come from. */
export function traceSheet(name: string, replaces?: string): SheetPlan {
  const source = (row: number): CellPlan => ({
    value: `预算执行!C${row + 1}`,
    style: "cell",
    link: { sheet: "预算执行", row, column: 2 },
  });
  return {
    mark: "_PERF_TRACE",
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: [{ width: 120 }, { width: 90 }, { width: 90 }],
    rows: [
      { cells: [text("数据来源", "head"), null, null] },
      { cells: [text("说明", "head"), text("数值", "head"), text("来源", "head")] },
      { cells: [text("基本支出执行数", "cell"), { value: 633.19, style: "amount" }, source(2)] },
      { cells: [text("项目支出执行数", "cell"), { value: 0.3, style: "amount" }, source(3)] },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    styles: STYLES,
    freezeRows: 2,
    gridlines: true,
  };
}

/** Paragraphs that a careless host would turn into formulas, numbers or dates. */
export const AWKWARD = [
  "=SUM(A1:A9)是公式的写法",
  "-5.2%",
  "+增长",
  "@全体",
  "2024-05-06",
  "007",
  "1/2",
  "TRUE",
  "'引号开头",
  "一般的段落。",
] as const;

/** Report and trace as a first generation writes them. */
export function firstPlan(reportName = "绩效自评报告"): WritePlan {
  return { sheets: [reportSheet(reportName, AWKWARD), traceSheet("绩效溯源")], activate: reportName };
}

/** The same sheets written again with fewer paragraphs. */
export function secondPlan(paragraphs: readonly string[], reportName = "绩效自评报告"): WritePlan {
  return {
    sheets: [reportSheet(reportName, paragraphs, reportName), traceSheet("绩效溯源", "绩效溯源")],
    activate: reportName,
  };
}

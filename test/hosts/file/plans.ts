import type { SheetPlan, WritePlan } from "../../../src/core/report/plan";

/** A report sheet with one of everything a plan can say. */
export const reportSheet: SheetPlan = {
  mark: "_PERF_REPORT",
  name: "自评报告",
  visibility: "visible",
  columns: [{ width: 300 }, { width: 60 }, { width: 45, hidden: true }],
  rows: [
    { height: 36, cells: [{ value: "整体支出绩效自评报告", style: "title" }, null] },
    {
      cells: [
        { value: '=1+1 不是公式 <b>&"', style: "body", link: { sheet: "数据来源", row: 0, column: 1 } },
        { value: 0.9345, style: "rate", formula: "=数据来源!B1/100" },
      ],
    },
    {
      cells: [
        { value: "第一行\n第二行", style: "body" },
        { value: null, style: "body" },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  styles: {
    title: { font: "方正小标宋简体", size: 22, bold: true, horizontal: "center", vertical: "center" },
    body: { font: "仿宋_GB2312", size: 16, wrap: true, vertical: "top", horizontal: "justify", border: true },
    rate: { font: "宋体", size: 11, format: "0.00%", fill: "FFF2CC", color: "C00000" },
  },
  freezeRows: 1,
  gridlines: false,
  page: {
    orientation: "portrait",
    margins: { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7, header: 42.5, footer: 70.9 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 2, right: 1 },
    titleRows: { first: 0, last: 0 },
    oddFooter: { right: "— &P —" },
    evenFooter: { left: "— &P —" },
  },
};

/** A trace sheet that nobody prints. */
export const traceSheet: SheetPlan = {
  mark: "_PERF_TRACE",
  name: "数据来源",
  visibility: "hidden",
  columns: [{ width: 90 }],
  rows: [
    {
      cells: [
        { value: "执行数", style: "cell" },
        { value: 93.45, style: "cell" },
      ],
    },
  ],
  merges: [],
  styles: { cell: { font: "宋体", size: 11 } },
  gridlines: true,
};

export const plan: WritePlan = { sheets: [reportSheet, traceSheet], activate: "自评报告" };

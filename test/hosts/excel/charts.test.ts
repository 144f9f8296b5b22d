import { CHART_MARK, type ChartPlan } from "../../../src/core/report/chart";
import type { SheetPlan, WritePlan } from "../../../src/core/report/plan";
import type { ChartModel } from "../../support/excel-host/model/chart-model";
import { openExcel, type ExcelUnderTest } from "./support";

const STYLES = { text: { font: "宋体", size: 10 } } as const;
const sheetPlan = (mark: SheetPlan["mark"], name: string, more: Partial<SheetPlan>): SheetPlan => ({
  mark,
  name,
  visibility: "visible",
  columns: [{ width: 100 }],
  rows: [],
  merges: [],
  styles: STYLES,
  gridlines: true,
  ...more,
});

const completion: ChartPlan = {
  id: "completion",
  kind: "column",
  title: "绩效指标完成率",
  caption: "完成率对照",
  alternative: "柱形图",
  categories: ["实际利用外资", "培训人次"],
  series: [
    { name: "已完成", points: [null, { value: 1.2, figure: "b" }], color: "08519C" },
    { name: "尚未完成", points: [{ value: 0.751, figure: "a" }, null], color: "F5A742" },
  ],
  lines: [
    { name: "年度计划", value: 1, color: "404040", dash: "solid" },
    { name: "时间进度", value: 0.75, color: "A63603", dash: "dash" },
  ],
  shared: true,
  format: "0.0%",
  maximum: 2,
  data: { sheet: "数据来源", row: 1, column: 2 },
  anchor: { row: 2, column: 0 },
  size: { width: 420, height: 240 },
};
const budget: ChartPlan = {
  ...completion,
  id: "budget",
  kind: "bar",
  title: "预算执行情况",
  series: [{ name: "执行数", points: [{ value: 9, figure: "c" }, null], color: "08519C" }],
  lines: [],
  shared: false,
  format: "#,##0.00",
};

const cell = (value: string | number | null) => (value === null ? null : { value, style: "text" });
const numbers = [
  [null],
  [null, null, null, "已完成", "尚未完成", "年度计划", "时间进度"],
  [null, null, "实际利用外资", null, 0.751, 1, 0.75],
  [null, null, "培训人次", 1.2, null, 1, 0.75],
].map((cells) => ({ cells: cells.map(cell) }));
const rows = [20, 28.95, 246, 28.95, 28.95].map((height) => ({ height, cells: [cell("甲")] }));

function planOf(charts: readonly ChartPlan[], breaks: readonly number[], again = false): WritePlan {
  const page = {
    orientation: "portrait" as const,
    margins: { top: 72, bottom: 72, left: 72, right: 72, header: 36, footer: 36 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 4, right: 0 },
    breaks,
  };
  const replaced = (name: string) => (again ? { replaces: name } : {});
  return {
    sheets: [
      sheetPlan("_PERF_REPORT", "自评报告", { rows, charts, page, ...replaced("自评报告") }),
      sheetPlan("_PERF_TRACE", "数据来源", { rows: numbers, ...replaced("数据来源") }),
    ],
  };
}

let excel: ExcelUnderTest;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const write = async (plan: WritePlan): Promise<void> => {
  await excel.workbookHost.read();
  await excel.workbookHost.write(plan);
};
const charts = (sheet = "自评报告"): readonly ChartModel[] => excel.sheet(sheet).charts;
const names = (): readonly unknown[] => charts().map(({ settings }) => settings.get("Name"));

test("a chart follows its numbers on another sheet and stands over its row in its size", async () => {
  await write(planOf([completion], []));
  const [chart] = charts();
  expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
    Name: "_PERF_CHART_completion",
    ChartType: "ColumnClustered",
    Top: 48.95,
    Left: 0,
    Width: 420,
    Height: 240,
    "Title.Visible": false,
    "Legend.Position": "Bottom",
    "Axes.ValueAxis.Minimum": 0,
    "Axes.ValueAxis.Maximum": 2,
    "Axes.ValueAxis.NumberFormat": "0%",
  });
  expect(
    chart?.series.map(({ name, values, categories }) => [name, values?.sheet.name, values?.area, categories?.area]),
  ).toEqual(
    ["已完成", "尚未完成", "年度计划", "时间进度"].map((name, index) => [
      name,
      "数据来源",
      { top: 2, bottom: 3, left: 3 + index, right: 3 + index },
      { top: 2, bottom: 3, left: 2, right: 2 },
    ]),
  );
  expect(chart?.series.map(({ settings }) => Object.fromEntries(settings))).toMatchObject([
    { "Format.Fill.Color": "#08519C", Overlap: 100, GapWidth: 50, "DataLabels.Position": "OutsideEnd" },
    { "Format.Fill.Color": "#F5A742", "DataLabels.Format.Font.Color": "#262626" },
    { ChartType: "Line", "Format.Line.LineStyle": "Continuous", MarkerStyle: "None" },
    { ChartType: "Line", "Format.Line.LineStyle": "Dash", "Format.Line.Color": "#A63603" },
  ]);
});

test("a lying chart reads from the top down and has no lines", async () => {
  await write(planOf([budget], []));
  const [chart] = charts();
  expect(Object.fromEntries(chart?.settings ?? [])).toMatchObject({
    ChartType: "BarClustered",
    "Axes.CategoryAxis.ReversePlotOrder": true,
    "Axes.ValueAxis.NumberFormat": "#,##0",
  });
  expect(chart?.series.map(({ settings }) => settings.get("DataLabels.Position"))).toEqual(["OutsideEnd"]);
});

test("charts are drawn on our sheet only, and drawn again in place of the former ones", async () => {
  await excel.act(({ workbook }) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.charts.add("Pie", sheet.getRange("A1:B2")).name = "她的图";
  });
  await write(planOf([completion, budget], []));
  await excel.act(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("自评报告");
    sheet.charts.add("Pie", sheet.getRange("A1:B2")).name = "贴上的图";
  });
  await write(planOf([completion], [], true));
  expect(names()).toEqual(["贴上的图", `${CHART_MARK}completion`]);
  const others = excel.host.model.sheets.filter(({ name }) => name !== "自评报告").flatMap((sheet) => sheet.charts);
  expect(others.map(({ settings }) => settings.get("Name"))).toEqual(["她的图"]);
});

test("pages break where the plan says, and elsewhere after the next write", async () => {
  await write(planOf([], [2, 4]));
  expect(excel.sheet("自评报告").page.breaks).toEqual([2, 4]);
  await write(planOf([], [3], true));
  expect(excel.sheet("自评报告").page.breaks).toEqual([3]);
});

test("a failed write leaves the charts and the page breaks of before", async () => {
  await write(planOf([completion], [2]));
  await excel.workbookHost.read();
  excel.requests.length = 0;
  await excel.workbookHost.write(planOf([completion], [2], true));
  const [before] = charts();
  expect(before).toBeDefined();
  const request = excel.requests.length;
  const gone = excel.requests.at(-1)?.calls.indexOf("Chart.Delete()") ?? 0;
  expect(gone).toBeGreaterThan(90);
  for (const afterActions of [5, Math.round(gone / 2), gone - 20, gone - 1]) {
    await excel.workbookHost.read();
    excel.host.failRequest(request, { code: "GeneralException", afterActions });
    await expect(excel.workbookHost.write(planOf([completion, budget], [3], true))).rejects.toThrow();
    expect(charts().map(({ id }) => id)).toEqual([before?.id]);
    expect(excel.sheet("自评报告").page.breaks).toEqual([2]);
  }
});

test("an Excel of 2019 draws the charts too", async () => {
  const old = await openExcel({ profile: "excel2019" });
  await old.workbookHost.read();
  await old.workbookHost.write(planOf([completion], [2]));
  expect(old.sheet("自评报告").charts).toHaveLength(1);
  expect(old.sheet("自评报告").page.breaks).toEqual([]);
  await old.close();
});

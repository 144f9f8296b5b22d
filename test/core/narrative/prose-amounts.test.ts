import { performanceOf } from "../../../src/core/performance/performance";
import { recognise } from "../../../src/core/recognition/recognise";
import { composeReport } from "../../../src/core/narrative/compose";
import { DEFAULT_OUTLINE } from "../../../src/core/narrative/outline";
import { traceLines } from "../../../src/core/report/trace-lines";
import { sheet, workbook, type FixtureCell } from "../../fixtures/build";
import { performanceIn, reportOf, textsOf } from "./report-of";

const execution = (unit: string, ...rows: readonly (readonly FixtureCell[])[]) =>
  sheet("预算执行", [
    ["某局2023年度预算执行情况表"],
    ["编制单位：某局", null, null, `单位：${unit}`],
    ["项目", "年初预算数", "全年预算数", "全年执行数"],
    ...rows,
  ]);
const inYuan = execution(
  "元",
  ["合计", 1000000, 1005000, 902450],
  ["基本支出", 600000, 600000, 600000],
  ["项目支出", 400000, 405000, 302450],
);
const told = (...sheets: Parameters<typeof reportOf>[0]): string =>
  textsOf(reportOf(sheets), "overview.budget").join("\n");

describe("money that a sheet keeps in 元", () => {
  it("is told in 万元, rounded half up, while the table keeps 元", () => {
    const report = reportOf([inYuan]);
    expect(told(inYuan)).toContain("年初预算数100万元，全年预算数100.5万元");
    expect(told(inYuan)).toContain("全年执行数90.25万元，其中：基本支出60万元，占66.49%；项目支出30.25万元");
    expect(report.tables.map(({ unit }) => unit)).toEqual(["元"]);
    expect(report.tables[0]?.rows[0]?.map((runs) => runs.map(({ text }) => text).join(""))).toContain("902450");
  });

  it("is traced to its cell with the way it was converted", () => {
    const lines = traceLines(reportOf([inYuan])).filter(({ place }) => !place.startsWith("表"));
    expect(lines.find(({ text }) => text === "90.25")).toMatchObject({
      unit: "万元",
      value: 90.245,
      formula: "取自单元格；由元折合为万元，四舍五入到两位小数",
      sources: [{ sheet: "预算执行", row: 3, column: 3 }],
    });
    expect(lines.find(({ text }) => text === "100.5")?.formula).toBe("取自单元格；由元折合为万元");
  });

  it("says of parts that no longer add up in print that rounding did it, and of others nothing", () => {
    const tail = "以上金额由元折合为万元，加总的尾差为四舍五入所致。";
    const rounded = execution("元", ["合计", 20088, 20088], ["基本支出", 10044, 10044], ["项目支出", 10044, 10044]);
    const spent = execution(
      "元",
      ["合计", 30000, 30000, 20088],
      ["基本支出", 15000, 15000, 10044],
      ["项目支出", 15000, 15000, 10044],
    );
    expect(told(spent)).toContain(`全年执行数2.01万元，其中：基本支出1万元，占50%；项目支出1万元，占50%。${tail}`);
    expect(told(rounded)).not.toContain(tail);
    expect(told(inYuan)).not.toContain(tail);
  });

  it("stays in 元 where it would round to nothing in 万元", () => {
    expect(
      told(execution("元", ["合计", 90000, 90000, 89980], ["基本支出", 89960, 89960, 89960], ["项目支出", 40, 40, 20])),
    ).toMatch(/基本支出9万元，占99.98%；项目支出20元/);
  });

  it("leaves a sheet in 万元 and an indicator's own 元 as they are", () => {
    expect(told(execution("万元", ["合计", 100, 100.5, 90.245]))).toContain("全年执行数90.245万元");
    const ledger = sheet("台账", [
      ["某局2023年重点工作完成情况台账"],
      ["板块", "指标名称", "统计期", "单位", "年计划", "完成数"],
      ["民生", "人均补助", "全年", "元", 12000, 12500],
    ]);
    expect(textsOf(reportOf([inYuan, ledger])).join("\n")).toContain("12500元");
  });
});

test("the figures of a report in 万元 are those of the facts", () => {
  const book = workbook(execution("万元", ["合计", 100, 100.5, 90.25]));
  const facts = performanceOf(book, recognise(book));
  const report = composeReport(facts, DEFAULT_OUTLINE);
  expect([...report.figures.keys()]).toEqual([...performanceIn(book.sheets).figures.keys()]);
});

import { paragraphText } from "../../../src/core/narrative/model";
import { finish } from "../../../src/core/recognition/steps";
import { withCharts } from "../../../src/core/report/report-charts";
import { sheetParagraphs } from "../../../src/core/report/sheet-paragraph";
import { traceLines } from "../../../src/core/report/trace-lines";
import { composeReport } from "../../../src/core/narrative/compose";
import { DEFAULT_OUTLINE } from "../../../src/core/narrative/outline";
import { sheet } from "../../fixtures/build";
import { ledger, performanceIn, reportOf } from "./report-of";

const funds = sheet("预算执行", [
  ["某局2023年度预算执行情况表"],
  ["编制单位：某局", null, null, "单位：万元"],
  ["项目", "年初预算数", "全年预算数", "全年执行数"],
  ["合计", 100, 100.5, 90.25],
  ["基本支出", 60, 60, 60],
  ["项目支出", 40, 40.5, 30.25],
]);
const RESULTS = [120, 80, 100, 90, 110, 100];
const indicators = ledger(
  ...RESULTS.map((actual, index) => [
    index < 3 ? "招商" : "外贸",
    `第${index + 1}类任务`,
    "全年",
    "个",
    100,
    actual,
    null,
    null,
  ]),
  ["外贸", "窗口服务", "全年", null, "优良", "优良", null, null],
);
const performance = performanceIn([funds, indicators]);
const report = composeReport(performance, DEFAULT_OUTLINE);
const rowsOf = (id: string): readonly (readonly string[])[] =>
  (report.tables.find((table) => table.id === id)?.rows ?? []).map((row) =>
    row.map((runs) => runs.map(({ text }) => text).join("")),
  );

describe("the sentence before the figures", () => {
  it("points at the table and the picture that show them", () => {
    const texts = finish(withCharts(report, performance)).paragraphs.map(paragraphText);
    expect(texts.filter((text) => text.includes("详见"))).toEqual([
      expect.stringMatching(/全年预算数100\.5万元（详见表1、图1）。$/),
      expect.stringMatching(/^纳入自评的绩效指标共7项.*（详见表2、图2）。$/),
    ]);
  });

  it("points at nothing where there is no table, and by the number that a table has without the others", () => {
    const pointers = (sheets: Parameters<typeof reportOf>[0]): readonly string[] =>
      reportOf(sheets).paragraphs.flatMap((one) => paragraphText(one).match(/（详见[^）]*）/u) ?? []);
    expect(pointers([indicators])).toEqual(["（详见表1）"]);
    expect(pointers([ledger(["招商", "任务", "全年", "个", 100, 80, null, null])])).toEqual([]);
  });
});

describe("the indicators' table", () => {
  const standsAfter = (count: number): string | undefined => {
    const rows = Array.from({ length: count }, (_, index) => [
      "招商",
      `第${index + 1}类任务`,
      "全年",
      "个",
      100,
      120,
      null,
      null,
    ]);
    return reportOf([ledger(...rows)]).tables.find(({ id }) => id === "table.indicators")?.after;
  };

  it("stands under the sentence on all indicators while it fits a page, else at the end of its part", () => {
    expect(standsAfter(12)).toMatch(/^achievement\.outputs\.counts$/);
    expect(standsAfter(40)).toMatch(/^achievement\.satisfaction/);
  });

  it("is announced by a sentence that says of all alike what they have in common", () => {
    const text = (actual: number): string =>
      reportOf([
        ledger(
          ...[1, 2, 3, 4, 5, 6].map((n) => [
            "招商",
            `第${n}类任务`,
            "全年",
            "个",
            100,
            n < 3 ? 100 : actual,
            null,
            null,
          ]),
        ),
      ])
        .paragraphs.map(paragraphText)
        .find((one) => one.startsWith("纳入自评的绩效指标")) ?? "";
    expect(text(120)).toBe("纳入自评的绩效指标共6项，均完成年度目标，其中超额完成4项（详见表1）。");
  });
});

describe("a table's cells", () => {
  it("print amounts and rates with the same digits after the point, and so does their trace", () => {
    expect(rowsOf("table.budget").map((row) => row.slice(1))).toEqual([
      ["100.00", "100.50", "90.25", "89.80%"],
      ["60.00", "60.00", "60.00", "100.00%"],
      ["40.00", "40.50", "30.25", "74.69%"],
    ]);
    const traced = traceLines(report).filter(({ place }) => place === "表1");
    expect(traced.map(({ text }) => text)).toContain("100.00%");
  });

  it("say — where an indicator has nothing, so that only headings are empty", () => {
    const rows = rowsOf("table.indicators");
    expect(rows.filter((row) => row.slice(1).every((text) => text === "")).map(([name]) => name)).toEqual([
      "招商",
      "外贸",
    ]);
    expect(rows.at(-1)).toEqual(["窗口服务", "优良", "优良", "—"]);
  });

  it("name quoted words in the trace by their indicator", () => {
    const labels = traceLines(report)
      .filter(({ text }) => text === "优良")
      .map(({ label }) => label);
    expect(new Set(labels)).toEqual(new Set(["窗口服务年度目标", "窗口服务实际完成值"]));
  });

  it("stay set in on the sheet under what they belong to, on one line", () => {
    const table = {
      id: "t",
      after: report.paragraphs[0]?.id ?? "",
      caption: "表1",
      header: ["指标", "数"],
      align: [],
      widths: [0.5, 0.5],
    };
    const rows = [[[{ kind: "text", text: "　　　进口\n总额" } as const], []]];
    const laid = sheetParagraphs({ ...report, tables: [{ ...table, rows }] });
    expect(laid.find(({ role }) => role === "tableRow")?.text).toBe("　　　进口 总额\t");
  });
});

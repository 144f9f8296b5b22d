import { scoreExecution } from "../../../src/core/rules/score-execution";
import { DEFAULT_RULES } from "../../../src/core/rules/rules";
import { performanceSummary } from "../../../src/core/report/summary";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheet, workbook, type FixtureCell } from "../../fixtures/build";
import { performanceIn, reportOf, textsOf } from "./report-of";
import { cells, only, read } from "../../support/reading";

interface Kept {
  readonly title?: string;
  readonly below?: string;
  readonly heads?: readonly string[];
}

/** A table of what was spent, one column for each head; the last one is 52, 37 and 15. */
function spent({ title = "某县农业局2023年度预算执行情况表", below = "", heads = ["全年执行数"] }: Kept) {
  const row = (label: string, budget: number, last: number): readonly FixtureCell[] => [
    label,
    budget,
    ...heads.slice(1).map(() => 5),
    last,
  ];
  return sheet("执行", [
    [title],
    [below, null, "单位：万元"],
    ["项目", "全年预算数", ...heads],
    row("合计", 100, 52),
    row("基本支出", 60, 37),
    row("项目支出", 40, 15),
  ]);
}

const budgetOf = (kept: Kept): string => textsOf(reportOf([spent(kept)]), "overview.budget").join("\n");

describe("spending of some months only", () => {
  it.each<[string, Kept, number]>([
    ["a header", { heads: ["1-7月支出"] }, 7],
    ["a header with a day", { heads: ["截至2023年10月31日累计支出"] }, 10],
    ["前三季度 in a header", { heads: ["前三季度累计支出数"] }, 9],
    ["the month columns beside the sum", { heads: ["6月支出", "7月支出", "累计支出"] }, 7],
    ["the title", { title: "某县农业局2023年11月预算执行情况表", heads: ["支出数"] }, 11],
    ["a line below the title", { below: "截止日期：2023年9月30日", heads: ["累计支出"] }, 9],
  ])("is said as such where %s says so", (_name, kept, month) => {
    const text = budgetOf(kept);
    expect(text).toContain(`1-${String(month)}月执行数52万元`);
    expect(text).toContain(`1-${String(month)}月预算执行率为52%`);
    expect(text).toContain(`【待填：全年执行数（现有表格只到${String(month)}月）】`);
    expect(text).not.toMatch(/(?<!待填：)全年执行数/);
  });

  it.each<[string, Kept]>([
    ["says 全年执行数 in a sheet of March", { title: "某县农业局2023年3月预算执行情况表" }],
    ["ends with December", { heads: ["1-12月支出"] }],
    ["has a column for every month", { heads: ["11月支出", "12月支出", "累计支出"] }],
    ["ends on a day of the next year", { below: "截至2024年1月15日", heads: ["累计支出"] }],
    ["was handed in in March", { title: "某县农业局2023年度预算执行情况表（2024年3月填报）", heads: ["支出数"] }],
  ])("is the year's where the table %s", (_name, kept) => {
    expect(budgetOf(kept)).toContain("全年执行数52万元");
    expect(budgetOf(kept)).not.toContain("待填：全年执行数");
  });

  it("names the period in the table's head and in the chart's words", () => {
    const [table] = reportOf([spent({ heads: ["1-7月支出"] })]).tables;
    expect(table?.header).toEqual(["项目", "全年预算数", "1-7月执行数", "执行率"]);
  });

  it("gives no score for the year and no amount of the year in a summary", () => {
    const performance = performanceIn([spent({ heads: ["1-7月支出"] })]);
    const { budget } = performance;
    expect(budget && scoreExecution(budget, DEFAULT_RULES).score).toMatchObject({ ok: false, error: "#N/A" });
    expect(performanceSummary(performance)).toMatchObject({ adjusted: 100, executed: null, executionRate: null });
  });

  it("gives way to a table of the whole year, without a question", () => {
    const year = { ...spent({}), name: "全年" };
    expect(textsOf(reportOf([spent({ heads: ["1-7月支出"] }), year]), "overview.budget").join("")).toContain(
      "全年执行数52万元",
    );
  });
});

describe("a column of one month alone", () => {
  const july = spent({ heads: ["7月支出"] });
  const [question] = read(july).questions;
  const answeredWith = (value: string): string => {
    const answers = question ? [{ about: question.about, key: question.key, value }] : [];
    return cells(only(recognise(workbook(july), answers), "funds"), "合计");
  };

  it("is asked for and not taken as what was executed; the budget is told all the same", () => {
    expect(cells(only(read(july), "funds"), "合计")).toBe("item:A4 adjusted:B4 amount:7月支出:C4");
    expect(question?.text).toBe("“7月支出”一列是从年初起的累计数，还是只是当月的数？");
    const text = textsOf(reportOf([july]), "overview.budget").join("\n");
    expect(text).toContain("全年预算数100万元");
    expect(text).toContain("【待填：全年执行数】");
  });

  it("is what was executed once the user says that it adds up", () => {
    expect(answeredWith("年初至今的累计数")).toBe("item:A4 adjusted:B4 executed:C4");
    expect(answeredWith("只是当月数")).toBe("item:A4 adjusted:B4 amount:7月支出:C4");
  });
});

import { budgetQuestion } from "../../../src/core/performance/budget";
import { performanceOf } from "../../../src/core/performance/performance";
import type { Indicator, Performance } from "../../../src/core/performance/model";
import { recognise } from "../../../src/core/recognition/recognise";
import { refAddress } from "../../../src/core/workbook/address";
import { sheet, workbook, type TestCell } from "../../support/sheet";

const facts = (...sheets: Parameters<typeof workbook>[0]): Performance => {
  const book = workbook(sheets);
  return performanceOf(book, recognise(book));
};

const FUNDS_HEAD = ["项目", "年初预算数", "上年结转结余", "追加（调减）数", "全年预算数", "全年执行数"];
const funds = (...rows: readonly (readonly TestCell[])[]) =>
  sheet("资金", [
    ["某局2023年度部门预算执行情况表"],
    ["编制单位：某局", "", "", "", "", "单位：万元"],
    FUNDS_HEAD,
    ...rows,
  ]);

describe("预算", () => {
  test("the execution rate is exact and stands on the adjusted budget", () => {
    const { budget } = facts(
      funds(["合计", 633.19, 0, 301.36, 934.55, 800.3], ["其中：基本支出", null, null, null, null, 367.49]),
    );
    expect(budget?.executionBase).toBe("adjusted");
    expect(budget?.executionRate?.text).toBe("85.63%");
    expect(budget?.executionRate?.sources.map(refAddress)).toEqual(["资金!F4", "资金!E4"]);
    expect(budget?.initialRate?.text).toBe("126.39%");
    expect(budget?.adjustmentRate?.text).toBe("47.59%");
  });

  test("without an adjusted budget the rate stands on the initial one and says so", () => {
    const { budget } = facts(funds(["合计", 200, null, null, null, 150]));
    expect([budget?.executionBase, budget?.executionRate?.text, budget?.executionRate?.formula]).toEqual([
      "initial",
      "75%",
      "全年执行数÷年初预算数",
    ]);
  });

  test.each([0, -5])("a budget of %d has no rate", (amount) => {
    expect(facts(funds(["合计", amount, null, null, amount, 10])).budget?.executionRate).toBeUndefined();
  });

  test("half a cent is rounded up once, from the exact quotient", () => {
    const { budget } = facts(funds(["合计", 100000, null, null, 100000, 33.335]));
    expect(budget?.executionRate?.text).toBe("0.03%");
    expect(facts(funds(["合计", 8, null, null, 800, 100.04])).budget?.executionRate?.text).toBe("12.51%");
  });

  test("several tables with different totals become a question that names the one in use", () => {
    const project = sheet("项目", [
      ["项目支出绩效自评表"],
      ["项目名称", "防汛"],
      ["项目资金（万元）", "全年预算数", "全年执行数"],
      ["年度资金总额", 50, 48],
    ]);
    const book = workbook([project, funds(["合计", 100, null, null, 100, 90])]);
    expect(budgetQuestion(book, recognise(book))?.text).toBe(
      "有几张表都写了全年执行数：“资金”（某局部门预算执行情况表）90万元、“项目”（项目支出绩效自评表）48万元。报告暂用“资金”的90万元，应当采用哪一张？",
    );
    const one = workbook([funds(["合计", 100, null, null, 100, 90])]);
    expect(budgetQuestion(one, recognise(one))).toBeUndefined();
  });

  test("a project's form is not taken for the department's money", () => {
    const form = sheet("表", [
      ["项目支出绩效自评表"],
      ["（2023年度）"],
      ["项目名称", "防汛物资储备"],
      ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["", "年度资金总额", 50, 50, 48, 10, "", 9.6],
    ]);
    expect(facts(form).budget?.scope).toBe("project");
    expect(facts(form, funds(["合计", 100, null, null, 100, 90])).budget).toMatchObject({
      scope: "department",
      total: { executed: { text: "90" } },
    });
  });
});

const LEDGER_HEAD = ["指标名称", "计量单位", "年度目标", "实际完成", "同比增长"];
const indicators = (...rows: readonly (readonly TestCell[])[]): readonly Indicator[] =>
  facts(sheet("台账", [["某局2023年度绩效指标台账"], LEDGER_HEAD, ...rows])).indicators;

describe("指标", () => {
  test.each<[TestCell, TestCell, string | undefined, string]>([
    [25660, 19278, "75.13%", "behind"],
    ["≥200", 202, "101%", "exceeded"],
    ["12", "12", "100%", "completed"],
    ["≤90", 80, "100%", "completed"],
    [0, 0, "100%", "completed"],
    [null, 32, undefined, "untargeted"],
    [10, null, undefined, "unknown"],
    ["显著提升", "显著提升", undefined, "unknown"],
  ])("target %j and actual %j", (target, actual, rate, state) => {
    const [indicator] = indicators(["新签约项目", "个", target, actual], ["其他指标", "个", 1, 1]);
    expect([indicator?.completion?.text, indicator?.state]).toEqual([rate, state]);
  });

  test("an error value is no number", () => {
    const [indicator] = indicators(["新签约项目", "个", 10, { value: { error: "#DIV/0!" } }], ["其他指标", "个", 1, 1]);
    expect(indicator?.actual?.figure).toBeUndefined();
    expect(indicator?.completion).toBeUndefined();
  });

  test("units that differ are not divided", () => {
    const [indicator] = indicators(["利用外资", "", "2亿元", "19278万美元"], ["其他指标", "个", 1, 1]);
    expect(indicator?.completion).toBeUndefined();
  });

  test("growth is read as it is shown, and asked about where no % is written", () => {
    const [percent, bare] = indicators(
      ["社会消费品零售总额", "亿元", null, 139.1, { value: 0.107, format: "0.00%" }],
      ["限上零售额", "亿元", null, 39.26, 0.27],
    );
    expect(percent?.growth?.text).toBe("10.70%");
    expect(bare?.growth).toBeUndefined();
    expect(bare?.unclear.map(({ because }) => because)).toEqual(["单元格台账!E4的同比数未写明%"]);
  });

  test("parts carry their share in the whole, a remark may name another whole", () => {
    const [projects, amount] = facts(
      sheet("台账", [
        ["某局2023年度绩效指标台账"],
        ["指标名称", "计量单位", "年度目标", "实际完成", "备注"],
        ["新签约项目", "个", null, 32],
        ["其中：工业项目", "个", null, 22],
        ["录入系统项目", "个", null, 24, "占新签约项目的比重"],
      ]),
    ).indicators;
    expect(projects?.parts.map((part) => [part.name, part.share?.figure.text])).toEqual([["工业项目", "68.75%"]]);
    expect(amount?.share).toMatchObject({ of: "新签约项目", figure: { text: "75%" } });
  });
});

describe("cells that are no plain number", () => {
  const indicators = (target: TestCell, actual: TestCell) =>
    facts(
      sheet("指标", [
        ["2021年度绩效指标完成情况表"],
        ["指标名称", "年度指标值", "实际完成值"],
        ["大楼竣工", target, actual],
        ["新签约项目", 20, 18],
      ]),
    ).indicators[0];

  test("a date is said as a date, not as the number that the cell holds", () => {
    const format = "yyyy/m/d";
    const found = indicators({ value: 44561, format }, { value: 44531, format });
    expect([found?.target?.text, found?.actual?.text]).toEqual(["2021年12月31日", "2021年12月1日"]);
  });

  test("an error value is no value", () => {
    const found = indicators(20, { value: { error: "#DIV/0!" } });
    expect([found?.actual, found?.state]).toEqual([undefined, "unknown"]);
  });
});

describe("单位情况", () => {
  const profile = (...rows: readonly (readonly TestCell[])[]) =>
    facts(sheet("情况", [["单位基本情况表"], ["单位名称", "某局"], ["年度", 2023], ...rows])).profile;

  test("counts become figures with their unit, numbered lines stay text", () => {
    const entries = profile(["在职人员总数", 31], ["固定资产", "43.56万元"], ["存在问题", "1. 支持力度不够"]);
    const line = (label: string) => entries.find((entry) => entry.label === label)?.lines[0];
    expect(line("在职人员总数")?.figure).toMatchObject({ text: "31", unit: "人" });
    expect(line("固定资产")?.figure).toMatchObject({ text: "43.56", unit: "万元" });
    expect(line("存在问题")).toMatchObject({ text: "1. 支持力度不够" });
    expect(line("存在问题")?.figure).toBeUndefined();
  });
});

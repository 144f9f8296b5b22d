import { budgetQuestion } from "../../../src/core/performance/budget";
import { performanceOf } from "../../../src/core/performance/performance";
import type { Answer } from "../../../src/core/recognition/answers";
import type { Question, Reading } from "../../../src/core/recognition/model";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import { cells, only } from "../../support/reading";
import { sheet, workbook } from "../../support/sheet";

const _ = null;

function questionsOf(book: Workbook, reading: Reading): readonly Question[] {
  return [...reading.questions, ...[budgetQuestion(book, reading) ?? []].flat()];
}

function asked(book: Workbook, about: Answer["about"], answers: readonly Answer[] = []): Question {
  const found = questionsOf(book, recognise(book, answers)).filter((question) => question.about === about);
  const [question] = found;
  if (!question || found.length > 1) throw new Error(`${String(found.length)} questions about ${about}`);
  return question;
}

const answered = ({ about, key }: Question, value: string): Answer => ({ about, key, value });

const budget = (year: number, ...rows: readonly (readonly (string | number | null)[])[]) =>
  sheet(`${String(year)}预算`, [[`${String(year)}年度预算执行情况表`], ...rows]);

const change = (year: number, header = "预算调整数") =>
  workbook([
    budget(
      year,
      ["项目", "年初预算数（万元）", header, "全年执行数（万元）"],
      ["合计", 100, 90, 95],
      ["项目支出", 50, 45, 48],
    ),
  ]);
const moved = (year: number) =>
  workbook([
    budget(
      year,
      ["项目", "全年执行数（万元）", `${String(year)}年预算调整数`, "年初预算数（万元）"],
      ["合计", 95, 90, 100],
      ["项目支出", 48, 45, 50],
    ),
  ]);
const unitless = workbook([
  budget(2023, ["项目", "年初预算数", "全年执行数"], ["合计", 100, 95], ["项目支出", 50, 48]),
]);
const rateOnly = workbook([
  sheet("台账", [
    ["指标名称", "完成率", "全市排名"],
    ["外贸进出口", "95%", 3],
    ["招商引资", "80%", 2],
  ]),
]);
const growth = workbook([
  sheet("台账", [
    ["指标名称", "计量单位", "年度目标", "实际完成值", "同比增长"],
    ["外贸进出口", "亿元", 10, 9, 12.5],
    ["招商引资", "亿元", 5, 5, 0],
  ]),
]);
const shares = workbook([
  sheet("指标", [
    ["三级指标", "计量单位", "年度指标值", "实际完成值"],
    ["群众满意度", "%", 95, 0.96],
    ["培训人次", "人次", 100, 0.5],
  ]),
]);
const nameless = workbook([
  sheet("表1", [
    ["项目", "金额（元）"],
    ["基本支出", 5],
    ["项目支出", 6],
    ["合计", 11],
  ]),
]);
const years = workbook([
  sheet("甲", [["2021年度部门预算执行情况表"], ["项目", "年初预算数（元）", "全年执行数（元）"], ["合计", 1, 1]]),
  sheet("乙", [
    ["2022年度部门整体支出绩效自评表"],
    ["一级指标", "三级指标", "年度指标值", "实际完成值"],
    ["产出指标", "数量", 1, 1],
  ]),
]);
const twoTotals = workbook([
  sheet("甲", [["2023年度预算执行情况表"], ["项目", "年初预算数（元）", "全年执行数（元）"], ["合计", 10, 9]]),
  sheet("乙", [["2023年度资金使用情况表"], ["项目", "年初预算数（元）", "全年执行数（元）"], ["合计", 10, 8]]),
]);

describe("a question that was answered", () => {
  const everyQuestion: readonly (readonly [string, Workbook, Answer["about"]])[] = [
    ["预算调整数", change(2023), "role"],
    ["a lone 完成率", rateOnly, "role"],
    ["a missing unit", unitless, "unit"],
    ["bare growth numbers", growth, "growthUnit"],
    ["0.96 beside the unit %", shares, "percent"],
    ["amounts without a name", nameless, "kind"],
    ["two years", years, "year"],
    ["two totals", twoTotals, "budgetTotal"],
  ];

  it.each(everyQuestion)("about %s is not asked again, whichever choice was taken", (_name, book, about) => {
    const question = asked(book, about);
    expect(question.choices.length).toBeGreaterThan(1);
    for (const choice of question.choices) {
      const reading = recognise(book, [answered(question, choice)]);
      expect(questionsOf(book, reading).filter((one) => one.about === about && one.key === question.key)).toEqual([]);
      expect(reading.notes).toEqual([]);
    }
  });

  it("makes 预算调整数 what the user said", () => {
    const question = asked(change(2023), "role");
    const read = (value: string) => only(recognise(change(2023), [answered(question, value)]), "funds");
    expect(cells(read("增减额"), "合计")).toBe("item:A3 initial:B3 adjustment:C3 executed:D3");
    expect(cells(read("调整后的全年预算数"), "合计")).toBe("item:A3 initial:B3 adjusted:C3 executed:D3");
    expect(cells(read("全年预算数"), "合计")).toBe("item:A3 initial:B3 adjusted:C3 executed:D3");
    expect(cells(read("忽略此列"), "合计")).toBe("item:A3 initial:B3 executed:D3");
  });

  it("gives the amounts their unit and the report its year", () => {
    const unit = answered(asked(unitless, "unit"), "元");
    expect(only(recognise(unitless, [unit]), "funds")).toMatchObject({ unit: "元" });
    const year = asked(years, "year");
    expect(recognise(years, [answered(year, "较早的年度")]).facts.year).toBe(2021);
    expect(recognise(years, [answered(year, "较晚的年度")]).facts.year).toBe(2022);
    expect(recognise(years, [answered(year, "2021")]).facts).toMatchObject({
      year: 2021,
      sources: { year: { sheet: "甲", row: 0, column: 0 } },
    });
  });

  it.each([
    ["百分数", "12.5%"],
    ["小数", "1250%"],
    ["百分点", undefined],
  ])("reads bare growth numbers as %s", (value, text) => {
    const reading = recognise(growth, [answered(asked(growth, "growthUnit"), value)]);
    const [first] = performanceOf(growth, reading).indicators;
    expect(first?.growth && first.growth.text).toBe(text);
    expect(first?.unclear).toEqual([]);
  });

  it("reads 0.96 beside the unit % as the user said, and numbers in other units as before", () => {
    const reading = recognise(shares, [answered(asked(shares, "percent"), "小数")]);
    const [satisfied, trained] = performanceOf(shares, reading).indicators;
    expect(satisfied?.actual?.figure?.text).toBe("96%");
    expect(trained?.actual?.figure?.text).toBe("0.5");
  });

  it("takes the report's total from the table that was chosen", () => {
    const question = asked(twoTotals, "budgetTotal");
    const total = (value: string) =>
      performanceOf(twoTotals, recognise(twoTotals, [answered(question, value)])).budget?.total.executed?.text;
    expect(question.choices.map(total)).toEqual(["9", "8"]);
  });
});

describe("next year's copy", () => {
  it("needs no new answer where years are others and columns moved", () => {
    const answer = answered(asked(change(2023), "role"), "调整后的全年预算数");
    for (const book of [change(2024), moved(2024), change(2024, "2024年预算调整数（万元）")]) {
      const reading = recognise(book, [answer]);
      expect([reading.questions, reading.notes]).toEqual([[], []]);
      expect(
        only(reading, "funds")
          .columns.map(({ role }) => role)
          .sort(),
      ).toEqual(["adjusted", "executed", "initial", "item"]);
    }
  });

  it("goes on choosing the later year", () => {
    const answer = answered(asked(years, "year"), "较晚的年度");
    const next = workbook([
      sheet("甲", [["2022年度部门预算执行情况表"], ["项目", "年初预算数（元）", "全年执行数（元）"], ["合计", 1, 1]]),
      sheet("乙", [
        ["2023年度部门整体支出绩效自评表"],
        ["一级指标", "三级指标", "年度指标值", "实际完成值"],
        ["产出指标", "数量", 1, 1],
      ]),
    ]);
    expect(recognise(next, [answer])).toMatchObject({ facts: { year: 2023 }, questions: [] });
  });

  it("does not take last year's year where every sheet names another", () => {
    const answer = answered(asked(years, "year"), "2019");
    const reading = recognise(years, [answer]);
    expect(reading.notes.join()).toContain("2019");
    expect(reading.questions.map(({ about }) => about)).toEqual(["year"]);
  });
});

describe("a correction without a question", () => {
  const book = workbook([
    sheet("预算", [
      ["项目", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", "支付数（万元）"],
      ["合计", 100, 120, 110, 90],
    ]),
    sheet("通讯录", [
      ["姓名", "目标数额", "做到多少"],
      ["外贸进出口", 10, 9],
      ["招商引资", 5, 5],
    ]),
  ]);
  const table = only(recognise(book), "funds");
  const column = (header: string): string =>
    [...table.columns, ...table.others].find((one) => one.header.startsWith(header))?.key ?? "";

  it("names the column that is meant; the one that had the role loses it", () => {
    const answer = { about: "role", key: column("支付数"), value: "全年执行数" } as const;
    const corrected = only(recognise(book, [answer]), "funds");
    expect(cells(corrected, "合计")).toContain("executed:E2");
    expect(cells(corrected, "合计")).not.toContain("executed:D2");
    expect(corrected.why.find(({ about }) => about === "executed")?.because).toContain("绩效设置");
  });

  it("gives a table another unit than its header says", () => {
    const reading = recognise(book, [{ about: "unit", key: table.key, value: "元" }]);
    const { budget } = performanceOf(book, reading);
    expect(budget?.total.executed).toMatchObject({ text: "110", unit: "元" });
  });

  it("leaves a table alone", () => {
    const reading = recognise(book, [{ about: "kind", key: table.key, value: "不读此表" }]);
    expect(reading.tables).toEqual([]);
    expect(reading.unread.find(({ sheet: name }) => name === "预算")?.reason).toContain("绩效设置");
  });

  it("reads an unread sheet as the kind that the user gives, with her columns", () => {
    const unread = recognise(book).unread.find(({ sheet: name }) => name === "通讯录");
    const kind: Answer = { about: "kind", key: unread?.key ?? "", value: "绩效指标表" };
    const first = recognise(book, [kind]);
    const keys = first.unread.find(({ sheet: name }) => name === "通讯录")?.columns?.map(({ key }) => key) ?? [];
    const roles = ["指标名称", "年度指标值", "实际完成值"];
    const answers = keys.map((key, index): Answer => ({ about: "role", key, value: roles[index] ?? "" }));
    const indicators = only(recognise(book, [kind, ...answers]), "indicators");
    expect(cells(indicators, "外贸进出口")).toBe("name:A2 target:B2 actual:C2");
    expect(indicators.rows.map(({ label }) => label)).toEqual(["外贸进出口", "招商引资"]);
  });
});

describe("contradicting units", () => {
  const book = workbook([
    sheet("预算", [
      ["项目", "年初预算数（元）", "全年执行数（万元）"],
      ["合计", 1000000, 90],
    ]),
    sheet("指标", [
      ["三级指标", "年度指标值", "实际完成值"],
      ["数量", 10, 9],
    ]),
  ]);

  it("block the amounts of their table alone until somebody says which is right", () => {
    const performance = performanceOf(book, recognise(book));
    expect(performance.budget).toBeUndefined();
    expect(performance.indicators[0]?.completion?.text).toBe("90%");
  });

  it.each([
    ["万元", "90", "0.01%"],
    ["按各列表头的单位", "900000", "90%"],
  ])("are settled by %s", (value, executed, rate) => {
    const question = asked(book, "unit");
    const { budget } = performanceOf(book, recognise(book, [answered(question, value)]));
    expect([budget?.total.executed?.text, budget?.executionRate?.text]).toEqual([executed, rate]);
  });

  it("between header and title line are asked as well", () => {
    const other = workbook([
      sheet("预算", [
        [_, _, "单位：元"],
        ["项目", "年初预算数（万元）", "全年执行数（万元）"],
        ["合计", 100, 90],
      ]),
    ]);
    expect(asked(other, "unit").choices).toEqual(["万元", "元"]);
  });
});

describe("an answer of no use", () => {
  it.each([
    ["role", "预算执行表：预算调整数", "不知道"],
    ["unit", "预算执行情况表：全年执行数、年初预算数、项目、预算调整数", "斤"],
    ["kind", "预算执行情况表：全年执行数、年初预算数、项目、预算调整数", "别的"],
    ["role", "预算执行表：没有这一列", "年初预算数"],
    ["year", "报告年度", "去年"],
  ] as const)("about %s is noted with its key and value", (about, key, value) => {
    const reading = recognise(change(2023), [{ about, key, value }]);
    expect(reading.notes).toHaveLength(1);
    expect(reading.notes[0]).toContain(key);
    expect(reading.notes[0]).toContain(value);
    expect(reading.tables).toHaveLength(1);
  });
});

it("asks one question for all the tables that one answer settles", () => {
  const forms = [1, 2, 3].map((number) =>
    sheet(`表${String(number)}`, [["2023年度预算执行情况表"], ["项目", "年初预算数", "全年执行数"], ["合计", 10, 9]]),
  );
  const questions = recognise(workbook(forms)).questions.filter(({ about }) => about === "unit");
  expect(questions).toHaveLength(1);
  expect(questions[0]?.text).toContain("2处");
});

import { performanceOf } from "../../../src/core/performance/performance";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Workbook } from "../../../src/core/workbook/snapshot";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { sheet, workbook } from "../../fixtures/build";
import { finalAccountsPair } from "../../fixtures/final-accounts-pair";
import { hunanBasicData } from "../../fixtures/hunan-basic-data";

const performance = (book: Workbook) => performanceOf(book, recognise(book));
const printed = (figure: { readonly text: string; readonly unit: string } | undefined): string =>
  figure ? figure.text + (figure.unit === "%" ? "" : figure.unit) : "";

describe("湖南基础数据表", () => {
  const { spending, figures } = performance(hunanBasicData());

  test("三公 with its rate against the budget and its change against last year", () => {
    const line = spending?.threePublic;
    expect([line?.budget, line?.final, line?.rate, line?.change].map(printed)).toEqual([
      "15万元",
      "12.38万元",
      "82.53%",
      "-15.21%",
    ]);
    expect(line?.parts.map(({ label }) => label)).toEqual(["公务用车购置和维护经费", "出国经费", "公务接待"]);
  });

  test("what went over its budget says by how much", () => {
    expect(printed(spending?.projects?.excess)).toBe("137.35万元");
    expect(spending?.operating?.excess).toBeUndefined();
  });

  test("every figure can be looked up", () => {
    const all = [spending?.threePublic, spending?.operating].flatMap((line) => [line?.final, line?.rate, line?.change]);
    expect(all.every((figure) => figure && figures.get(figure.id) === figure)).toBe(true);
  });
});

test("last year at zero gives no change", () => {
  const book = workbook(
    sheet("基础数据", [
      ["2023年度部门整体支出绩效评价基础数据表"],
      ["经费控制情况（万元）", "2022年决算数", "2023年预算数", "2023年决算数"],
      ["三公经费", 0, 2, 1],
      ["公用经费", 10, 12, 12],
    ]),
  );
  const { spending } = performance(book);
  expect(spending?.threePublic?.change).toBeUndefined();
  expect(printed(spending?.operating?.rate)).toBe("100%");
});

test("公用经费 after an unindented list of 三公 is no part of it", () => {
  const { spending } = performance(
    workbook(
      sheet("基础数据", [
        ["经费控制情况（万元）", "2022年决算数", "2023年预算数", "2023年决算数"],
        ["三公经费", 3, 3, 2],
        ["其中：公务接待费", 1, 1, 1],
        ["公务用车运行维护费", 2, 2, 1],
        ["公用经费", 10, 12, 11],
      ]),
    ),
  );
  expect(spending?.threePublic?.parts.map(({ label }) => label)).toEqual(["公务接待费", "公务用车运行维护费"]);
  expect(printed(spending?.operating?.final)).toBe("11万元");
});

describe("部门决算", () => {
  const { accounts } = performance(finalAccountsPair());

  test("income by source with shares; empty lines are not there", () => {
    expect(accounts?.income.map(({ label, figure, share }) => [label, printed(figure), printed(share)])).toEqual([
      ["一般公共预算财政拨款收入", "3218.46万元", "97.37%"],
      ["事业收入", "74.2万元", "2.24%"],
      ["其他收入", "12.6万元", "0.38%"],
    ]);
  });

  test("purposes, the largest first", () => {
    expect(accounts?.purposes.map(({ label }) => label)).toEqual([
      "城乡社区支出",
      "社会保障和就业支出",
      "住房保障支出",
      "卫生健康支出",
    ]);
  });

  test("carried over at both ends of the year", () => {
    expect([accounts?.carriedIn, accounts?.carriedOut, accounts?.carriedChange?.figure].map(printed)).toEqual([
      "61.35万元",
      "71万元",
      "9.65万元",
    ]);
    expect(accounts?.carriedChange?.risen).toBe(true);
  });
});

test("parts of the budget have their share of what was spent and their own rate", () => {
  const { budget } = performance(bureauLedger());
  expect(budget?.parts.map(({ label, share, rate }) => [label, printed(share), printed(rate)])).toEqual([
    ["基本支出", "39.18%", "99.49%"],
    ["项目支出", "60.82%", "94.14%"],
  ]);
});

describe("against the calendar", () => {
  const row = (name: string, period: string | null, plan: string | number, done: number) => [
    name,
    period,
    "个",
    plan,
    done,
  ];
  const { indicators } = performance(
    workbook(
      sheet("台账", [
        ["2023年重点工作完成情况台账"],
        ["指标名称", "统计期", "单位", "年计划", "完成数"],
        row("甲类项目", "1-9月", 100, 70),
        row("乙类项目", "截至11月（预计）", 120, 100),
        row("丙类项目", "2023年", 100, 70),
        row("丁类项目", "目前", 100, 70),
        row("戊类项目", "1-9月", "≤100", 120),
        row("己类项目", "1-9月", 100, 100),
      ]),
    ),
  );
  const pace = (name: string) => indicators.find((indicator) => indicator.name === name)?.pace;

  test("months of the period are set against the year", () => {
    expect(printed(pace("甲类项目"))).toBe("-5个百分点");
    expect(printed(pace("乙类项目"))).toBe("-8.33个百分点");
  });

  test("the period's cell is one of the sources", () => {
    expect(pace("甲类项目")?.sources.map(({ row: at, column }) => [at, column])).toEqual([
      [2, 4],
      [2, 3],
      [2, 1],
    ]);
  });

  test.each(["丙类项目", "丁类项目", "戊类项目", "己类项目"])("%s has none", (name) => {
    expect(pace(name)).toBeUndefined();
  });
});

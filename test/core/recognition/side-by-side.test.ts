import { budgetTables, totalRow } from "../../../src/core/performance/budget-tables";
import { recognise } from "../../../src/core/recognition/recognise";
import { only, outline, read } from "../../support/reading";
import { sheet, workbook } from "../../support/sheet";

const rows = [
  ["某县水利局2023年收支预算执行情况表"],
  ["单位：万元"],
  ["收入项目", "年初预算数", "执行数", "支出项目", "年初预算数", "执行数"],
  ["一般公共预算拨款", 900, 950, "基本支出", 500, 520],
  ["收入合计", 900, 950, "支出合计", 500, 520],
];

describe("收入和支出并排的表", () => {
  it("reads a budget's income side as a table of its own, which the totals of the report leave out", () => {
    const book = workbook([sheet("执行", rows)]);
    const reading = recognise(book);
    const [income, expense] = reading.tables;
    expect(income?.rows.map(({ side, label }) => [side, label])).toEqual([
      ["income", "一般公共预算拨款"],
      ["income", "收入合计"],
    ]);
    expect(income?.why.map(({ because }) => because)).toContain("收入一边单独成表，不计入预算数和执行数的合计");
    expect(expense && outline(expense)).toEqual(["基本支出", "支出合计"]);
    expect(budgetTables(book, reading).map((table) => totalRow(table)?.label)).toEqual(["支出合计"]);
  });

  it("takes the expenditure's total where income and expenditure stand below each other", () => {
    const list = [
      ["某县中医院2023年收支预算执行情况表"],
      ["单位：万元"],
      ["项目", "年初预算数", "执行数"],
      ["财政补助收入", 1000, 1000],
      ["医疗收入", 4000, 4200],
      ["收入合计", 5000, 5200],
      ["人员经费", 2600, 2580],
      ["卫生材料费", 2400, 2320],
      ["支出合计", 5000, 4900],
    ];
    const funds = only(read(sheet("表", list)), "funds");
    expect(funds.rows.map(({ side }) => side)).toEqual(["income", "income", "income", "expense", "expense", "expense"]);
    expect(totalRow(funds)?.label).toBe("支出合计");
  });

  it("keeps both sides of final accounts that have budget columns", () => {
    const accounts = only(read(sheet("01", [["收入支出决算总表"], ...rows.slice(1)])), "finalAccounts");
    expect(accounts.rows.map(({ side, label }) => [side, label])).toEqual([
      ["income", "一般公共预算拨款"],
      ["income", "收入合计"],
      ["expense", "基本支出"],
      ["expense", "支出合计"],
    ]);
  });

  it("does not cut a table whose second naming column has other amounts behind it", () => {
    const list = [
      ["项目名称", "年初预算数（万元）", "支出内容", "全年执行数（万元）"],
      ["防汛专项", 60, "购置物资", 58],
    ];
    expect(outline(only(read(sheet("表", list)), "funds"))).toEqual(["防汛专项"]);
  });

  /** 收入 | 金额 | 支出 | 金额 under a title. */
  const plain = (title: string) =>
    sheet("表", [
      [title],
      ["单位：万元"],
      ["收入", "金额", "支出", "金额"],
      ["一、财政拨款收入", 800, "一、农林水支出", 780],
      ["二、其他收入", 100, "二、住房保障支出", 90],
      ["收入总计", 900, "支出总计", 870],
    ]);

  it("takes 金额 for what the title says, and asks where it says nothing", () => {
    const accounts = only(read(plain("2023年度收入支出决算总表")), "finalAccounts");
    expect(accounts.rows.map(({ side, label }) => `${String(side)} ${label}`)).toEqual([
      "income 一、财政拨款收入",
      "income 二、其他收入",
      "income 收入总计",
      "expense 一、农林水支出",
      "expense 二、住房保障支出",
      "expense 支出总计",
    ]);
    const budget = read(plain("2024年部门收支预算总表")).tables;
    expect(budget.map(({ columns }) => columns.map(({ role }) => role))).toEqual([
      ["item", "initial"],
      ["item", "initial"],
    ]);
    expect(budget.map(outline)).toEqual([
      ["一、财政拨款收入", "二、其他收入", "收入总计"],
      ["一、农林水支出", "二、住房保障支出", "支出总计"],
    ]);
    const { tables, questions } = read(plain("2024年部门收支总表"));
    expect(tables).toEqual([]);
    expect(questions.map(({ choices }) => choices)).toEqual([["部门决算表", "预算执行表", "不读此表"]]);
  });
});

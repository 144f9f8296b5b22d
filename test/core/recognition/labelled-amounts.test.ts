import { recognise } from "../../../src/core/recognition/recognise";
import { budgetFrom } from "../../../src/core/performance/budget";
import { finish } from "../../../src/core/recognition/steps";
import { cells, only, outline, read } from "../../support/reading";
import { sheet, workbook } from "../../support/sheet";
import type { TestCell } from "../../support/sheet";

const _ = null;

const hunan = (income: string, expense: string): readonly (readonly TestCell[])[] => [
  ["2022年度部门整体支出绩效自评表"],
  ["年度预算申请（万元）", _, "年初预算数", "全年预算数", "全年执行数"],
  [_, "年度资金总额", 820.5, 1032.6, 1012.4],
  [_, income, _, expense],
  [_, "其中：一般公共预算：1,000.00", _, "其中：基本支出 610.2万元"],
  [_, "政府性基金拨款：32.6", _, "项目支出：402.2"],
];
const merges = "A1:E1 A2:A6 B4:C4 D4:E4 B5:C5 D5:E5 B6:C6 D6:E6";
const form = (income: string, expense: string) => sheet("自评表", hunan(income, expense), { merges });

describe("名称和金额写在一格的表", () => {
  it("takes the parts for the amount whose total they add up to, and says so", () => {
    const funds = only(read(form("按收入性质分：1032.6", "按支出性质分：1012.4")), "funds");
    expect(outline(funds)).toEqual(["年度资金总额", "  一般公共预算", "  政府性基金拨款", "  基本支出", "  项目支出"]);
    expect(cells(funds, "一般公共预算")).toBe("item:B5 adjusted:B5");
    expect(cells(funds, "项目支出")).toBe("item:D6 executed:D6");
    expect(funds.why.map(({ because }) => because)).toContain(
      "“按支出性质分：1012.4”名称和金额写在一格，与总额的全年执行数相等，按此读取",
    );
  });

  it("gives these amounts to the budget, thousands separators and units in the text included", () => {
    const book = workbook([form("按收入性质分：1032.6", "按支出性质分：1012.4")]);
    const reading = recognise(book);
    const budget = finish(budgetFrom(book, reading, only(reading, "funds"), "adjusted"));
    const figures = budget?.parts.map(({ label, adjusted, executed }) => [label, adjusted?.text, executed?.text]);
    expect(figures).toEqual([
      ["一般公共预算", "1000", undefined],
      ["政府性基金拨款", "32.6", undefined],
      ["基本支出", undefined, "610.2"],
      ["项目支出", undefined, "402.2"],
    ]);
  });

  it("asks what an amount is that fits no total, and does as it is told", () => {
    const odd = form("按收入性质分：999", "按支出性质分：1012.4");
    const reading = read(odd);
    expect(reading.questions.map(({ about, key, choices }) => [about, key, choices])).toEqual([
      ["role", "预算执行表：按收入性质分", ["年初预算数", "全年预算数", "全年执行数", "忽略此列"]],
    ]);
    expect(cells(only(reading, "funds"), "一般公共预算")).toBe("item:B5 amount:按收入性质分:B5");
    const told = recognise(workbook([odd]), [{ about: "role", key: "预算执行表：按收入性质分", value: "年初预算数" }]);
    expect(cells(only(told, "funds"), "一般公共预算")).toBe("item:B5 initial:B5");
    expect([...told.questions, ...told.notes]).toEqual([]);
    const left = recognise(workbook([odd]), [{ about: "role", key: "预算执行表：按收入性质分", value: "忽略此列" }]);
    expect(outline(only(left, "funds"))).toEqual(["年度资金总额", "  基本支出", "  项目支出"]);
  });

  it("asks which of two equal totals an amount belongs to", () => {
    const rows = hunan("按收入性质分：1012.4", "按支出性质分：1012.4").map((cells, index) =>
      index === 2 ? [_, "年度资金总额", 820.5, 1012.4, 1012.4] : cells,
    );
    const { questions } = read(sheet("自评表", rows, { merges }));
    expect(questions.map(({ choices }) => choices)).toEqual([
      ["全年预算数", "全年执行数", "忽略此列"],
      ["全年预算数", "全年执行数", "忽略此列"],
    ]);
  });

  it("reads rows whose only amount stands in the label", () => {
    const funds = only(
      read(
        sheet("表", [
          ["资金来源", "预算数（万元）", "备注"],
          ["年度资金总额：1500万元", _, _],
          ["其中：财政拨款 1,200.00万元", _, _],
          ["其他资金 300万元", _, _],
        ]),
      ),
      "funds",
    );
    expect(outline(funds)).toEqual(["年度资金总额", "  财政拨款", "  其他资金"]);
    expect(cells(funds, "财政拨款")).toContain("initial:A3");
  });

  it("says of a cell with two amounts that it is not read", () => {
    const rows = hunan("按收入性质分：1032.6", "按支出性质分：1012.4").map((cells, index) =>
      index === 5 ? [_, "项目支出402.2万元，其中专项资金300万元"] : cells,
    );
    const { why } = only(read(sheet("自评表", rows, { merges: "A1:E1 A2:A6 B4:C4 D4:E4 B5:C5 D5:E5 B6:E6" })), "funds");
    expect(why.map(({ because }) => because)).toContain(
      "第6行“项目支出402.2万元，其中专项资金300万元”一格里写了不止一个金额，没有读取；请把每个金额分开写",
    );
  });

  it("reads a declaration that has no header", () => {
    const reading = read(
      sheet("申报表", [
        ["部门整体支出绩效目标申报表"],
        ["年度资金总额：1500万元", _],
        ["其中：财政拨款：1,200万元", "其他资金：300万元"],
      ]),
    );
    const funds = only(reading, "funds");
    expect(funds.unit).toBe("万元");
    expect(outline(funds)).toEqual(["年度资金总额", "  财政拨款", "  其他资金"]);
    expect(cells(funds, "其他资金")).toBe("item:B3 initial:B3");
    expect(reading.questions).toEqual([]);
  });

  it("says of amounts outside the table that they are not read", () => {
    const rows = [
      ["2022年度部门整体支出绩效自评表"],
      ["年度资金总额：1500万元，其中财政拨款1200万元"],
      ...hunan("按收入性质分：1032.6", "按支出性质分：1012.4").slice(1, 3),
    ];
    const { why } = only(read(sheet("自评表", rows)), "funds");
    expect(why.map(({ because }) => because)).toContain(
      "第2行“年度资金总额：1500万元，其中财政拨款1200万元”把金额写在文字里，不在表的行列里，没有读取",
    );
  });
});

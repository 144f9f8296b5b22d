import { budgetFrom } from "../../../src/core/performance/budget";
import { finish } from "../../../src/core/recognition/steps";
import { cells, only, outline, read } from "../../support/reading";
import { sheet, workbook } from "../../support/sheet";

const _ = null;

describe("预算数和执行数竖排的表", () => {
  const rows = [
    ["某县水利局2023年度预算执行情况表"],
    ["单位：万元"],
    ["项目", "合计", "一般公共预算拨款", "其他资金"],
    ["年初预算数", 620, 600, 20],
    ["全年预算数", 934, 900, 34],
    ["全年执行数", 914, 880, 34],
  ];

  it("reads each column as an item", () => {
    const reading = read(sheet("基础数据", rows));
    const funds = only(reading, "funds");
    expect(outline(funds)).toEqual(["合计", "一般公共预算拨款", "其他资金"]);
    expect(cells(funds, "合计")).toBe("item:B3 initial:B4 adjusted:B5 executed:B6");
    expect(cells(funds, "其他资金")).toBe("item:D3 initial:D4 adjusted:D5 executed:D6");
    expect(funds.unit).toBe("万元");
    expect(reading.questions).toEqual([]);
  });

  it("gives the department's budget and its execution rate", () => {
    const book = workbook([sheet("基础数据", rows)]);
    const reading = read(sheet("基础数据", rows));
    const budget = finish(budgetFrom(book, reading, only(reading, "funds"), "adjusted"));
    expect(budget?.total.executed?.text).toBe("914");
    expect(budget?.executionRate?.text).toBe("97.86%");
  });

  it("takes the unit from the block's own label, and needs no word that it knows above the columns", () => {
    const funds = only(
      read(
        sheet(
          "自评表",
          [
            ["2023年度部门整体支出绩效自评表"],
            ["预算执行情况（元）", _, "资金总额", "甲类", "乙类"],
            [_, "年初预算数", 620, 600, 20],
            [_, "全年执行数", 610, 595, 15],
          ],
          { merges: "A2:A4" },
        ),
      ),
      "funds",
    );
    expect(cells(funds, "资金总额")).toBe("item:C2 initial:C3 executed:C4");
    expect(funds.unit).toBe("元");
  });

  it("reads none where a number has no heading above it", () => {
    const { tables } = read(
      sheet("表", [
        ["单位：万元", _, _],
        ["说明", "甲类", _],
        ["年初预算数", 620, 600],
        ["全年执行数", 610, 595],
      ]),
    );
    expect(tables.filter(({ kind }) => kind === "funds")).toEqual([]);
  });

  it("does not take 三公经费 of two years for a budget", () => {
    const { tables, unread } = read(
      sheet("基本情况", [["单位：万元"], ["指标", "上年", "本年"], ["三公经费", 10, 9], ["公用经费", 30, 38]]),
    );
    expect(tables).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

describe("收入和支出并排的预算总表", () => {
  it("is a table of what comes in and one of what is spent", () => {
    const reading = read(
      sheet(
        "总表",
        [
          ["2023年部门收支预算总表"],
          ["单位：万元"],
          ["收入", _, "支出", _],
          ["项目", "预算数", "项目", "预算数"],
          ["一、财政拨款", 920, "一、基本支出", 600],
          ["二、其他收入", 14, "二、项目支出", 334],
          ["收入总计", 934, "支出总计", 934],
        ],
        { merges: "A3:B3 C3:D3" },
      ),
    );
    expect(reading.tables.map(outline)).toEqual([
      ["一、财政拨款", "二、其他收入", "收入总计"],
      ["一、基本支出", "二、项目支出", "支出总计"],
    ]);
  });
});

describe("没有填数的合计行", () => {
  it.each([[["合计", "/", "/", "年中下达"]], [["合计", "—", _, "年中下达"]], [["合计", "/", 4611, "年中下达"]]])(
    "is a row of its table and no header: %j",
    (total) => {
      const funds = only(
        read(
          sheet(
            "自评表",
            [
              ["2021年部门整体绩效目标自评表"],
              ["主管部门", "财务科", _, "实施单位", "某局"],
              ["资金情况（万元）", _, "年初预算数", "全年执行数", "产生差异的原因"],
              [_, ...total],
              [_, "其中：财政拨款", 86, 46],
              [_, "其他资金", 12, "—"],
            ],
            { merges: "A3:A6 B2:C2" },
          ),
        ),
        "funds",
      );
      expect(funds.header.top).toBe(2);
      expect(outline(funds)).toEqual(["合计", "  财政拨款", "  其他资金"]);
    },
  );
});

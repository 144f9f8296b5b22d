import { cells, only, outline, read, row } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;
const header = ["板块", "指标名称", "统计期间", "单位", "年度目标", "实际完成", "同比增长", "全市排名"];
const line = (block: string | null, name: string, target: number | null = null, actual: number | null = null) => [
  block,
  name,
  "1-9月",
  "个",
  target,
  actual,
];

describe("工作台账", () => {
  const table = only(
    read(
      sheet("重点工作", [
        ["2021年重点工作台账"],
        header,
        line("招商引资", "在谈项目", _, 50),
        line(_, "其中：工业项目", _, 27),
        line(_, "　　　农业项目", _, 2),
        line(_, "　　　三产服务业项目", _, 21),
        line(_, "三产中：数字经济项目", _, 5),
        line(_, "10亿元以上项目", _, 14),
        line("商贸流通", "在库企业", _, 78),
        line(_, "其中：法人企业", _, 47),
        line(_, "　　　个体工商户", _, 31),
        line(_, "个体中：餐饮业", _, 10),
        line(_, "　　　超市", _, 17),
        line(_, "净增限上企业", 20, 28),
        ["注：1-9月数据为快报数。"],
      ]),
    ),
    "indicators",
  );

  it("finds which rows are parts of which", () => {
    expect(outline(table)).toEqual([
      "在谈项目",
      "  工业项目",
      "  农业项目",
      "  三产服务业项目",
      "    数字经济项目",
      "10亿元以上项目",
      "在库企业",
      "  法人企业",
      "  个体工商户",
      "    餐饮业",
      "    超市",
      "净增限上企业",
    ]);
    const of = (label: string) => table.rows[row(table, label).parent ?? -1]?.label;
    expect(of("农业项目")).toBe("在谈项目");
    expect(of("数字经济项目")).toBe("三产服务业项目");
    expect(of("超市")).toBe("个体工商户");
    expect(of("10亿元以上项目")).toBeUndefined();
  });

  it("lets a 板块 that is filled once hold for the rows below it", () => {
    expect(row(table, "10亿元以上项目").level1).toBe("招商引资");
    expect(row(table, "净增限上企业").level1).toBe("商贸流通");
  });

  it("takes 单位 for the unit of measure and leaves the note out", () => {
    expect(cells(table, "净增限上企业")).toBe("name:B14 period:C14 unit:D14 target:E14 actual:F14 growth:G14 rank:H14");
    expect(table.range.bottom).toBe(13);
  });

  it("takes an empty 序号 for a part where the main rows are numbered", () => {
    const numbered = only(
      read(
        sheet("台账", [
          ["序号", "指标名称", "年计划", "1-12月累计"],
          [1, "外贸进出口", 10, 9],
          ["", "其中：出口", 6, 6],
          ["", "进口", 4, 3],
          [2, "社零总额", 30, 31],
        ]),
      ),
      "indicators",
    );
    expect(outline(numbered)).toEqual(["外贸进出口", "  出口", "  进口", "社零总额"]);
  });

  it("does not take an unmarked row for a part", () => {
    const plain = only(
      read(
        sheet("台账", [
          ["指标名称", "目标值", "完成值"],
          ["外贸进出口", 10, 9],
          ["其中：出口", 6, 6],
          ["社零总额", 30, 31],
        ]),
      ),
      "indicators",
    );
    expect(outline(plain)).toEqual(["外贸进出口", "  出口", "社零总额"]);
  });

  it("takes rows such as 一、招商引资 for headings of what follows", () => {
    const headed = only(
      read(
        sheet("台账", [
          ["指标", "单位", "年计划", "1-12月累计", "上年同期", "同比±%", "完成年计划%", "序时进度", "排位", "备注"],
          ["一、招商引资"],
          ["实际利用外资", "万美元", 100, 90, 80, 12.5, 90, 100, 3],
          ["二、对外贸易"],
          ["外贸出口", "亿元", 10, 12, 9, 33, 120, 100, 1],
        ]),
      ),
      "indicators",
    );
    expect(headed.rows.map(({ label, level1 }) => `${level1 ?? ""} ${label}`)).toEqual([
      "招商引资 实际利用外资",
      "对外贸易 外贸出口",
    ]);
    expect(cells(headed, "外贸出口")).toBe(
      "name:A5 unit:B5 target:C5 actual:D5 prior:E5 growth:F5 rate:G5 rank:I5 remark:J5",
    );
  });

  it("goes on past a header that is printed again for the next page", () => {
    const pages = only(
      read(
        sheet("台账", [
          ["指标名称", "目标值", "完成值"],
          ["甲项目", 1, 1],
          ["乙项目", 2, 2],
          ["指标名称", "目标值", "完成值"],
          ["丙项目", 3, 3],
        ]),
      ),
      "indicators",
    );
    expect(outline(pages)).toEqual(["甲项目", "乙项目", "丙项目"]);
  });

  it("takes the latest of several periods, and 一级指标 before other groupings", () => {
    const wide = only(
      read(
        sheet("台账", [
          ["指标类型", "一级指标", "指标名称", "年计划", "1-6月累计", "1-9月累计"],
          ["定量", "产出", "外贸出口", 10, 5, 8],
          ["定量", "产出", "社零总额", 30, 14, 22],
        ]),
      ),
      "indicators",
    );
    expect(cells(wide, "社零总额")).toBe("name:C3 target:D3 actual:F3");
    expect(row(wide, "社零总额").level1).toBe("产出");
  });

  it("reads on past a row whose name only sounds like a signature", () => {
    const plain = only(
      read(
        sheet("台账", [
          ["指标名称", "目标值", "完成值"],
          ["复核及时率", "95%", "96%"],
          ["存在问题整改率", "100%", "100%"],
          ["审核人：", "", ""],
        ]),
      ),
      "indicators",
    );
    expect(outline(plain)).toEqual(["复核及时率", "存在问题整改率"]);
  });

  it("asks what a lone 完成率 means", () => {
    const reading = read(
      sheet("台账", [
        ["指标名称", "完成率", "全市排名"],
        ["外贸出口", "90%", 3],
      ]),
    );
    expect(reading.questions.map(({ about, choices }) => ({ about, choices }))).toContainEqual({
      about: "role",
      choices: ["年度目标", "实际完成"],
    });
  });
});

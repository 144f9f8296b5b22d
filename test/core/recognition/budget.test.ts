import { cells, only, outline, read } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;

describe("预算执行表", () => {
  const rows = [
    ["某县农业农村局2022年度预算执行情况表"],
    ["编制单位：某县农业农村局", _, _, _, _, _, "单位：万元"],
    ["项目", "预算数", _, _, _, "全年执行数", "执行率"],
    [_, "年初预算数", "上年结转结余", "追加（调整）数", "全年预算数"],
    ["合计", 100, 0, 20, 120, 118, 0.98],
    ["其中：基本支出", 60, 0, 0, 60, 60, 1],
    ["　　　项目支出", 40, 0, 20, 60, 58, 0.97],
  ];
  const expected = "item:A5 initial:B5 amount:上年结转结余:C5 adjustment:D5 adjusted:E5 executed:F5 rate:G5";

  it("joins a header of two rows over merged groups", () => {
    const reading = read(sheet("预算", rows, { merges: "A1:G1 A3:A4 B3:E3 F3:F4 G3:G4" }));
    const funds = only(reading, "funds");
    expect(cells(funds, "合计")).toBe(expected);
    expect(outline(funds)).toEqual(["合计", "  基本支出", "  项目支出"]);
    expect(funds).toMatchObject({ unit: "万元", year: 2022, header: { top: 2, bottom: 3, left: 0, right: 6 } });
    expect(reading.facts.unitName).toBe("某县农业农村局");
  });

  it("joins it as well where the merges were lost", () => {
    expect(cells(only(read(sheet("预算", rows)), "funds"), "合计")).toBe(expected);
  });

  it.each([
    ["a change", [20, 0], "adjustment:C2"],
    ["the adjusted total", [120, 60], "adjusted:C2"],
  ])("tells from the figures that 预算调整数 is %s", (_name, [whole, basic], role) => {
    const funds = only(
      read(
        sheet("表", [
          ["项目", "年初预算数（元）", "预算调整数（元）", "全年执行数（元）"],
          ["合计", 100, whole ?? 0, 118],
          ["基本支出", 60, basic ?? 0, 60],
        ]),
      ),
      "funds",
    );
    expect(cells(funds, "合计")).toContain(role);
  });

  it("asks where the figures do not tell", () => {
    const reading = read(
      sheet("表", [
        ["项目", "年初预算数", "预算调整数", "全年执行数"],
        ["合计", 100, 90, 95],
      ]),
    );
    const question = reading.questions.find(({ about }) => about === "role");
    expect(question?.choices).toEqual(["增减额", "调整后的全年预算数"]);
    expect(question?.at).toEqual({ row: 0, column: 2 });
  });

  it("takes the earlier year's 决算数 for the prior year", () => {
    const funds = only(
      read(
        sheet("表", [
          ["经费控制情况（万元）", "2022年决算数", "2023年预算数", "2023年决算数"],
          ["三公经费", 9, 10, 8],
        ]),
      ),
      "funds",
    );
    expect(cells(funds, "三公经费")).toBe("item:A2 prior:B2 initial:C2 executed:D2");
  });

  it("makes levels from 1、 and 其中", () => {
    const funds = only(
      read(
        sheet(
          "表",
          [
            ["经费（万元）", "预算数", "决算数"],
            ["三公经费：", 9, 8],
            ["1、公务用车", 5, 4],
            ["其中：公车购置", 0, 0],
            ["公车运行维护", 5, 4],
            ["2、公务接待", 4, 4],
            ["公用经费", 90, 80],
            ["其中：办公经费", 20, 18],
            ["差旅费", 5, 5],
            ["政府采购金额", 30, 28],
          ],
          { indents: { A4: 1, A5: 2, A8: 1, A9: 2 } },
        ),
      ),
      "funds",
    );
    expect(outline(funds)).toEqual([
      "三公经费",
      "  1、公务用车",
      "    公车购置",
      "    公车运行维护",
      "  2、公务接待",
      "公用经费",
      "  办公经费",
      "  差旅费",
      "政府采购金额",
    ]);
  });

  it("reads an export of the integrated system: text amounts in 元, codes, the total over merged cells", () => {
    const reading = read(
      sheet(
        "导出",
        [
          ["指标执行情况表"],
          ["预算年度：2023年", _, _, _, _, _, "金额单位：元"],
          [
            "单位编码",
            "单位名称",
            "指标来源",
            "功能分类科目编码",
            "项目名称",
            "指标金额",
            "已支付金额",
            "在途金额",
            "支付进度",
          ],
          [
            "417001",
            "某县统计局",
            "年初预算",
            "2010501",
            "人员经费",
            "3,486,200.00",
            "3,486,200.00",
            "0.00",
            "100.00%",
          ],
          [
            "417001",
            "某县统计局",
            "追加",
            "2010507",
            "经济普查",
            "1,280,000.00",
            "1,102,455.90",
            "36,000.00",
            "86.13%",
          ],
          ["合计", _, _, _, _, "4,766,200.00", "4,588,655.90", "36,000.00", "96.27%"],
        ],
        { merges: "A6:E6" },
      ),
    );
    const funds = only(reading, "funds");
    expect(funds.unit).toBe("元");
    expect(cells(funds, "经济普查")).toBe("code:D5 item:E5 adjusted:F5 executed:G5 amount:在途金额:H5 rate:I5");
    expect(cells(funds, "合计")).toBe("item:A6 adjusted:F6 executed:G6 amount:在途金额:H6 rate:I6");
    expect(reading.facts).toMatchObject({ unitName: "某县统计局", year: 2023 });
  });

  it("turns a block whose items stand in the header into rows", () => {
    const funds = only(
      read(
        sheet(
          "表",
          [
            ["项目资金情况（万元）", "预算资金", _, _, "实际支出", _, _],
            [_, "小计", "财政资金", "自筹资金", "小计", "财政资金", "自筹资金"],
            [_, 500, 400, 100, 480, 380, 100],
          ],
          { merges: "A1:A3 B1:D1 E1:G1" },
        ),
      ),
      "funds",
    );
    expect(cells(funds, "财政资金")).toBe("item:C2 initial:C3 executed:F3");
  });

  it("reads two tables beside each other", () => {
    const reading = read(
      sheet("表", [
        ["项目", "年初预算数", "全年执行数", _, "指标名称", "目标值", "完成值"],
        ["合计", 10, 9, _, "培训人数", 100, 120],
        ["基本支出", 5, 5, _, "活动场次", 3, 3],
      ]),
    );
    expect(outline(only(reading, "funds"))).toEqual(["合计", "基本支出"]);
    expect(cells(only(reading, "indicators"), "培训人数")).toBe("name:E2 target:F2 actual:G2");
  });

  it("stops where the merged label beside the block stops", () => {
    const rows = [
      ["项目资金（万元）", "", "年初预算数", "全年执行数"],
      ["", "年度资金总额", 10, 9],
      ["", "其中：财政拨款", 10, 9],
      ["其他情况", "上年同类资金", 7, 7],
    ];
    const funds = only(read(sheet("表", rows, { merges: "A1:A3" })), "funds");
    expect(outline(funds)).toEqual(["年度资金总额", "  财政拨款"]);
  });

  it("names a merged cell by its top left address", () => {
    const rows = [
      ["项目（万元）", "年初预算数", "全年执行数", "原因"],
      ["合计", 10, 9, "年中调整"],
      ["基本支出", 6, 6],
    ];
    expect(cells(only(read(sheet("表", rows, { merges: "D2:D3" })), "funds"), "基本支出")).toBe(
      "item:A3 initial:B3 executed:C3 reason:D2",
    );
  });

  it("takes negative amounts for a change without knowing what was spent", () => {
    const rows = [
      ["项目（万元）", "年初预算数", "预算调整数"],
      ["合计", 100, -12],
    ];
    expect(cells(only(read(sheet("表", rows)), "funds"), "合计")).toBe("item:A2 initial:B2 adjustment:C2");
  });

  it("stops before signatures", () => {
    const funds = only(
      read(
        sheet("表", [
          ["预算项目", "预算安排（万元）", "已支出"],
          ["设备购置", 50, 40],
          ["合计", 50, 40],
          ["填表人：", "", "审核人："],
        ]),
      ),
      "funds",
    );
    expect(outline(funds)).toEqual(["设备购置", "合计"]);
  });
});

import { cells, only, outline, read, row } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;

const head = [
  ["项目支出绩效自评表"],
  ["（2022年度）"],
  ["项目名称", "河道清淤经费"],
  ["主管部门", "某县水利局", _, "实施单位", "某县河道管理所"],
];

describe("项目支出绩效自评表", () => {
  const reading = read(
    sheet(
      "Sheet1",
      [
        ...head,
        [
          "项目资金\n（万元）",
          _,
          _,
          "年初预算数",
          "全年预算数（A）",
          "全年执行数（B）",
          "分值",
          "执行率（B/A）",
          "得分",
        ],
        [_, "年度资金总额：", _, 120, 150, 141, 10, 0.94, 9.4],
        [_, "其中：当年财政拨款", _, 120, 150, 141, "—", _, "—"],
        [_, "上年结转资金", _, _, _, _, "—", _, "—"],
        ["年度\n总体\n目标", "预期目标", _, _, "实际完成情况"],
        [_, "清淤河道12公里。", _, _, "清淤河道12.6公里。"],
        [
          "绩\n效\n指\n标",
          "一级指标",
          "二级\n指标",
          "三级指标",
          "年度\n指标值",
          "实际\n完成值",
          "分值",
          "得分",
          "偏差原因分析及改进措施",
        ],
        [_, "产出指标\n（50分）", "数量指标", "指标1：清淤河道长度", "≥12公里", "12.6公里", 20, 20],
        [_, _, _, "指标2：清淤土方", "8万方", "7.5万方", 10, 9.38, "汛期停工，已列入来年计划"],
        [_, _, _, "……"],
        [_, _, "质量指标", "★验收合格率", "100%", "100%", 20, 20],
        [_, _, _, "指标2："],
        [_, "满意度指标", "服务对象满意度指标", "指标1：沿河群众满意度", "≥90%", "93%", 10, 10],
        ["总分", _, _, _, _, _, 100, 98.78],
        ["注：1.产出指标50分。"],
      ],
      {
        merges:
          "A1:I1 A2:I2 B3:I3 E4:I4 A5:A8 B6:C6 B7:C7 B8:C8 A9:A10 B9:D9 E9:I9 B10:D10 E10:I10 A11:A17 B12:B16 C12:C14 C15:C16 A18:F18 A19:I19",
      },
    ),
  );

  it("reads the funds block inside its merged side label", () => {
    const funds = only(reading, "funds");
    expect(outline(funds)).toEqual(["年度资金总额", "  当年财政拨款", "  上年结转资金"]);
    expect(funds.rows.map(({ rowRole }) => rowRole)).toEqual(["total", "ofWhich", "ofWhich"]);
    expect(cells(funds, "年度资金总额")).toBe("item:B6 initial:D6 adjusted:E6 executed:F6 weight:G6 rate:H6 score:I6");
    expect(funds.unit).toBe("万元");
  });

  it("reads the indicators without fillers and keeps the total score", () => {
    const indicators = only(reading, "indicators");
    expect(outline(indicators)).toEqual(["清淤河道长度", "清淤土方", "验收合格率", "沿河群众满意度"]);
    expect(cells(indicators, "清淤土方")).toBe("name:D13 target:E13 actual:F13 weight:G13 score:H13 reason:I13");
    expect(indicators.totalScore).toEqual({ weight: { row: 17, column: 6 }, score: { row: 17, column: 7 } });
  });

  it("inherits 一级指标 and 二级指标 down their merges", () => {
    const indicators = only(reading, "indicators");
    expect(row(indicators, "清淤土方")).toMatchObject({ level1: "产出指标（50分）", level2: "数量指标" });
    expect(row(indicators, "沿河群众满意度")).toMatchObject({ level1: "满意度指标", level2: "服务对象满意度指标" });
  });

  it("knows unit, year and project with the cells that say so", () => {
    expect(reading.facts).toMatchObject({ unitName: "某县河道管理所", year: 2022, project: "河道清淤经费" });
    expect(reading.facts.sources.unitName).toEqual({ sheet: "Sheet1", row: 3, column: 4 });
    expect(reading.questions).toEqual([]);
  });

  it("says why, in words a clerk can check", () => {
    const because = only(reading, "funds").why.map((evidence) => evidence.because);
    expect(because).toContain("表头“全年执行数（B）”");
    expect(because).toContain("左侧“项目资金 （万元）”写明单位为万元");
  });
});

describe("forms of other provinces", () => {
  it("splits 指标性质, 指标值 and 度量单位 under one heading", () => {
    const table = only(
      read(
        sheet(
          "表",
          [
            ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", _, _, "实际完成值", "分值", "得分"],
            [_, _, _, _, "指标性质\n（＝≥≤）", "指标值", "度量单位"],
            [_, "产出指标", "数量指标", "养护里程", "≥", 120, "公里", 126, 20, 20],
            [_, _, "质量指标", "好路率", "﹦", 90, "%", 92, 20, 20],
            ["总分", _, _, _, _, _, _, _, 100, 96],
          ],
          { merges: "A1:A4 B1:B2 C1:C2 D1:D2 E1:G1 H1:H2 I1:I2 J1:J2 B3:B4 A5:H5" },
        ),
      ),
      "indicators",
    );
    expect(cells(table, "好路率")).toBe("name:D4 relation:E4 target:F4 unit:G4 actual:H4 weight:I4 score:J4");
  });

  it("takes the sign and the unit beside the value where one header spans them", () => {
    const table = only(
      read(
        sheet(
          "表",
          [
            ["三级指标", "指标值", _, _, "完成值"],
            ["培训人数", "≥", 200, "人次", 230],
            ["合格率", "≥", 95, "%", 97],
          ],
          { merges: "B1:D1" },
        ),
      ),
      "indicators",
    );
    expect(cells(table, "合格率")).toBe("name:A3 relation:B3 target:C3 unit:D3 actual:E3");
  });

  it("does not take 定量 and 定性 for signs, and prefers a filled 调整指标值", () => {
    const table = only(
      read(
        sheet("表", [
          [
            "指标名称",
            "计量单位",
            "指标性质",
            "年初指标值",
            "调整指标值",
            "全年完成值",
            "得分系数（%）",
            "指标权重（分）",
            "指标得分（分）",
            "是否核心指标",
          ],
          ["预算完成率", "%", "定量", 70, _, 96, 100, 5, 5, "否"],
          ["到位资金", "亿元", "定量", 20, 25, 26, 100, 20, 20, "是"],
        ]),
      ),
      "indicators",
    );
    expect(cells(table, "预算完成率")).toBe("name:A2 unit:B2 target:D2 actual:F2 weight:H2 score:I2");
    expect(cells(table, "到位资金")).toContain("target:E3");
  });

  it("reads weights beside the third level where every level has its own 分值", () => {
    const table = only(
      read(
        sheet("表", [
          ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准", "自评分", "复核分"],
          ["项目决策", 15, "项目立项", 8, "立项依据充分性", 4, "略", 4, 4],
          [_, _, _, _, "立项程序规范性", 4, "略", 4, 3],
          ["合计", 100, _, _, _, _, _, 95, 92],
        ]),
      ),
      "indicators",
    );
    expect(cells(table, "立项程序规范性")).toBe("name:E3 weight:F3 score:H3 reviewScore:I3");
    expect(row(table, "立项程序规范性")).toMatchObject({ level1: "项目决策", level2: "项目立项" });
  });

  it("takes 预算数（A） for the full-year budget because the rate divides by it", () => {
    const funds = only(
      read(
        sheet(
          "表",
          [
            ["预算执行情况（万元）", _, "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）"],
            [_, "年度财政资金总额", 100, 96, "96%", 19.2],
          ],
          { merges: "A1:A2" },
        ),
      ),
      "funds",
    );
    expect(cells(funds, "年度财政资金总额")).toBe("item:B2 adjusted:C2 executed:D2 rate:E2 score:F2");
    expect(funds.why.find(({ about }) => about === "adjusted")?.because).toContain("执行率按它计算");
  });

  it("keeps only the year's half of a declaration form and its funds", () => {
    const reading = read(
      sheet(
        "申报表",
        [
          ["项目支出绩效目标申报表（2023年度）"],
          ["项目资金（万元）", "中期资金总额：", _, 300, "年度资金总额：", _, 100],
          [_, "其中：财政拨款", _, 300, "其中：财政拨款", _, 100],
          [_, "其他资金", _, _, "其他资金"],
          ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
          [_, "产出指标", "数量指标", "监测批次", "3000批次", "数量指标", "监测批次", "≥1000批次"],
          [_, _, "质量指标", "合格率", "98%", "质量指标", "合格率", "≥98%"],
        ],
        { merges: "A1:H1 A2:A4 B2:C2 E2:F2 B3:C3 E3:F3 B4:C4 E4:F4 A5:A7 B6:B7" },
      ),
    );
    expect(cells(only(reading, "indicators"), "监测批次")).toBe("name:G6 target:H6");
    expect(row(only(reading, "indicators"), "合格率")).toMatchObject({ level1: "产出指标", level2: "质量指标" });
    expect(only(reading, "funds").rows.map(({ label }) => label)).toEqual(["年度资金总额", "财政拨款", "其他资金"]);
    expect(cells(only(reading, "funds"), "其他资金")).toBe("item:E4 initial:G4");
  });

  it("reads several forms below each other in one sheet", () => {
    const form = (n: number) => [
      ["项目支出绩效自评表"],
      ["项目名称", `项目${String(n)}`],
      ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数"],
      ["", "年度资金总额", n, n, n],
      ["", "其中：财政拨款", n, n, n],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
      ["产出指标", "数量指标", `产量${String(n)}`, 1, 1, 10],
      ["总分", "", "", "", "", 98],
      ["注：略"],
    ];
    const reading = read(sheet("表", [...form(1), [], ...form(2)]));
    expect(reading.tables.map(({ kind, rows }) => `${kind} ${rows.map(({ label }) => label).join("、")}`)).toEqual([
      "funds 年度资金总额、财政拨款",
      "indicators 产量1",
      "funds 年度资金总额、财政拨款",
      "indicators 产量2",
    ]);
  });
});

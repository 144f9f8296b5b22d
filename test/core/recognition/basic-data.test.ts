import { cells, only, outline, read, row } from "../../support/reading";
import { sheet } from "../../support/sheet";

const _ = null;

describe("人员情况", () => {
  it("reads a header over one line of numbers, named by the label beside it", () => {
    const reading = read(
      sheet(
        "基础数据表",
        [
          ["2023年度部门整体支出绩效评价基础数据表"],
          ["财政供养人员情况（人）", "编制数", _, "2023年实际在职人数", _, "控制率"],
          [_, 62, _, 58, _, 0.9355],
          ["经费控制情况（万元）", "2022年决算数", _, "2023年预算数", _, "2023年决算数"],
          ["三公经费：", 9, _, 10, _, 8],
          ["厉行节约保障措施", "严格公务接待审批。"],
        ],
        { merges: "A1:G1 A2:A3 B2:C2 D2:E2 F2:G2 B3:C3 D3:E3 F3:G3 B4:C4 D4:E4 F4:G4 B5:C5 D5:E5 F5:G5 B6:G6" },
      ),
    );
    const staffing = only(reading, "staffing");
    expect(cells(staffing, "财政供养人员情况（人）")).toBe("item:A2 approved:B3 onDuty:D3 controlRate:F3");
    expect(staffing.unit).toBe("人");
    expect(outline(only(reading, "funds"))).toEqual(["三公经费"]);
  });

  it.each([
    [9, 10],
    [1, 2],
    [30, 31],
  ])("takes %d and %d for people, not for the numbers of the columns", (approved, onDuty) => {
    const rows = [
      ["人员情况（人）", "编制数", "实际在职人数"],
      [_, approved, onDuty],
    ];
    const staffing = only(read(sheet("表", rows)), "staffing");
    expect(cells(staffing, "人员情况（人）")).toBe("item:A1 approved:B2 onDuty:C2");
  });

  it("takes numbers that go on from one another but do not begin with 1 for people", () => {
    const rows = [
      ["单位名称", "编制数", "实际在职人数"],
      [_, 9, 10],
      ["其中：事业", 3, 4],
    ];
    expect(only(read(sheet("表", rows)), "staffing").rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  it.each([
    ["栏次", 1, 2],
    [_, 1, 2],
    ["甲", 1, 2],
  ])("takes no people from the numbers of the columns: %s | %d | %d", (...numbers) => {
    const rows = [["单位名称", "编制数", "实际在职人数"], numbers, ["局机关", 18, 17]];
    expect(outline(only(read(sheet("表", rows)), "staffing"))).toEqual(["局机关"]);
  });

  it("reads a list by kind of post", () => {
    const staffing = only(
      read(
        sheet("人员", [
          ["类别", "编制数", "实有人数"],
          ["行政", 7, 7],
          ["事业", 24, 23],
          ["合计", 31, 30],
        ]),
      ),
      "staffing",
    );
    expect(cells(staffing, "事业")).toBe("item:A3 approved:B3 onDuty:C3");
    expect(row(staffing, "合计").rowRole).toBe("total");
  });
});

describe("单位情况", () => {
  const rows = [
    ["单位基本情况表"],
    ["单位名称", "某县农业农村局", _],
    ["年度", 2022],
    ["在职人员", 46, "人"],
    ["其中：行政编制", 18, "人"],
    ["　　　事业编制", 28, "人"],
    ["退休人员", 12, "人"],
    ["固定资产", 268.4, "万元"],
    ["主要职责", "1. 统筹推动乡村产业发展。"],
    [_, "2. 负责种植业的监督管理。"],
    ["存在问题", "1. 加工链条不长。"],
    ["改进措施", "1. 支持龙头企业。"],
  ];

  it.each([
    ["merged", "A1:C1 A9:A10"],
    ["left empty", ""],
  ])("gives each line of a %s key a row of its own", (_name, merges) => {
    const profile = only(read(sheet("情况", rows, { merges })), "profile");
    const duties = profile.rows.filter(({ label }) => label === "主要职责");
    expect(duties.map(({ cells: { item, value } }) => [item?.row, value?.row])).toEqual([
      [8, 8],
      [8, 9],
    ]);
    expect(cells(profile, "固定资产")).toBe("item:A8 value:B8 unit:C8");
  });

  it("finds the counts of people in it", () => {
    const reading = read(sheet("情况", rows));
    const staffing = only(reading, "staffing");
    expect(outline(staffing)).toEqual(["在职人员", "  行政编制", "  事业编制"]);
    expect(cells(staffing, "在职人员")).toBe("item:A4 onDuty:B4");
    expect(cells(staffing, "事业编制")).toBe("item:A6 approved:B6");
    expect(reading.facts).toMatchObject({ unitName: "某县农业农村局", year: 2022 });
  });

  it("takes no form heads, filling hints or signatures for a profile", () => {
    const reading = read(
      sheet("表", [
        ["项目名称", "甲"],
        ["主管部门", "某局"],
        ["实施单位", "某站"],
        ["评价结论", "说明项目自评总分。（200字以内）"],
        ["存在问题", "分析存在的问题及原因。（200字以内）"],
        ["改进措施", "提出下一步意见。（200字以内）"],
        ["填表人：", "某某"],
      ]),
    );
    expect(reading.tables).toEqual([]);
  });
});

import { only, read } from "../../support/reading";
import { sheet, workbook } from "../../support/sheet";
import { yearIn } from "../../../src/core/recognition/year-in";
import { recognise } from "../../../src/core/recognition/recognise";

const funds = [
  ["项目", "年初预算数", "全年执行数"],
  ["合计", 10, 9],
];

describe("unit, year and project", () => {
  it.each([
    [[["编制单位：某县商务局　　　　单位：万元"]], "某县商务局"],
    [[["部门（盖章）：某县商务局", null, "金额单位：万元"]], "某县商务局"],
    [[["填报单位", "某县商务局（盖章）"]], "某县商务局"],
    [[["主管部门", "某县商务局", "实施单位", "粮食调控股"]], "某县商务局"],
    [[["主管部门", "某市商务局", "实施单位", "某市投资促进中心"]], "某市投资促进中心"],
    [[["单位名称：某区商务局", null, "填报日期：2021年4月22日"]], "某区商务局"],
    [[["某县商务局2021年度预算执行情况表"]], "某县商务局"],
  ])("finds the unit in %j", (head, unit) => {
    expect(read(sheet("表", [...head, ...funds])).facts.unitName).toBe(unit);
  });

  it.each([
    ["（2021年度）", 2021],
    ["( 2021年度)", 2021],
    ["二〇二一年度", 2021],
    ["２０２１年度", 2021],
    ["2020年市级资金自评表", 2020],
  ])("reads the year in %s", (text, year) => {
    expect(yearIn(text)?.year).toBe(year);
  });

  it.each(["2021年4月22日", "2021-2023年", "12021年"])("reads no year in %s", (text) => {
    expect(yearIn(text)).toBeUndefined();
  });

  it("does not take the day of filling for the year", () => {
    const reading = read(sheet("表", [["2020年度资金自评表"], ["填报日期：2021年4月22日"], ...funds]));
    expect(reading.facts.year).toBe(2020);
  });

  it("asks where the titles name different years", () => {
    const reading = read(
      sheet("甲", [["2021年度预算执行表"], ...funds]),
      sheet("乙", [["2020年度预算执行表"], ...funds]),
    );
    const question = reading.questions.find(({ about }) => about === "year");
    expect(question?.choices).toEqual(["较晚的年度", "较早的年度"]);
  });

  it("has no project where the sheets name several", () => {
    const form = (name: string) => sheet(name, [["项目名称", name], ...funds]);
    expect(read(form("甲项目"), form("乙项目")).facts.project).toBeUndefined();
    expect(read(form("甲项目")).facts.project).toBe("甲项目");
  });
});

describe("the money unit", () => {
  it.each([
    ["in the title", [["预算表（单位：万元）"], ...funds]],
    ["on a line above", [["单位：万元"], ...funds]],
    [
      "in the header",
      [
        ["项目", "年初预算数（万元）", "全年执行数"],
        ["合计", 10, 9],
      ],
    ],
    ["on a line below", [...funds, ["单位：万元"]]],
  ])("is found %s", (_name, rows) => {
    expect(only(read(sheet("表", rows)), "funds").unit).toBe("万元");
  });

  it("is that of the line right above where a sheet states several", () => {
    const reading = read(sheet("表", [["单位：元"], ...funds, [], ["单位：万元"], ...funds]));
    expect(reading.tables.map(({ unit, rows }) => `${unit ?? ""} ${String(rows.length)}`)).toEqual(["元 1", "万元 1"]);
  });

  it("and the title are each table's own where tables follow each other", () => {
    const goals = [
      ["指标名称", "目标值", "完成值"],
      ["培训人数", 10, 9],
    ];
    const rows = [
      ["2021年预算执行表"],
      ["单位：元"],
      ...funds,
      ["2021年绩效指标情况表"],
      ...goals,
      ["2020年预算执行表"],
      ["单位：万元"],
      ...funds,
    ];
    const { tables } = read(sheet("表", rows));
    expect(tables.map(({ kind, title, year, unit, rows: found }) => [kind, title, year, unit, found.length])).toEqual([
      ["funds", "2021年预算执行表", 2021, "元", 1],
      ["indicators", "2021年绩效指标情况表", 2021, undefined, 1],
      ["funds", "2020年预算执行表", 2020, "万元", 1],
    ]);
  });

  it("is asked for where the sheet does not state it", () => {
    const reading = read(sheet("表", funds));
    expect(only(reading, "funds").unit).toBeUndefined();
    expect(reading.questions.find(({ about }) => about === "unit")?.choices).toEqual(["万元", "元"]);
  });

  it("is not taken from a line that names the organisation", () => {
    expect(only(read(sheet("表", [["单位：某县商务局"], ...funds])), "funds").unit).toBeUndefined();
  });
});

describe("sheets that are not read", () => {
  it("passes over hidden sheets without a word", () => {
    const reading = read(sheet("隐藏", funds, { visibility: "hidden" }));
    expect(reading).toMatchObject({ tables: [], unread: [], questions: [] });
  });

  it("passes over the sheets that the add-in wrote", () => {
    const ours = workbook([sheet("自评报告", funds)], [{ name: "_PERF_REPORT", refersTo: "自评报告!$A$1" }]);
    expect(recognise(ours)).toMatchObject({ tables: [], unread: [] });
  });

  it("says why a visible sheet holds nothing for it", () => {
    const reading = read(sheet("填表说明", [["填表说明"], ["1. 请勿增删行列。"]]), sheet("空", []));
    expect(reading.unread).toEqual([
      { sheet: "填表说明", reason: "只有文字，没有找到预算、绩效指标或决算的表头" },
      { sheet: "空", reason: "空白工作表" },
    ]);
  });
});

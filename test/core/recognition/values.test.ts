import { performanceOf } from "../../../src/core/performance/performance";
import type { IndicatorValue } from "../../../src/core/performance/model";
import type { Quantity } from "../../../src/core/quantity/quantity";
import { recognise } from "../../../src/core/recognition/recognise";
import type { Cell } from "../../../src/core/workbook/snapshot";
import { sheet, workbook } from "../../support/sheet";
import type { TestCell } from "../../support/sheet";

/** A quantity as one reads it aloud: sign, number, unit; low~high; 年-月-日; words in quotes. */
function say(quantity: Quantity | undefined): string {
  switch (quantity?.kind) {
    case undefined:
    case "notFilled":
      return "未填";
    case "number":
      return `${quantity.relation ?? ""}${quantity.value.toString()}${quantity.unit}`;
    case "range":
      return `${quantity.low.toString()}~${quantity.high.toString()}${quantity.unit}`;
    case "tolerance":
      return `±${quantity.value.toString()}${quantity.unit}`;
    case "deadline": {
      const { year, month, day, before } = quantity.deadline;
      const date = [year, month, day].filter((part) => part !== undefined).join("-");
      return `${quantity.relation ?? ""}日期 ${date}${before === true ? " 之前" : ""}`;
    }
    case "qualitative":
    case "text":
      return `“${quantity.text}”`;
  }
}

function indicator(target: TestCell, actual: TestCell, unit: TestCell = null) {
  const book = workbook([
    sheet("自评表", [
      ["2022年度项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "计量单位", "分值", "得分"],
      ["产出指标", "数量指标", "甲项任务", target, actual, unit, 10, 10],
      ["产出指标", "数量指标", "乙项任务", 5, 5, "个", 10, 10],
    ]),
  ]);
  const [first] = performanceOf(book, recognise(book)).indicators;
  if (first?.name !== "甲项任务") throw new Error("the indicator was not read");
  return first;
}

const spoken = (value: IndicatorValue | undefined): string => say(value?.quantity);
const as = (value: Cell["value"], format: string): Cell => ({ value, format });

describe("a target or an actual value is read as it is written", () => {
  it.each<readonly [TestCell, string, string?]>([
    [50, "50"],
    [50, "50个", "个"],
    ["50", "50"],
    ["30万元", "30万元"],
    ["≥266米", ">=266米"],
    ["=8个", "=8个"],
    ["＝8个", "=8个"],
    ["﹦8个", "=8个"],
    ["≤90万元", "<=90万元"],
    ["≧95%", ">=95%"],
    [">=95%", ">=95%"],
    ["≥５０家", ">=50家"],
    ["29.5亩", "29.5亩"],
    ["5000吨", "5000吨"],
    ["1,234.5", "1234.5"],
    ["1，234.5万元", "1234.5万元"],
    ["98%以上", ">=98%"],
    ["大于90%", ">90%"],
    ["不低于90%", ">=90%"],
    ["不少于6场次", ">=6场次"],
    ["不超过3起", "<=3起"],
    ["控制在14万元以内", "<=14万元"],
    ["至少12家", ">=12家"],
    ["±3%以内", "±3%"],
    ["3-5家", "3~5家"],
    ["5～10个", "5~10个"],
    ["5—10个", "5~10个"],
    ["１００％", "100%"],
    ["100.00%", "100%"],
    ["0起", "0起"],
    [0, "0"],
    [as(0.95, "0.00%"), "95%"],
    [as(1, "0%"), "100%"],
    ["95%", "95%", "%"],
    [95, "95%", "%"],
    [25660, "25660万美元", "万美元"],
    ["9月前", "日期 9 之前"],
    ["2021年12月31日前", "日期 2021-12-31"],
    ["12月底前", "日期 12"],
    ["优", "“优”"],
    ["显著提升", "“显著提升”"],
    ["达成预期指标", "“达成预期指标”"],
    ["/", "未填"],
    ["—", "未填"],
    ["——", "未填"],
    ["……", "未填"],
    [null, "未填"],
    ["  ", "未填"],
    ["严格执行相关制度规定", "“严格执行相关制度规定”"],
  ])("%j is %s", (written = null, expected, unit) => {
    expect(spoken(indicator(written, 1, unit ?? null).target)).toBe(expected);
    expect(spoken(indicator(1, written, unit ?? null).actual)).toBe(expected);
  });

  it("keeps the sign of its own column", () => {
    const book = workbook([
      sheet("表", [
        ["三级指标", "指标性质", "指标值", "度量单位", "全年完成值", "权重", "得分"],
        ["新增学位", "≥", 180, "个", 180, 50, 50],
        ["事故起数", "≤", 0, "起", 0, 50, 50],
      ]),
    ]);
    expect(performanceOf(book, recognise(book)).indicators.map(({ target }) => spoken(target))).toEqual([
      ">=180个",
      "<=0起",
    ]);
  });
});

describe("the completion rate", () => {
  it.each<readonly [TestCell, TestCell, string | undefined, string?]>([
    ["≥266米", "≥266米", "100%"],
    [25660, 19278, "75.13%", "万美元"],
    [as(0.95, "0%"), as(0.57, "0.00%"), "60%"],
    ["95%", as(0.57, "0.00%"), "60%"],
    ["≥50个", { value: 40, formula: "=SUM(E9:E10)" }, "80%", "个"],
    ["'50", "40", undefined],
    ["50", "40", "80%"],
    ["≥90%", "满意", undefined],
    ["3-5家", 4, undefined],
    [0, 0, "100%"],
    ["50个", { value: { error: "#DIV/0!" } }, undefined],
    ["50个", { value: { error: "#REF!" } }, undefined],
    ["50个", null, undefined],
    ["/", 3, undefined],
  ])("of target %j and actual %j is %s", (target = null, actual = null, expected, unit) => {
    expect(indicator(target, actual, unit ?? null).completion?.text).toBe(expected);
  });
});

describe("amounts of money", () => {
  const budget = (cells: readonly TestCell[]) => {
    const book = workbook([
      sheet("预算", [
        ["2022年度预算执行情况表"],
        ["单位：万元"],
        ["项目", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["合计", ...cells],
      ]),
    ]);
    const total = performanceOf(book, recognise(book)).budget?.total;
    return [total?.initial, total?.adjusted, total?.executed].map((figure) => figure?.value.toString());
  };

  it.each<readonly [string, readonly TestCell[], readonly (string | undefined)[]]>([
    ["numbers typed as text", ["633.19", "934.55", "934.55", "100%"], ["633.19", "934.55", "934.55"]],
    ["thousands separators", ["1,633.19", "1,934.55", "1,900", ""], ["1633.19", "1934.55", "1900"]],
    ["full-width digits", ["６３３．１９", 934.55, 900, ""], ["633.19", "934.55", "900"]],
    [
      "formulas by their value",
      [633.19, { value: 934.55, formula: "=B4+301.36" }, { value: 900, formula: "=SUM(D5:D6)" }, ""],
      ["633.19", "934.55", "900"],
    ],
    ["error cells as not filled", [633.19, { value: { error: "#REF!" } }, 900, ""], ["633.19", undefined, "900"]],
    ["blank marks as not filled", ["—", 934.55, 900, ""], [undefined, "934.55", "900"]],
  ])("reads %s", (_name, cells, expected) => {
    expect(budget(cells)).toEqual(expected);
  });
});

import { contentWidths } from "../../../src/core/report/column-widths";
import { isGroupRow, spanCapacity, tableSpans } from "../../../src/core/report/table-grid";
import { wrapLines } from "../../../src/core/report/text-layout";

const lines = (texts: readonly (readonly string[])[], widths: readonly number[]): readonly number[] =>
  tableSpans({ widths, align: [] }).map((span, column) =>
    Math.max(...texts.map((row) => wrapLines(row[column] ?? "", spanCapacity(span)).length)),
  );

describe("the columns of a table", () => {
  const header = ["指标名称", "年度目标", "实际完成", "完成率", "同比", "排位"];
  const rows = [
    ["产出指标", "", "", "", "", ""],
    ["外贸进出口总额（含加工贸易和跨境电子商务）", "15265.73万美元", "15358.85万美元", "100.61%", "-12.35%", "第3位"],
    ["　　　进口", "≥2000万美元", "1647.84万美元", "82.39%", "—", "—"],
  ];
  const widths = [0.3, 0.18, 0.2, 0.12, 0.11, 0.09];

  it("keep every number on one line with its unit, and give the names the rest", () => {
    const made = contentWidths({ header, rows, widths });
    expect(made.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9);
    expect(lines(rows.slice(1), made).slice(1)).toEqual([1, 1, 1, 1, 1]);
    expect(Math.max(...made)).toBe(made[0]);
  });

  it("hold five amounts and a rate beside the names", () => {
    const amounts = ["15265.73", "-1647.84", "13617.89", "15265.73", "15358.85"];
    const budget = [
      ["合计", ...amounts, "100.61%"],
      ["项目支出", ...amounts, "98.03%"],
    ];
    const made = contentWidths({ header: ["项目", "年初预算数", "上年结转结余", "预算调整数", "全年预算数", "全年执行数", "执行率"], rows: budget, widths: [0.2, 0.14, 0.14, 0.14, 0.14, 0.14, 0.1] }); // prettier-ignore
    expect(lines(budget, made)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("follow the table's own shares where the texts leave a choice", () => {
    const made = contentWidths({
      header: ["项目", "内容"],
      rows: [["职能", "拟订规划".repeat(40)]],
      widths: [0.25, 0.75],
    });
    expect(made.map((width) => Math.round(width * 20) / 20)).toEqual([0.25, 0.75]);
  });
});

it("a row is a heading only where nothing stands beside its name", () => {
  expect(isGroupRow(["产出指标", "", "", ""])).toBe(true);
  expect(isGroupRow(["基层防汛应急能力", "—", "—", "—"])).toBe(false);
});

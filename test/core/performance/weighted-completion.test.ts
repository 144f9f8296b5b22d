import { performanceOf } from "../../../src/core/performance/performance";
import { completionAt } from "../../../src/core/performance/weighted-completion";
import { recognise } from "../../../src/core/recognition/recognise";
import { parseRef } from "../../../src/core/workbook/address";
import { sheet, workbook, type TestCell } from "../../support/sheet";

const HEAD = ["指标名称", "计量单位", "年度指标值", "实际完成值", "分值"];

function indicators(...rows: readonly (readonly TestCell[])[]) {
  return sheet("指标", [["2023年度绩效指标完成情况表"], HEAD, ...rows]);
}

/** What the function gives at an address: the rate at six digits, or the error with its sentence. */
function at(address: string, ...sheets: Parameters<typeof workbook>[0]): string {
  const book = workbook(sheets);
  const reading = recognise(book);
  const range = parseRef(address);
  if (!range) throw new Error(address);
  const outcome = completionAt(book, reading, performanceOf(book, reading).indicators, {
    sheet: range.sheet,
    row: range.top,
    column: range.left,
  });
  return outcome.ok ? outcome.value.toDecimalPlaces(6).toString() : `${outcome.error} ${outcome.message}`;
}

const ROWS: readonly (readonly TestCell[])[] = [
  ["新签约项目", "个", 32, 40, 20],
  ["实际利用外资", "万美元", 25660, 19245, 10],
  ["群众满意度", "%", "≥95%", "96%", 10],
];

describe("指标表的行里是这一行的完成率", () => {
  test.each([
    ["指标!F3", "1.25"],
    ["指标!Z4", "0.75"],
    ["指标!F5", "1.010526"],
  ])("%s", (address, rate) => {
    expect(at(address, indicators(...ROWS))).toBe(rate);
  });

  test("没有填写的说明未填报，期限照样判定", () => {
    const table = indicators(
      ...ROWS,
      ["出台办法", "", "2023年12月底前", "2023年11月", 5],
      ["组织培训", "次", 4, null, 5],
    );
    expect(at("指标!F6", table)).toBe("1");
    expect(at("指标!F7", table)).toBe("#N/A 未填报");
  });
});

describe("别处是全部指标的加权完成率", () => {
  test("有分值的按分值", () => {
    const expected = (20 * 1.25 + 10 * 0.75 + 10 * (96 / 95)) / 40;
    expect(at("指标!A1", indicators(...ROWS))).toBe(expected.toFixed(6));
    expect(at("封面!B2", indicators(...ROWS))).toBe(expected.toFixed(6));
  });

  test("都没有分值的一样重", () => {
    const bare = ROWS.map((row) => [...row.slice(0, 4), null]);
    expect(at("封面!A1", indicators(...bare))).toBe(((1.25 + 0.75 + 96 / 95) / 3).toFixed(6));
  });

  test("算不出完成率的指标不计", () => {
    const table = indicators(
      ...ROWS.slice(0, 2),
      ["组织培训", "次", 4, null, 50],
      ["改善环境", "", "改善", "改善", 50],
    );
    expect(at("封面!A1", table)).toBe(((20 * 1.25 + 10 * 0.75) / 30).toFixed(6));
  });

  test("一个也算不出时说明原因", () => {
    expect(at("封面!A1", sheet("封面", [["目录"]]))).toBe("#N/A 没有可计算完成率的指标");
  });
});

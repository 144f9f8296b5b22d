import { callFunction } from "../../../src/core/formulas/call";
import type { Argument } from "../../../src/core/formulas/result";
import type { CellValue } from "../../../src/core/workbook/snapshot";

const sentence = (...cells: readonly CellValue[]): unknown => callFunction("SENTENCE", [[cells]]);

test.each([
  [["新签约项目", "1-9月", "个", null, 35, 0.25, 2], "1-9月，新签约项目35个，同比增长25%，排位第2位。"],
  [["新签约项目", null, null, null, "35个", "-3.5%", "全市第6名"], "新签约项目35个，同比下降3.5%，居全市第6位。"],
  [["新签约项目", "全年", "个", 35, 35], "新签约项目35个，完成年度目标35个。"],
  [["新签约项目", 9, "个", null, 35, 0], "9月，新签约项目35个，与上年同期持平。"],
  [["服务外包(万美元)", null, null, null, 120], "服务外包120万美元。"],
  [["按时完成率", null, "%", "≥95", "95%"], "按时完成率为95%，达到年度目标95%。"],
  [["群众满意度", null, null, "≥95%", 0.98], "群众满意度为98%，高于年度目标95%。"],
  [["制度建设", null, null, null, "已建立健全"], "制度建设：已建立健全。"],
  [["培训人数", null, "人", null, 1990.5], "培训人数为1990.5人。"],
] as const)("%j", (cells, expected) => {
  expect(sentence(...cells)).toBe(expected);
});

test("没有填实际完成值的写待填", () => {
  expect(sentence("新签约项目", "全年", "个", 32)).toMatch(/^新签约项目：【待填：实际完成值】.*32个/);
});

test("一列也行，多行不行，空白的尾巴不算", () => {
  const column: Argument = [["新签约项目"], [null], ["个"], [null], [35], [null], [null], [""], ["—"]];
  expect(callFunction("SENTENCE", [column])).toBe("新签约项目35个。");
  expect(
    callFunction("SENTENCE", [
      [
        ["甲", 1],
        ["乙", 2],
      ],
    ]),
  ).toEqual({ error: "#VALUE!", message: "请只选择一个指标所在的一行" });
});

test.each([
  [[null, "全年"], "#N/A", "未填报"],
  [["甲", null, "%", null, 0.95], "#VALUE!", "请写明%"],
  [["甲", null, "个", null, 5, 8.05], "#VALUE!", "请写明%"],
  [["甲", null, "个", null, 5, "快速增长"], "#VALUE!", "同比“快速增长”不是百分数"],
  [
    ["甲", null, "个", null, 5, null, 1, "备注"],
    "#VALUE!",
    "一行最多七格：指标名称、统计期间、计量单位、年度目标、实际完成、同比、排位",
  ],
  [["甲", null, "个", null, true], "#VALUE!", "“TRUE”不能写进句子"],
  [["甲", null, "个", null, { error: "#REF!" }], "#REF!", "引用的单元格是错误值#REF!"],
] as const)("%j：不能成句的说明原因", (cells, error, message) => {
  expect(sentence(...cells)).toEqual({ error, message });
});

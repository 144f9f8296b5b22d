import { gap, join, quote, say, sentence, unstopped } from "../../../src/core/narrative/runs";
import { Decimal } from "../../../src/core/quantity/decimal";
import type { Figure } from "../../../src/core/performance/figure";

const executed: Figure = {
  id: "executed",
  label: "全年执行数",
  value: new Decimal("934.55"),
  unit: "万元",
  decimals: 2,
  text: "934.55",
  formula: "取自单元格",
  sources: [{ sheet: "预算执行", row: 4, column: 5 }],
};
const rate: Figure = { ...executed, id: "rate", unit: "%", text: "100%" };

test("a figure prints its number as a run of its own and its unit as text", () => {
  expect(say`全年执行数${executed}。`).toEqual([
    { kind: "text", text: "全年执行数" },
    { kind: "figure", text: "934.55", figure: "executed" },
    { kind: "text", text: "万元。" },
  ]);
});

test("a percentage carries its sign inside", () => {
  expect(say`${rate}`).toEqual([{ kind: "figure", text: "100%", figure: "rate" }]);
});

test("what is not there leaves no trace, separators included", () => {
  expect(join([say`甲`, undefined, say`${undefined}`, say`乙`], "，")).toEqual([{ kind: "text", text: "甲，乙" }]);
});

test("a cell's own words stay apart from ours", () => {
  const source = { sheet: "单位情况", row: 1, column: 1 };
  expect(say`结论为${quote("良好", source)}。`.map((run) => run.text)).toEqual(["结论为", "良好", "。"]);
});

test("a gap names what is missing", () => {
  expect(gap("自评得分")).toEqual({ kind: "gap", text: "【待填：自评得分】", about: "自评得分" });
});

test("sentences end once", () => {
  expect(["扩大开放", "扩大开放。", "扩大开放；", "是否达标？"].map(sentence)).toEqual([
    "扩大开放。",
    "扩大开放。",
    "扩大开放。",
    "是否达标？",
  ]);
  expect(unstopped("良好。")).toBe("良好");
});

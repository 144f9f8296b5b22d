import type { Indicator } from "../../../src/core/performance/model";
import { scoringFindings } from "../../../src/core/rules/findings";
import { DEFAULT_RULES, withRule } from "../../../src/core/rules/rules";
import { points, row } from "./indicator";

const scored = (
  name: string,
  level1: string,
  weight: string,
  score: string,
  more: Partial<Indicator> = {},
): Indicator => row(name, "100", "100", weight, { level1, score: points(score, 6), ...more });

/** 50, 30 and 10 points, all reached. */
const form = (): Indicator[] => [
  scored("培训", "产出指标（50分）", "50", "50"),
  scored("增收", "效益指标", "30", "30"),
  scored("满意", "满意度 指标", "10", "10"),
];
const found = (indicators: readonly Indicator[], more: object = {}) =>
  scoringFindings({ indicators, ...more }, DEFAULT_RULES).map(({ code, text }) => `${code} ${text}`);

test("合规的表没有问题", () => expect(found(form())).toEqual([]));

test("分值合计不对，按一级指标也报出来", () => {
  expect(found([scored("培训", "产出指标", "45", "45"), ...form().slice(1)])).toEqual([
    "weights-total 各指标的分值合计85分，按“全国通用（10/50/30/10）”应为90分，相差5分，请核对分值",
    "weights-total 产出指标的分值合计45分，按“全国通用（10/50/30/10）”应为50分，相差5分，请核对分值",
  ]);
});

test("分值在其中各行上的，按其中各行合计", () => {
  const parts = [scored("线上", "产出指标", "20", "20"), scored("线下", "产出指标", "30", "30")];
  expect(found([row("培训", "100", "100", "", { parts }), ...form().slice(1)])).toEqual([]);
});

test("得分超过分值", () => {
  const [finding] = scoringFindings(
    { indicators: [...form().slice(0, 2), scored("满意", "满意度指标", "10", "12")] },
    DEFAULT_RULES,
  );
  expect(finding).toEqual({
    code: "score-over-weight",
    text: "“满意”得分12分，超过分值10分，请改正得分或分值",
    sources: [
      { sheet: "自评表", row: 4, column: 6 },
      { sheet: "自评表", row: 4, column: 5 },
    ],
  });
});

test("填写的得分与按规则算出的不同，写出算式", () => {
  const wrong = row("满意", "86", "79.5", "10", { level1: "满意度指标", score: points("10", 6) });
  expect(found([...form().slice(0, 2), wrong])).toEqual([
    "score-mismatch “满意”填写的得分是10分，按规则应为9.24分（未完成：79.5÷86×10＝9.24分），相差0.76分",
  ]);
  const near = { ...wrong, score: points("9.2", 6) };
  const tolerant = withRule(DEFAULT_RULES, "得分核对容差", "0.1").rules;
  expect(scoringFindings({ indicators: [...form().slice(0, 2), near] }, tolerant)).toEqual([]);
});

test("人工评定的只核对不超过分值", () => {
  const words = row("满意", "满意", "显著提升", "10", { level1: "满意度指标", score: points("9", 6) });
  expect(found([...form().slice(0, 2), words])).toEqual([]);
});

test("预算执行得分与总分", () => {
  const budget = {
    scope: "department",
    unit: "万元",
    total: { label: "合计", executed: points("76", 1, "万元"), adjusted: points("100", 2, "万元") },
    parts: [],
  } as const;
  expect(found(form(), { budget, executionScore: points("10"), totalScore: points("97.6") })).toEqual([
    "score-mismatch 预算执行率填写的得分是10分，按规则应为7.6分（76÷100×10＝7.6分），相差2.4分",
    "score-mismatch 总分填写的是97.6分，各项得分之和为100分，相差2.4分，请核对",
  ]);
  expect(found(form(), { budget, executionScore: points("7.6"), totalScore: points("97.6") })).toEqual([]);
});

test("列在指标里的预算执行率不算指标分值", () => {
  const own = scored("预算执行率", "预算执行", "10", "10");
  expect(found([...form(), own], { totalScore: points("100") })).toEqual([]);
});

test("没有分值的表不报", () => {
  expect(found([row("培训", "100", "100", "")])).toEqual([]);
});

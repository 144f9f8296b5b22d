import fc from "fast-check";
import { execution } from "../../../src/core/performance/execution";
import { executionScore } from "../../../src/core/performance/execution-score";
import type { Outcome } from "../../../src/core/performance/outcome";
import { score } from "../../../src/core/performance/score";
import type { Decimal } from "../../../src/core/quantity/decimal";
import { shortest } from "../../../src/core/quantity/format";
import { parseQuantity as q, quantityOf } from "../../../src/core/quantity/parse";
import { agrees, compare, over, rational, rounded, times } from "./rational";

const said = (outcome: Outcome<Decimal>): string =>
  outcome.ok ? shortest(outcome.value) : `${outcome.error} ${outcome.message}`;

describe("预算执行率", () => {
  test.each([
    ["934.55", "934.55", "1"],
    ["934.55万元", "633.19", "1.475939291523871191901325036718836"],
    ["9345500元", "934.55万元", "1"],
    ["102.59", "100", "1.0259"],
    ["-5", "100", "-0.05"],
    ["5", "0", "#DIV/0! 预算为0，无法计算执行率"],
    ["5", "-10", "#VALUE! 预算为负，无法计算执行率"],
    ["—", "100", "#N/A 未填报"],
    ["100", "", "#N/A 未填报"],
    ["5万元", "3万美元", "#VALUE! 单位不一致：万元与万美元"],
    ["3-5", "10", "#VALUE! “3-5”是区间，请填写一个数"],
    ["12月底前", "10", "#VALUE! “12月”是时间，请填写一个数"],
    ["2021.12", "4042.24", "0.5"],
  ])("%s ÷ %s", (executed, budget, expected) => {
    expect(said(execution(q(executed), q(budget)))).toBe(expected);
  });

  test("浮点尾巴不影响", () => {
    const total = quantityOf(633.19 + 0 + 301.36);
    expect(said(execution(total, q("934.55")))).toBe("1");
  });

  const amounts = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => (cents / 100).toFixed(2));
  test("与整数分数算法一致", () => {
    fc.assert(
      fc.property(amounts, amounts, (executed, budget) => {
        const outcome = execution(quantityOf(Number(executed)), quantityOf(Number(budget)));
        const base = rational(budget);
        if (base.n === 0n) return !outcome.ok && outcome.error === "#DIV/0!";
        if (base.n < 0n) return !outcome.ok && outcome.error === "#VALUE!";
        return outcome.ok && agrees(outcome.value.toFixed(), over(rational(executed), base));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("得分", () => {
  test.each([
    ["202", "≥200", "10", "10"],
    ["150", "200", "10", "7.5"],
    ["12", "≤10", "10", "8"],
    ["25", "≤10", "10", "0"],
    ["-3", "10", "10", "0"],
    ["7月", "9月前", "5分", "5"],
    ["1", "3", "0.375", "0.13"],
    ["2", "3", "10", "6.67"],
    ["1", "8", "1.4", "0.18"],
    ["5", "10", "-1", "#NUM! 分值为负"],
    ["5", "10", "", "#N/A 未填报"],
    ["5", "10", "10%", "#VALUE! 分值“10%”请按分填写"],
    ["合规", "合规", "10", "#VALUE! 定性指标需人工评定"],
  ])("%s / %s × %s", (actual, target, weight, expected) => {
    expect(said(score(q(actual), q(target), q(weight)))).toBe(expected);
  });

  test.each([
    ["76", "100", undefined, "7.6"],
    ["102.59", "100", undefined, "10"],
    ["-1", "100", undefined, "0"],
    ["95", "100", "20", "19"],
    ["5", "0", undefined, "#DIV/0! 预算为0，无法计算执行率"],
    ["5", "10", "-1", "#NUM! 分值为负"],
  ])("执行 %s / %s × %s", (executed, budget, weight, expected) => {
    expect(said(executionScore(q(executed), q(budget), weight === undefined ? undefined : q(weight)))).toBe(expected);
  });

  test("按精确值四舍五入，与整数分数算法一致", () => {
    const small = fc.integer({ min: 1, max: 400 }).map(String);
    const weights = fc.integer({ min: 0, max: 20_000 }).map((thousandths) => (thousandths / 1000).toFixed(3));
    fc.assert(
      fc.property(small, small, weights, (actual, target, weight) => {
        const outcome = score(q(actual), q(target), q(weight));
        const reached = over(rational(actual), rational(target));
        const capped = compare(reached, rational("1")) > 0 ? rational("1") : reached;
        return outcome.ok && outcome.value.toFixed(2) === rounded(times(rational(weight), capped), 2);
      }),
      { numRuns: 5000 },
    );
  });
});

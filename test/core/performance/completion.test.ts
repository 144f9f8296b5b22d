import fc from "fast-check";
import { completion, type CompletionOptions } from "../../../src/core/performance/completion";
import { shortest } from "../../../src/core/quantity/format";
import { parseQuantity } from "../../../src/core/quantity/parse";
import type { Relation } from "../../../src/core/quantity/quantity";
import { agrees, compare, minus, over, rational, type Rational } from "./rational";

function answer(actual: string, target: string, options?: CompletionOptions): string {
  const outcome = completion(parseQuantity(actual), parseQuantity(target), options);
  return outcome.ok ? shortest(outcome.value) : `${outcome.error} ${outcome.message}`;
}

describe("正向：实际÷目标，可超过1，不低于0", () => {
  test.each([
    ["19278万美元", "25660", "0.7512860483242400623538581449727202"],
    ["150.46", "200.501", "0.7504201974054992244427708589982095"],
    ["202", "≥200", "1.01"],
    ["3061", ">2000", "1.5305"],
    ["8个", "=8个", "1"],
    ["12", "=8", "1.5"],
    ["-5", "≥10", "0"],
    ["≥266米", "≥266米", "1"],
    ["0", "50", "0"],
    ["100%", "98%以上", "1.020408163265306122448979591836735"],
  ])("%s / %s", (actual, target, expected) => {
    expect(answer(actual, target)).toBe(expected);
  });
});

describe("反向：未超过为1，超过按线性扣减或目标÷实际", () => {
  test.each([
    ["4", "≤4", undefined, "1"],
    ["3", "≤4", undefined, "1"],
    ["-2", "≤4", undefined, "1"],
    ["12", "≤10", undefined, "0.8"],
    ["20", "≤10", undefined, "0"],
    ["35", "不超过10", undefined, "0"],
    ["12", "≤10", "ratio", "0.8333333333333333333333333333333333"],
    ["40", "≤10", "ratio", "0.25"],
    ["11", "<10", "linear", "0.9"],
  ] as const)("%s / %s %s", (actual, target, method, expected) => {
    expect(answer(actual, target, method && { method })).toBe(expected);
  });

  test("方向参数先于目标值自带的符号", () => {
    expect(answer("12", "10", { direction: "<=" })).toBe("0.8");
    expect(answer("12", "≤10", { direction: ">=" })).toBe("1.2");
  });
});

describe("目标为0或为负", () => {
  test.each([
    ["0起", "0起", undefined, "1"],
    ["1起", "0起", undefined, "0"],
    ["-1", "0", undefined, "1"],
    ["0", "≤0", undefined, "1"],
    ["0", "<0", undefined, "0"],
    ["-1", "<0", undefined, "1"],
    ["0", "≥0", undefined, "1"],
    ["5", "≥0", undefined, "1"],
    ["-1", "≥0", undefined, "0"],
    ["0", ">0", undefined, "0"],
    ["1", ">0", undefined, "1"],
    ["0", "0", ">", "0"],
    ["0.1%", "0%", undefined, "0"],
    ["5", "-5", undefined, "#VALUE! 目标值为负"],
    ["5", "≤-5", undefined, "#VALUE! 目标值为负"],
  ] as const)("%s / %s %s", (actual, target, direction, expected) => {
    expect(answer(actual, target, direction && { direction })).toBe(expected);
  });
});

describe("区间与允许偏差", () => {
  test.each([
    ["3家", "3-5家", "1"],
    ["5", "3-5家", "1"],
    ["2家", "3～5家", "0.6666666666666666666666666666666667"],
    ["6家", "3—5家", "1.2"],
    ["-1", "3-5", "0"],
    ["-1", "0-5", "0"],
    ["102", "100±5", "1"],
    ["94", "100±5", "0.9894736842105263157894736842105263"],
    ["210", "100±5", "2"],
    ["2%", "±3%以内", "1"],
    ["-3%", "±3%以内", "1"],
    ["-4%", "±3%以内", "0.6666666666666666666666666666666667"],
    ["6%", "±3%以内", "0"],
    ["-0.02", "±3%以内", "1"],
    ["-0.04", "±3%以内", "0.6666666666666666666666666666666667"],
    ["3-5家", "4", "#VALUE! 实际完成值“3-5家”是区间，请填写一个数"],
  ])("%s / %s", (actual, target, expected) => {
    expect(answer(actual, target)).toBe(expected);
  });

  test("允许偏差也认方法", () => {
    expect(answer("-4%", "±3%以内", { method: "ratio" })).toBe("0.75");
  });
});

describe("期限", () => {
  test.each([
    ["7月", "9月前", "1"],
    ["10月", "11月前", "1"],
    ["10月", "9月前", "0"],
    ["8月31日", "9月前", "1"],
    ["9月1日", "9月前", "0"],
    ["9月", "9月前", "#VALUE! “9月前”与“9月”无法判定"],
    ["12月", "12月底前", "1"],
    ["12月31日", "12月", "1"],
    ["12月", "11月底完成", "0"],
    ["12月底之前完成", "12月底之前完成", "1"],
    ["2月29日", "2月底前", "1"],
    ["3月1日", "2月29日前", "0"],
    ["第三季度", "第四季度", "1"],
    ["2021年12月31日", "2021年12月31日前", "1"],
    ["2022年1月1日", "2021年12月31日前", "0"],
    ["2022年1月", "2021年12月底前", "0"],
    ["44561", "2021年12月31日前", "1"],
    ["44562", "2021年12月31日前", "0"],
    ["2021.11", "2021.12", "1"],
    ["2021年11月", "12月底前", "#VALUE! 请写明年份"],
    ["44530", "12月底前", "#VALUE! 请写明年份"],
    ["11月", "2021年12月底前", "#VALUE! 请写明年份"],
    ["100%", "12月底前", "#VALUE! 期限目标需填写完成时间"],
    ["5个", "12月底前", "#VALUE! 期限目标需填写完成时间"],
    ["7", "9月前", "#VALUE! 期限目标需填写完成时间"],
    ["已完成", "12月底前", "#VALUE! 定性指标需人工评定"],
    ["7月", "50个", "#VALUE! 目标值“50个”不是时间，无法与完成时间比较"],
  ])("%s / %s", (actual, target, expected) => {
    expect(answer(actual, target)).toBe(expected);
  });

  test.each([
    ["2021年11月", "12月底前", "1"],
    ["2022年1月", "12月底前", "0"],
    ["44530", "12月底前", "1"],
    ["11月", "2020年12月底前", "0"],
  ])("报告年度2021时 %s / %s", (actual, target, expected) => {
    expect(answer(actual, target, { year: 2021 })).toBe(expected);
  });
});

describe("单位与百分号", () => {
  test.each([
    ["5000万元", "0.5亿元", "1"],
    ["20000个", "2万个", "1"],
    ["30亩", "2公顷", "1"],
    ["25万", "50万元", "0.5"],
    ["25万", "500000", "0.5"],
    ["10家", "20", "0.5"],
    ["98%", "≥98", "1"],
    ["0.98", "≥98%", "1"],
    ["98", "≥98%", "1"],
    ["1", "≥95%", "1.052631578947368421052631578947368"],
    ["1.8", "≥5%", "0.36"],
    ["0", "≥5%", "0"],
    ["0.02", "0%", "#VALUE! 请写明%"],
    ["300", "≥2%", "#VALUE! 请写明%"],
    ["-3", "≥2%", "#VALUE! 请写明%"],
    ["10万美元", "5亿元", "#VALUE! 单位不一致：万美元与亿元"],
    ["5%", "5个", "#VALUE! 单位不一致：%与个"],
    ["2个百分点", "2%", "#VALUE! 单位不一致：个百分点与%"],
  ])("%s / %s", (actual, target, expected) => {
    expect(answer(actual, target)).toBe(expected);
  });
});

describe("不能计算的", () => {
  test.each([
    ["", "5", "#N/A 未填报"],
    ["无", "100%", "#N/A 未填报"],
    ["5", "……", "#N/A 未填报"],
    ["显著提升", "≥5", "#VALUE! 定性指标需人工评定"],
    ["5", "达成预期指标", "#VALUE! 定性指标需人工评定"],
    ["88|100", "5", "#VALUE! “88|100”中没有可计算的数"],
  ])("%s / %s", (actual, target, expected) => {
    expect(answer(actual, target)).toBe(expected);
  });
});

/** The rules again, in integers. */
function expected(a: Rational, t: Rational, relation: Relation, method: "linear" | "ratio"): Rational {
  const zero = rational("0");
  const one = rational("1");
  if (t.n === 0n) {
    const side = compare(a, zero);
    const holds = { ">=": side >= 0, ">": side > 0, "=": side <= 0, "<=": side <= 0, "<": side < 0 }[relation];
    return holds ? one : zero;
  }
  if (relation !== "<=" && relation !== "<") return compare(a, zero) < 0 ? zero : over(a, t);
  if (compare(a, t) <= 0) return one;
  if (method === "ratio") return over(t, a);
  const left = minus(one, over(minus(a, t), t));
  return compare(left, zero) < 0 ? zero : left;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
    const sign = digits < 0n ? "-" : "";
    return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
  });

test("与整数分数算法一致", () => {
  fc.assert(
    fc.property(
      decimals,
      decimals,
      fc.constantFrom<Relation>(">=", ">", "=", "<=", "<"),
      fc.constantFrom("linear" as const, "ratio" as const),
      (actual, target, direction, method) => {
        const outcome = completion(parseQuantity(actual), parseQuantity(target), { direction, method });
        if (rational(target).n < 0n) return outcome.ok === false && outcome.message === "目标值为负";
        return (
          outcome.ok && agrees(outcome.value.toFixed(), expected(rational(actual), rational(target), direction, method))
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test("永远在0以上，正向随实际值增加而不减", () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, (one, two, target) => {
      const [low, high] = [one, two].sort((a, b) => compare(rational(a), rational(b)));
      const less = completion(parseQuantity(low ?? "0"), parseQuantity(target), { direction: ">=" });
      const more = completion(parseQuantity(high ?? "0"), parseQuantity(target), { direction: ">=" });
      return !less.ok || !more.ok || (less.value.gte(0) && more.value.gte(less.value));
    }),
  );
});

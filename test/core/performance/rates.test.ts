import { deviation } from "../../../src/core/performance/deviation";
import { grade, parseScale } from "../../../src/core/performance/grade";
import { growth } from "../../../src/core/performance/growth";
import type { Outcome } from "../../../src/core/performance/outcome";
import { parsePeriod } from "../../../src/core/performance/period";
import { progress } from "../../../src/core/performance/progress";
import { quantityValue } from "../../../src/core/performance/quantity-value";
import { ratio } from "../../../src/core/performance/ratio";
import { share } from "../../../src/core/performance/share";
import { tie } from "../../../src/core/performance/tie";
import type { Decimal } from "../../../src/core/quantity/decimal";
import { shortest } from "../../../src/core/quantity/format";
import { parseQuantity as q, quantityOf } from "../../../src/core/quantity/parse";

function said(outcome: Outcome<Decimal | string | number>): string {
  if (!outcome.ok) return `${outcome.error} ${outcome.message}`;
  return typeof outcome.value === "object" ? shortest(outcome.value) : String(outcome.value);
}

test.each([
  ["3061", "2000", "0.5305"],
  ["8", "10", "-0.2"],
  ["5", "0", "#DIV/0! 目标值为0，无法计算偏离度"],
])("偏离度 %s / %s", (actual, target, expected) => expect(said(deviation(q(actual), q(target)))).toBe(expected));

test.each([
  ["110", "100", "0.1"],
  ["1亿元", "8000万元", "0.25"],
  ["5", "0", "#DIV/0! 上年为零，无可比基数"],
  ["5", "-3", "#VALUE! 上年为负，增长率没有意义"],
  ["", "3", "#N/A 未填报"],
])("增长率 %s / %s", (current, prior, expected) => expect(said(growth(q(current), q(prior)))).toBe(expected));

test.each([
  ["131.16", "262", "0.5006106870229007633587786259541985"],
  ["11", "16", "0.6875"],
  ["1", "0", "#DIV/0! 总体为0，无法计算占比"],
])("占比 %s / %s", (part, whole, expected) => expect(said(share(q(part), q(whole)))).toBe(expected));

test.each([
  [9, "9"],
  [44561, "12"],
  ["9", "9"],
  ["9月", "9"],
  ["1-9月", "9"],
  ["4-6月", "6"],
  ["1-10月（预计）", "10"],
  ["2021年1-9月", "9"],
  ["截至11月", "11"],
  ["截至11月底", "11"],
  ["2021年9月30日", "9"],
  ["前三季度", "9"],
  ["一季度", "3"],
  ["第二季度", "6"],
  ["上半年", "6"],
  ["全年", "12"],
  ["目前", "12"],
  ["2021年", "12"],
  [null, "#N/A 未填报"],
  ["—", "#N/A 未填报"],
  [13, "#VALUE! “13”不是统计期间，请填写月份，如9、1-9月、前三季度"],
  ["95%", "#VALUE! “95%”不是统计期间，请填写月份，如9、1-9月、前三季度"],
  ["不详", "#VALUE! “不详”不是统计期间，请填写月份，如9、1-9月、前三季度"],
])("统计期间 %j", (period, expected) => expect(said(parsePeriod(period))).toBe(expected));

test("超序时进度", () => {
  expect(said(progress(q("80"), q("100"), 6))).toBe("0.3");
  expect(said(progress(q("131.16"), q("262"), 9))).toMatch(/^-0\.24938931297709923/);
  expect(said(progress(q("完成"), q("100"), 9))).toBe("#VALUE! 定性指标需人工评定");
});

test.each([
  ["100", undefined, "优"],
  ["90", undefined, "优"],
  ["89.99", undefined, "良"],
  ["80", undefined, "良"],
  ["60分", undefined, "中"],
  ["59.9", undefined, "差"],
  ["65", "优良合格不合格", "合格"],
  ["59", "优、良、合格、不合格", "不合格"],
  ["85", "80/70/60", "优"],
  ["79.9", "80/70/60", "良"],
  ["101", undefined, "#NUM! 得分不在0到100之间"],
  ["-1", undefined, "#NUM! 得分不在0到100之间"],
  ["", undefined, "#N/A 未填报"],
])("评级 %s %s", (score, scale, expected) => {
  const by = scale === undefined ? undefined : parseScale(scale);
  if (by && !by.ok) throw new Error(by.message);
  expect(said(grade(q(score), by?.value))).toBe(expected);
});

test.each(["60/70/80", "好坏", "120/80/60", "90/80"])("评级标准 %s 不能用", (scale) =>
  expect(parseScale(scale).ok).toBe(false),
);

test.each([
  ["在职人员控制率", "50人", "46人", "1.086956521739130434782608695652174"],
  ["“三公经费”变动率", "8", "10", "-0.2"],
  ["三公经费 控制率", "8", "10", "0.8"],
  ["结转结余变动率", "12", "10", "0.2"],
  ["成本节约率", "95", "100", "0.05"],
  ["支付进度率", "70%", "75%", "0.9333333333333333333333333333333333"],
  ["预算调整率", "5", "0", "#DIV/0! 预算数为0，无法计算预算调整率"],
  ["结余结转率", "5", "1", "#VALUE! 没有名为“结余结转率”的共性指标，相近的有：结转结余率、"],
])("共性指标 %s", (name, a, b, expected) => {
  const text = said(ratio(name, q(a), q(b)));
  expect(expected.endsWith("、") ? text.startsWith(expected) : text === expected).toBe(true);
});

test.each([
  ["19278万美元", undefined, "19278"],
  ["19278万美元", "亿美元", "1.9278"],
  ["25", "万元", "25"],
  ["25万", undefined, "250000"],
  ["三千二百万元", "万元", "3200"],
  ["≥95%", undefined, "0.95"],
  ["95%", "%", "95"],
  ["3-5家", undefined, "3"],
  ["±3%以内", undefined, "0.03"],
  ["2021年12月31日前", undefined, "44561"],
  ["2021年9月前", undefined, "44439"],
  ["12月底前", undefined, "#VALUE! 请写明年份"],
  ["5个", "万元", "#VALUE! 单位不一致：个与万元"],
  ["显著提升", undefined, "#VALUE! 定性指标需人工评定"],
  ["第3名", undefined, "#VALUE! “第3名”中没有可计算的数"],
  ["/", undefined, "#N/A 未填报"],
])("取数 %s %s", (text, unit, expected) => expect(said(quantityValue(q(text), unit))).toBe(expected));

test.each([
  ["934.55", ["633.19", "0", "301.36"], "0"],
  ["2961.68", ["2961.38", "—", "", "无"], "0.3"],
  ["755.19", ["124.23", "370.83", "260.3"], "-0.17"],
  ["100万元", ["50万元", "500000元"], "0"],
  ["100", ["40万元", "60万元"], "0"],
  ["100万元", ["40", "60"], "0"],
  ["1公顷", ["5亩", "5亩", "5亩"], "0"],
  ["1平方公里", ["750亩", "50公顷"], "0"],
  ["100万", ["50万", "500000"], "0"],
  ["100万", ["40万元", "60万元"], "0"],
  ["100%", ["31%", "57%", "4%", "8%"], "0"],
  ["100%", ["31%", "57%"], "0.12"],
  ["100", ["50万元", "500000元"], "#VALUE! 合计数未写单位，分项单位有万元、元，请写明合计数的单位"],
  ["100万元", ["5个"], "#VALUE! 单位不一致：个与万元"],
  ["100", ["40", "其他"], "#VALUE! “其他”中没有可计算的数"],
  ["100", ["40", "已完成"], "#VALUE! 定性指标需人工评定"],
  ["—", ["40"], "#N/A 未填报"],
])("勾稽 %s = %j", (total, parts, expected) => expect(said(tie(q(total), parts.map(q)))).toBe(expected));

test("勾稽差不受浮点影响", () => {
  const parts = Array.from({ length: 1000 }, () => quantityOf(0.1));
  expect(said(tie(quantityOf(100), parts))).toBe("0");
});

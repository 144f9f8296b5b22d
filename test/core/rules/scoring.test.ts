import type { Budget } from "../../../src/core/performance/model";
import { RULE_PACKS } from "../../../src/core/rules/packs";
import { DEFAULT_RULES, withRule, type Rules } from "../../../src/core/rules/rules";
import { scoreExecution } from "../../../src/core/rules/score-execution";
import { scoreIndicator } from "../../../src/core/rules/score-indicator";
import { gradeOf, totalScore, withClaimed } from "../../../src/core/rules/total-score";
import { Decimal } from "../../../src/core/quantity/decimal";
import { shortest } from "../../../src/core/quantity/format";
import { points, row } from "./indicator";

const rules = (...changes: readonly (readonly [key: string, value: string])[]): Rules =>
  changes.reduce((all, [key, value]) => withRule(all, key, value).rules, DEFAULT_RULES);

const budget = (executed: string, adjusted?: string, initial?: string): Budget => ({
  scope: "department",
  unit: "万元",
  total: {
    label: "合计",
    executed: { ...points(executed, 1, "万元"), label: "全年执行数" },
    ...(adjusted !== undefined && { adjusted: { ...points(adjusted, 2, "万元"), label: "全年预算数" } }),
    ...(initial !== undefined && { initial: { ...points(initial, 3, "万元"), label: "年初预算数" } }),
  },
  parts: [],
});

describe("指标得分", () => {
  test.each([
    ["86", "79.5", "20", "18.49", "未完成：79.5÷86×20＝18.49分"],
    ["≥95%", "98.6%", "10", "10", "已完成：记满分10分"],
    ["≥95%", "76%", "10", "8", "未完成：76%÷95%×10＝8分"],
    ["1亿元", "5000万元", "10", "5", "未完成：0.5÷1×10＝5分"],
    ["≤10", "12", "10", "8", "超过目标：（1－（12－10）÷10）×10＝8分"],
    ["≤10", "25", "10", "0", "超过目标一倍以上：记0分"],
    ["≤10", "9", "10", "10", "未超过目标：记满分10分"],
    ["3-5家", "2家", "3", "2", "低于区间下限：2÷3×3＝2分"],
    ["12月底前", "11月", "5", "5", "按期完成：记满分5分"],
    ["11月底前", "12月", "5", "0", "晚于期限：记0分"],
    ["0起", "1起", "5", "0", "不符合目标：记0分"],
    ["≥5%", "-3%", "5", "0", "实际完成值为负，按0计：记0分"],
  ])("目标%s，完成%s，%s分：%s", (target, actual, weight, score, line) => {
    const scored = scoreIndicator(row("指标", target, actual, weight), DEFAULT_RULES);
    expect(scored.score.ok && shortest(scored.score.value)).toBe(score);
    expect(scored.line).toBe(line);
    expect(scored.steps).toContain(line);
  });

  test("步骤写明输入、换算、关系、规则、修约", () => {
    expect(scoreIndicator(row("投资", "≥1亿元", "5000万元", "10"), DEFAULT_RULES).steps).toEqual([
      "实际完成值：5000万元",
      "年度目标：≥1亿元",
      "分值：10分",
      "换算：5000万元＝0.5亿元",
      "关系：目标值带有≥（越高越好）",
      "规则（全国通用（10/50/30/10））：完成率＝实际完成值÷目标值；得分＝完成率×分值",
      "未完成：0.5÷1×10＝5分",
      "得分保留两位小数，四舍五入",
    ]);
  });

  test("反向指标按目标÷实际", () => {
    const scored = scoreIndicator(row("成本", "≤10", "12", "10"), rules(["反向指标算法", "目标÷实际"]));
    expect(scored.line).toBe("超过目标：10÷12×10＝8.33分");
  });

  test("超额130%要说明，选了才扣分", () => {
    const far = row("签约", "2000", "3061", "10");
    expect(scoreIndicator(far, DEFAULT_RULES)).toMatchObject({ explain: "overshoot", line: "已完成：记满分10分" });
    expect(scoreIndicator(row("签约", "2000", "2599", "10"), DEFAULT_RULES).explain).toBeUndefined();
    const less = scoreIndicator(far, rules(["超额得分", "扣减超出部分"]));
    expect(less.line).toBe("超额较多：（1－（153.05%－130%））×10＝7.7分");
    expect(less.score.ok && shortest(less.score.value)).toBe("7.7");
    const most = scoreIndicator(row("签约", "100", "900", "10"), rules(["超额得分", "扣减超出部分"]));
    expect(most.score.ok && shortest(most.score.value)).toBe("0");
  });

  test("定性指标由人评定，给出各档的分数", () => {
    const scored = scoreIndicator(row("制度", "完善", "显著提升", "10"), DEFAULT_RULES);
    expect(scored.score).toMatchObject({ ok: false, message: "定性指标需人工评定" });
    expect(scored.steps.at(-1)).toContain("达成年度指标的记8至10分");
    expect(
      scoreIndicator(row("制度", "完善", "好", "10"), { pack: "execution-20", overrides: [] }).steps.at(-1),
    ).toContain("部分达成并具有一定效果的记5至8分");
  });

  test.each([
    [row("甲", "5", "5", ""), "#N/A", "没有填写分值"],
    [row("甲", "5", "", "10"), "#N/A", "没有填写实际完成值"],
    [row("甲", "", "5", "10"), "#N/A", "没有填写年度目标"],
    [row("甲", "5亿元", "5万美元", "10"), "#VALUE!", "不能计算：单位不一致：万美元与亿元"],
    [row("甲", "5", "5", "-1"), "#NUM!", "分值为负，请改成不小于0的数"],
  ])("不能计算的说明原因", (indicator, error, line) => {
    const scored = scoreIndicator(indicator, DEFAULT_RULES);
    expect(scored.score).toMatchObject({ ok: false, error });
    expect(scored.line).toBe(line);
  });
});

describe("预算执行得分", () => {
  test.each([
    [budget("951.2", "1000"), DEFAULT_RULES, "9.51", "951.2÷1000×10＝9.51分"],
    [budget("1025.9", "1000"), DEFAULT_RULES, "10", "执行率102.59%，达到100%：记满分10分"],
    [budget("90", "100", "200"), rules(["执行率口径", "年初预算数"]), "4.5", "90÷200×10＝4.5分"],
    [budget("90", undefined, "200"), DEFAULT_RULES, "4.5", "90÷200×10＝4.5分"],
    [budget("95", "100"), rules(["执行率满分线", "95%"]), "10", "执行率95%，达到95%：记满分10分"],
    [budget("59", "100"), rules(["执行率零分线", "60%"]), "0", "执行率59%，低于60%：记0分"],
    [budget("95", "100"), { pack: "execution-20", overrides: [] }, "19", "95÷100×20＝19分"],
  ])("第%#例", (money, by, score, line) => {
    const scored = scoreExecution(money, by);
    expect(scored.score.ok && shortest(scored.score.value)).toBe(score);
    expect(scored.line).toBe(line);
  });

  test("预算为0、没有填写", () => {
    expect(scoreExecution(budget("5", "0"), DEFAULT_RULES).score).toMatchObject({ error: "#DIV/0!" });
    expect(scoreExecution(budget("5"), DEFAULT_RULES).score).toMatchObject({
      error: "#N/A",
      message: "没有填写预算数",
    });
  });

  test("四川：低于90%须说明", () => {
    expect(scoreExecution(budget("89", "100"), { pack: "sichuan", overrides: [] }).explain).toBe(true);
    expect(scoreExecution(budget("90", "100"), { pack: "sichuan", overrides: [] }).explain).toBe(false);
  });
});

describe("总分和评级", () => {
  const full = (score: string) => scoreIndicator(row("甲", "100", score, "100"), DEFAULT_RULES);

  test("总分是四舍五入后的得分之和", () => {
    const thirds = ["产出", "效益", "满意"].map(
      (name) => scoreIndicator(row(name, "3", "1", "10"), DEFAULT_RULES).score,
    );
    const total = totalScore(thirds, scoreExecution(budget("50", "100"), DEFAULT_RULES), DEFAULT_RULES);
    expect(shortest(total.total)).toBe("14.99");
    expect(total).toMatchObject({ complete: true, grade: "差" });
    expect(total.steps[0]).toBe("指标得分合计9.99分，加预算执行得分5分，总分14.99分");
  });

  test("还有没有得分的，不评级；人工评定的得分算进去", () => {
    const scores = [full("80"), scoreIndicator(row("制度", "完善", "完善", "10"), DEFAULT_RULES)];
    const none: Rules = { pack: "execution-unscored", overrides: [] };
    expect(totalScore(withClaimed(scores, []), undefined, none)).toMatchObject({ complete: false });
    expect(totalScore(withClaimed(scores, [undefined, new Decimal(9)]), undefined, none)).toMatchObject({
      complete: true,
      grade: "良",
      total: new Decimal(89),
    });
  });

  test("执行率低时封顶", () => {
    const by = rules(["总分按执行率封顶", "是"]);
    const capped = totalScore([full("88").score], scoreExecution(budget("79", "100"), by), by);
    expect(shortest(capped.total)).toBe("89.99");
    expect(capped.grade).toBe("良");
    expect(capped.steps).toContain("执行率79.00%，低于80%，总分最高89.99分");
    expect(shortest(totalScore([full("88").score], scoreExecution(budget("80", "100"), by), by).total)).toBe("96");
  });

  test.each([
    ["90", "national", "优"],
    ["89.99", "national", "良"],
    ["60", "national", "中"],
    ["59.99", "national", "差"],
    ["60", "pass-fail-names", "合格"],
    ["0", "pass-fail-names", "不合格"],
    ["80", "grade-80-70-60", "优"],
    ["100.01", "national", undefined],
  ])("%s分按%s为%s", (total, pack, grade) => {
    expect(gradeOf(new Decimal(total), { pack, overrides: [] })).toBe(grade);
  });
});

test("每套规则都能用来计分", () => {
  for (const { id } of RULE_PACKS) {
    const scored = scoreIndicator(row("甲", "86", "79.5", "20"), { pack: id, overrides: [] });
    expect(scored.score.ok && shortest(scored.score.value)).toBe("18.49");
  }
});

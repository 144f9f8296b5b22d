import * as v from "valibot";
import { RULE_PACKS, rulePack } from "../../../src/core/rules/packs";
import { RulePackSchema } from "../../../src/core/rules/rule-pack";
import { DEFAULT_RULES, rowsOf, ruleEntries, rulesOf, ruleValue, withRule } from "../../../src/core/rules/rules";

const points = (pack: string, key: string): string | undefined => ruleValue({ pack, overrides: [] }, key);

describe("规则包", () => {
  test("全国通用10/50/30/10，90/80/60", () => {
    expect(ruleEntries(DEFAULT_RULES).map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ["预算执行率分值", "10"],
        ["产出指标分值", "50"],
        ["效益指标分值", "30"],
        ["满意度指标分值", "10"],
        ["优等分数线", "90"],
        ["良等分数线", "80"],
        ["及格分数线", "60"],
        ["超额说明起点", "130%"],
        ["超额得分", "不扣分"],
        ["反向指标算法", "线性扣减"],
      ]),
    );
  });

  test.each([
    [
      "national-cost",
      { 预算执行率分值: "10", 成本指标分值: "20", 产出指标分值: "40", 效益指标分值: "20", 满意度指标分值: "10" },
    ],
    ["execution-20", { 预算执行率分值: "20", 指标分值合计: "80", 反向指标算法: "目标÷实际", 定性部分达成下限: "50%" }],
    ["national-no-satisfaction", { 效益指标分值: "40" }],
    ["execution-unscored", { 预算执行率分值: "0", 满意度指标分值: "20" }],
    ["hubei-suizhou", { 决策分值: "2", 管理分值: "13", 产出指标分值: "40" }],
    ["sichuan-department", { 部门决策分值: "25", 综合管理分值: "30", 部门绩效分值: "45" }],
    ["sichuan", { 执行率说明线: "90%" }],
    ["grade-80-70-60", { 优等分数线: "80", 良等分数线: "70", 及格分数线: "60" }],
    ["pass-fail-names", { 等级名称: "优良合格不合格" }],
  ])("%s", (id, values) => {
    for (const [key, value] of Object.entries(values)) expect(points(id, key)).toBe(value);
  });

  test.each(RULE_PACKS.map((pack) => [pack.name, pack] as const))(
    "%s：分值相合，逐条有出处和说明，不引条款号",
    (_, pack) => {
      expect(rulesOf([{ key: "评分规则", value: pack.name }])).toEqual({
        rules: { pack: pack.id, overrides: [] },
        problems: [],
      });
      for (const { label, explanation, source } of pack.entries) {
        expect(explanation).toMatch(/。$/);
        expect(label.length).toBeLessThan(30);
        expect(`${source}${pack.source}`).not.toMatch(/第[一二三四五六七八九十\d]+条/);
      }
    },
  );

  test("数据不对的包不收", () => {
    const pack = rulePack("national");
    const [first, ...rest] = pack?.entries ?? [];
    expect(v.safeParse(RulePackSchema, pack).success).toBe(true);
    expect(v.safeParse(RulePackSchema, { ...pack, entries: [{ ...first, value: "十分" }, ...rest] }).success).toBe(
      false,
    );
    expect(v.safeParse(RulePackSchema, { ...pack, entries: [{ ...first, source: "" }, ...rest] }).success).toBe(false);
    expect(v.safeParse(RulePackSchema, { ...pack, entries: [first, first] }).success).toBe(false);
  });
});

describe("设置表里的规则", () => {
  test("写出来的行读回来是同样的规则", () => {
    const changed = withRule(withRule(DEFAULT_RULES, "超额说明起点", "120%").rules, "等级名称", "优良合格不合格").rules;
    const rows = rowsOf(changed);
    expect(rows[0]).toEqual({ key: "评分规则", value: "全国通用（10/50/30/10）" });
    expect(rows).toHaveLength((rulePack("national")?.entries.length ?? 0) + 1);
    expect(rulesOf(rows)).toEqual({ rules: changed, problems: [] });
  });

  test.each([
    ["超额说明起点", "1.2", "120%"],
    ["超额说明起点", "１２０％", "120%"],
    ["优等分数线", "85分", "85"],
    ["等级名称", "优、良、合格、不合格", "优良合格不合格"],
    ["总分按执行率封顶", "TRUE", "是"],
  ])("%s写成%s也认得", (key, value, read) => {
    expect(rulesOf([{ key, value }]).rules.overrides).toEqual([{ key, value: read }]);
  });

  test.each([
    [
      "超额说明起点",
      "120",
      "评分规则“超额说明起点”填的是“120”，请填写100%到999%之间的百分数，最多两位小数；现按130%计分",
    ],
    ["反向指标算法", "随便", "评分规则“反向指标算法”填的是“随便”，请填写线性扣减或目标÷实际；现按线性扣减计分"],
    ["得分核对容差", "很小", "评分规则“得分核对容差”填的是“很小”，请填写0到5之间的数，最多两位小数；现按0计分"],
    ["总分按执行率封顶", "看情况", "评分规则“总分按执行率封顶”填的是“看情况”，请填写是或否；现按否计分"],
  ])("%s填%s：说明哪里不对、现在按什么", (key, value, sentence) => {
    expect(rulesOf([{ key, value }])).toEqual({ rules: DEFAULT_RULES, problems: [sentence] });
  });

  test("不认识的规则和规则包给出相近的", () => {
    expect(rulesOf([{ key: "优秀分数线", value: "85" }]).problems[0]).toMatch(
      /^评分规则里没有“优秀分数线”，相近的有：优等分数线/,
    );
    expect(rulesOf([{ key: "评分规则", value: "分数线80" }])).toMatchObject({
      rules: DEFAULT_RULES,
      problems: [expect.stringMatching(/没有名为“分数线80”的评分规则，按全国通用.*计分；相近的有：分数线80\/70\/60/)],
    });
  });

  test.each([
    [["预算执行率分值", "20"], "“预算执行率分值”20分加“指标分值合计”90分为110分，请改成合计100分"],
    [
      ["产出指标分值", "45"],
      "评分规则的产出指标分值45、效益指标分值30、满意度指标分值10合计85分，与“指标分值合计”90分不等，请改成相等",
    ],
    [["良等分数线", "95"], "评分规则“优等分数线”90应高于“良等分数线”95，请修改其中一个"],
  ] as const)("相互矛盾的规则：%j", ([key, value], sentence) => {
    const { rules, problems } = withRule(DEFAULT_RULES, key, value);
    expect(problems).toEqual([sentence]);
    expect(ruleValue(rules, key)).toBe(value);
  });

  test("改回默认值就不再是改动", () => {
    const changed = withRule(DEFAULT_RULES, "优等分数线", "85").rules;
    expect(withRule(changed, "优等分数线", "90").rules).toEqual(DEFAULT_RULES);
  });
});

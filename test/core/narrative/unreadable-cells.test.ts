import { sheet, type FixtureCell } from "../../fixtures/build";
import { performanceIn, reportOf, textsOf } from "./report-of";

/** A budget table whose total row is as given: 年初预算数, 全年预算数, 全年执行数. */
const budgetTable = (...total: readonly FixtureCell[]) => [
  sheet("资金", [
    ["某县水利局2023年度部门预算执行情况表"],
    ["单位：万元"],
    ["项目", "年初预算数", "全年预算数", "全年执行数"],
    ["合计", ...total],
    ["其中：基本支出", 100, 120, 110],
    ["项目支出", 533.19, 814.55, 690.3],
  ]),
];

const said = (...total: readonly FixtureCell[]): string => textsOf(reportOf(budgetTable(...total))).join("\n");

test.each(["约934万", "934万元左右", "近934", "934余万元", "934以上"])(
  "全年预算数写成%s：不当作确切数，也不改用年初预算数",
  (amount) => {
    const { budget } = performanceIn(budgetTable(633.19, amount, 800.3));
    expect(budget?.executionRate).toBeUndefined();
    expect(budget?.total.adjusted).toBeUndefined();
    const text = said(633.19, amount, 800.3);
    expect(text).toContain(`全年预算数【待填：全年预算数（单元格资金!C4写的是“${amount}”，不是确切的金额）】`);
    expect(text).toContain("【待填：预算执行率（需要确切的预算数）】");
    expect(text).not.toContain("126.39%");
  },
);

test("错误值和文字指明单元格", () => {
  expect(said(633.19, { value: { error: "#REF!" } }, 800.3)).toContain(
    "【待填：全年预算数（单元格资金!C4是错误值#REF!）】",
  );
  expect(said(633.19, 934.55, "见附表")).toContain("【待填：全年执行数（单元格资金!D4写的是“见附表”，不是金额）】");
});

test("单元格里的单位与表的单位不同时发问", () => {
  expect(said(633.19, "934.55亿元", 800.3)).toContain("（单元格资金!C4写的是“934.55亿元”，与表的单位万元不一致）");
});

test("万就是万元；横线和无是没有填", () => {
  expect(performanceIn(budgetTable(633.19, "934.55万", 800.3)).budget?.executionRate?.text).toBe("85.63%");
  expect(performanceIn(budgetTable(633.19, "—", 800.3)).budget?.executionBase).toBe("initial");
});

test("指标名称是错误值的一行不会消失", () => {
  const form = sheet("自评表", [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人次", "≥100人次", "120人次", 20, 20],
    ["产出指标", "数量指标", { value: { error: "#REF!" } }, "≥30家", "20家", 30, 20],
    ["效益指标", "社会效益", "覆盖率", "≥90%", "95%", 50, 50],
  ]);
  const { indicators } = performanceIn([form]);
  expect(indicators.map(({ weight }) => weight?.text)).toEqual(["20", "30", "50"]);
  expect(textsOf(reportOf([form])).join("\n")).toContain("第3行指标（名称为#REF!）20家，完成年度目标30家的66.67%");
});

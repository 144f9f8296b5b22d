import { outlineFor } from "../../../src/core/narrative/outline";
import type { Outline } from "../../../src/core/narrative/outline-model";
import { body, type SectionWriter } from "../../../src/core/narrative/block";
import { say } from "../../../src/core/narrative/runs";
import { once } from "../../../src/core/narrative/sections/once";
import { finish, worked } from "../../../src/core/recognition/steps";
import { budgetExportYuan } from "../../fixtures/budget-export-yuan";
import { hunanBasicData } from "../../fixtures/hunan-basic-data";
import { sheet, type FixtureCell } from "../../fixtures/build";
import { performanceIn, reportOf, textsOf } from "./report-of";

const _ = null;
type Rows = readonly (readonly FixtureCell[])[];

/** A form with 10 points for the execution and two indicators that share the rest. */
function form(title: string, head: Rows, scores: readonly [number, number], total: number, rest: Rows = []) {
  const [first, second] = scores;
  return [
    sheet(
      "自评表",
      [
        [title],
        ["（2023年度）"],
        ...head,
        ["项目资金（万元）", _, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        [_, "年度资金总额", 100, 100, 100, 10, "100%", 10],
        ["年度总体目标", "预期目标", _, _, "实际完成情况"],
        [_, "修好三座水闸，保证汛期安全。", _, _, "三座水闸全部修好，汛期没有险情。"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        [_, "产出指标", "数量指标", "修好水闸", "≥3座", "3座", first, first],
        [_, "效益指标", "社会效益指标", "受益人口", "≥2万人", "2万人", second, second],
        ["总分", _, _, _, _, _, 100, total],
        ...rest,
      ].map((row) => [...row]),
    ),
  ];
}

const PROJECT = "项目支出绩效自评表";
const WHOLE = "部门整体支出绩效自评表";
const named = (name: string): Rows => [
  ["项目名称", name],
  ["主管部门", "某县水利局", _, _, "实施单位", "某县水利局"],
];
const unit: Rows = [["部门名称", "某县水利局"]];
const by = (id: string): Outline | undefined => outlineFor(id);
const told = (sheets: ReturnType<typeof form>, id = "jiangxi"): string => textsOf(reportOf(sheets, by(id))).join("\n");

test("a project's score is not the department's, and gives it no grade", () => {
  const text = told(form(PROJECT, named("水闸维修"), [50, 40], 100));
  expect(text).toContain("综上，“水闸维修”项目自评得分100分。【待填：部门（单位）整体自评得分】");
  expect(text).not.toContain("等级为");
});

test("in a report on the project the score is its own", () => {
  expect(told(form(PROJECT, named("水闸维修"), [50, 40], 100), "transfer")).toContain(
    "自评得分100分，自评等级为“优”。",
  );
});

test("a project's goal and result are told as the project's, and the whole is still asked for", () => {
  const text = told(form(PROJECT, named("水闸维修"), [50, 40], 100));
  expect(text).toContain("“水闸维修”项目年度总体目标：修好三座水闸，保证汛期安全。\n【待填：年度整体支出绩效目标】");
  expect(text).toContain("“水闸维修”项目年度总体目标完成情况：三座水闸全部修好，汛期没有险情。");
  const own = told(form(PROJECT, named("水闸维修"), [50, 40], 100), "transfer");
  expect(own).toContain("\n修好三座水闸，保证汛期安全。\n");
});

test("a project is named without the system's code", () => {
  const text = told(form(PROJECT, named("51000023R000000012345-水闸维修"), [50, 40], 100));
  expect(text).toContain("某县水利局“水闸维修”项目年初预算数");
});

test("a total that its rows do not add up to is asked for and gets no grade", () => {
  expect(told(form(WHOLE, unit, [60, 40], 100))).toContain(
    "自评得分100分【待填：总分（各项得分合计110分，与表内总分100分不符）】，自评等级为【待填：自评等级】。",
  );
  expect(told(form(WHOLE, unit, [50, 40], 100))).toContain("自评得分100分，自评等级为“优”。");
});

test("reasons and measures below another form are read", () => {
  const notes: Rows = [
    ["偏差大或目标未完成原因分析", _, "连续降雨推迟了施工。"],
    ["改进措施及结果应用方案", _, "提前安排施工。"],
  ];
  const text = told(form(WHOLE, unit, [50, 40], 100, notes));
  expect(text).toContain("连续降雨推迟了施工。");
  expect(text).toContain("（二）改进的方向和具体措施\n提前安排施工。\n综上，");
});

const amounts = (header: readonly FixtureCell[], row: readonly FixtureCell[], title = "预算执行情况表") =>
  sheet(
    "预算",
    [["编制单位：某县水利局", _, _, "单位：万元"], [`2023年度${title}`], [...header], [...row]].map((r) => [...r]),
  );

test("over the initial budget alone there is no execution rate", () => {
  const text = told([amounts(["项目", "年初预算数", "全年执行数"], ["合计", 100, 226.31])]);
  expect(text).toContain("全年执行数相当于年初预算数的226.31%。【待填：全年预算数】");
  expect(text).not.toContain("预算执行率为");
});

const adjusted = (adjustment: number): string =>
  told([
    amounts(
      ["项目", "年初预算数", "预算调整数", "全年预算数", "全年执行数"],
      ["合计", 100, adjustment, 100 + adjustment, 100 + adjustment],
    ),
  ]);

test("a budget that moved far asks why, a smaller cut is said as one", () => {
  expect(adjusted(40)).toContain("预算调整率为40%。【待填：预算调整幅度较大的原因】");
  expect(adjusted(-5)).toContain("，预算调减5%。\n");
});

test("more staff than posts asks why, and a unit that no sheet names is asked for once", () => {
  const text = told([
    sheet("基础数据", [
      ["2023年度基础数据表"],
      ["财政供养人员情况（人）", "编制数", "2023年实际在职人数"],
      [_, 46, 50],
    ]),
  ]);
  expect(text).toContain("在职人员控制率108.70%。【待填：在职人员超过编制数的原因】");
  expect(text.match(/【待填：单位名称】/g)).toHaveLength(1);
});

test("an export that says where each grant comes from tells 年初、结转 and 追加, its 元 as 万元", () => {
  const text = textsOf(reportOf(budgetExportYuan().sheets)).join("\n");
  expect(text).toContain(
    "年初预算数485.82万元，上年结转结余21.56万元，追加166.64万元，全年预算数674.03万元。以上金额由元折合为万元，加总的尾差为四舍五入所致（详见表1）。",
  );
  expect(text).toContain("公用经费39.88万元");
});

test("厉行节约 and 公务接待费 are told under their own names", () => {
  const text = textsOf(reportOf(hunanBasicData().sheets)).join("\n");
  expect(text).toContain("厉行节约保障措施：严格公务接待审批，公务用车实行定点维修加油。");
  expect(text).toContain("；公务接待费4.22万元。");
});

test("what the profile has said of satisfaction the indicator does not say again", () => {
  const says = (text: string) => () => [body(text, say`${text}`)];
  const both = once(says("服务对象满意度：大于90%（获得支持的项目单位）。"), says("服务对象满意度大于90%。"));
  const other = once(says("服务对象满意度：大于90%。"), says("服务对象满意度为95%。"));
  const texts = (write: SectionWriter): number => finish(worked(write(performanceIn([])))).length;
  expect([texts(both), texts(other)]).toEqual([1, 2]);
});

test("湖南 asks for the use of the result, 四川 asks for no assets under 人员概况", () => {
  const sheets = form(WHOLE, unit, [50, 40], 100);
  expect(told(sheets, "hunan")).toContain("（二）自评结果应用和公开情况\n【待填：绩效自评结果拟应用和公开情况】");
  expect(told(sheets, "sichuan")).not.toContain("资产情况");
});

test("words that stand in the report as their cell has them say what they are", () => {
  const runs = reportOf(hunanBasicData().sheets).paragraphs.flatMap((paragraph) => paragraph.runs);
  const quoted = runs.flatMap((run) => (run.kind === "text" && run.source ? [run.label] : []));
  expect(quoted).toEqual(["厉行节约保障措施"]);
});

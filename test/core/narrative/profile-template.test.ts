import { profileTemplate } from "../../../src/core/narrative/profile-template";
import { sheet, type FixtureCell } from "../../fixtures/build";
import { performanceIn, reportOf, textsOf } from "./report-of";

const template = profileTemplate(2023);
const answers: Readonly<Record<string, string | number>> = {
  单位名称: "某县商务局",
  主要职责: "1.主管全县商务工作\n2.组织招商引资",
  内设机构: "办公室、投资促进股",
  在职人员: 31,
  "其中：行政编制": 7,
  "其中：事业编制": 24,
  固定资产: "43.56万元",
  年度工作任务: "办好促消费活动",
  年度绩效目标: "开放型经济平稳发展",
  预算绩效管理情况: "先自评后复核",
  履职效果: "带动就业",
  存在问题: "大项目偏少",
  改进措施: "围绕主导产业招商",
  自评结论: "良",
  结果应用和公开情况: "在县政府网站公开",
};

/** The fill-in sheet with the guidance beside the answers. */
const filled = (given: Readonly<Record<string, FixtureCell>>) =>
  sheet("单位情况", [
    ["单位基本情况表（2023年度）"],
    ...template.map(({ label, guidance }): FixtureCell[] => [label, given[label] ?? null, guidance]),
  ]);

test("guidance is never taken for an answer", () => {
  const blank = performanceIn([filled({})]);
  expect(blank.profile.filter(({ lines }) => lines.length > 0)).toEqual([]);
  const inPlace = sheet("单位情况", [["单位基本情况表"], ...template.map(({ label, guidance }) => [label, guidance])]);
  expect(performanceIn([inPlace]).profile.filter(({ lines }) => lines.length > 0)).toEqual([]);
});

test("every answer is read back into its section", () => {
  const text = textsOf(reportOf([filled(answers)])).join("\n");
  for (const words of [
    "某县商务局的主要职责：\n1.主管全县商务工作。\n2.组织招商引资。",
    "内设机构：办公室、投资促进股。",
    "在职人员31人，其中：行政编制7人，事业编制24人。",
    "固定资产43.56万元。",
    "办好促消费活动。",
    "开放型经济平稳发展。",
    "先自评后复核。",
    "带动就业。",
    "大项目偏少。",
    "围绕主导产业招商。",
    "自评结论为良。",
    "在县政府网站公开。",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("请填写");
});

test("names the year it asks about, and the next one for the measures", () => {
  const about = (label: string): string => template.find((entry) => entry.label === label)?.guidance ?? "";
  expect(about("年度工作任务")).toContain("2023年");
  expect(about("改进措施")).toContain("2024年");
  expect(profileTemplate().some(({ guidance }) => /\d{4}年/.test(guidance))).toBe(false);
});

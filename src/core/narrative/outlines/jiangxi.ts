import type { Outline } from "../outline-model";
import { closingConclusion, publication } from "../sections/conclusion";
import { contentSection as content, partSection as part } from "../sections/library";
import { indicatorsTable } from "../tables/indicators-table";

/** 部门（单位）整体支出绩效自评报告. Source: the outline of Jiangxi's notice as departments publish it. */
export const JIANGXI: Outline = {
  id: "jiangxi",
  name: "部门（单位）整体支出绩效自评报告（江西）",
  title: "部门（单位）整体支出绩效自评报告",
  numbering: "official",
  parts: [
    part("overview", "部门（单位）概况", [
      content("overview.duties", "部门（单位）主要职责职能，组织架构、人员及资产等基本情况"),
      content("overview.tasks", "当年部门（单位）履职总体目标、工作任务"),
      content("overview.goal", "当年部门（单位）年度整体支出绩效目标"),
      content("overview.management", "部门（单位）预算绩效管理开展情况"),
      content("overview.budget", "当年部门（单位）预算及执行情况"),
    ]),
    part(
      "achievement",
      "部门（单位）整体支出绩效实现情况",
      [
        content("achievement.outputs", "履职完成情况"),
        content("achievement.effects", "履职效果情况"),
        content("achievement.satisfaction", "社会满意度及可持续性影响"),
      ],
      [indicatorsTable],
    ),
    part("problems", "部门（单位）整体支出绩效中存在问题及改进措施", [
      content("problems.problems", "主要问题及原因分析"),
      content("problems.measures", "改进的方向和具体措施"),
    ]),
  ],
  closing: [closingConclusion, publication],
};

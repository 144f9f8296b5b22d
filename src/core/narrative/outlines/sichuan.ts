import type { Outline } from "../outline-model";
import { contentSection as content, partSection as part } from "../sections/library";
import { indicatorsTable } from "../tables/indicators-table";

/** 部门整体绩效自评报告. Source: the outline that Sichuan's departments publish. */
export const SICHUAN: Outline = {
  id: "sichuan",
  name: "部门整体绩效自评报告（四川）",
  title: "部门（单位）整体绩效自评报告",
  numbering: "official",
  parts: [
    part("overview", "部门（单位）概况", [
      content("overview.structure", "机构组成"),
      content("overview.functions", "机构职能"),
      content("overview.people", "人员概况"),
    ]),
    part("funds", "部门资金收支情况", [
      content("funds.income", "部门资金收入情况", false),
      content("funds.expenditure", "部门资金支出情况"),
      content("funds.carriedOver", "结余分配和结转结余情况", false),
      content("funds.control", "经费控制情况", false),
    ]),
    part(
      "achievement",
      "部门整体绩效分析",
      [
        content("overview.goal", "绩效目标制定"),
        content("overview.management", "预算绩效管理"),
        content("achievement.outputs", "履职完成情况"),
        content("achievement.effects", "履职效果情况"),
        content("achievement.satisfaction", "服务对象满意度"),
      ],
      [indicatorsTable],
    ),
    part("conclusion", "评价结论及建议", [
      content("conclusion.score", "评价结论"),
      content("problems.problems", "存在问题"),
      content("problems.measures", "改进建议"),
      content("conclusion.public", "自评结果应用和公开情况", false),
    ]),
  ],
  closing: [],
};

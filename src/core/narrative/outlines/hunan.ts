import type { Outline } from "../outline-model";
import { contentSection as content, partSection as part } from "../sections/library";
import { indicatorsTable } from "../tables/indicators-table";
import { profileTable } from "../tables/profile-table";
import { spendingTable } from "../tables/spending-table";

/** 表格式自评报告: the unit, its money and its indicators stand in tables, the text explains them. Source: reports of Hunan's counties. */
export const HUNAN: Outline = {
  id: "hunan",
  name: "部门整体支出绩效自评报告（湖南，表格式）",
  title: "部门整体支出绩效自评报告",
  numbering: "official",
  parts: [
    part(
      "overview",
      "部门（单位）基本情况",
      [
        content("overview.functions", "职能概述"),
        content("overview.organisation", "机构、人员及资产情况"),
        content("overview.tasks", "年度主要工作内容"),
        content("overview.goal", "年度整体支出绩效目标"),
      ],
      [profileTable],
    ),
    part(
      "funds",
      "部门整体支出管理及使用情况",
      [
        content("funds.income", "收入情况", false),
        content("funds.expenditure", "支出情况"),
        content("funds.carriedOver", "结转结余情况", false),
        content("funds.control", "经费控制情况", false),
      ],
      [spendingTable],
    ),
    part(
      "achievement",
      "部门整体支出绩效情况",
      [
        content("achievement.outputs", "产出情况"),
        content("achievement.management", "投入和管理情况", false),
        content("achievement.effects", "效益情况"),
        content("achievement.satisfaction", "满意度情况"),
      ],
      [indicatorsTable],
    ),
    part("problems", "存在的主要问题和改进措施", [
      content("problems.problems", "存在的主要问题"),
      content("problems.measures", "改进措施和有关建议"),
    ]),
    part("conclusion", "自评得分及结果应用", [
      content("conclusion.score", "自评得分情况"),
      content("conclusion.publication", "自评结果应用和公开情况"),
    ]),
  ],
  closing: [],
};

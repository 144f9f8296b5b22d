import type { Outline } from "../outline-model";
import { contentSection as content, partSection as part } from "../sections/library";
import { indicatorsTable } from "../tables/indicators-table";

/** 结论前置的自评报告: what the evaluation found comes first, its evidence after it. Source: reports of Baoshan, Yunnan. */
export const YUNNAN: Outline = {
  id: "yunnan",
  name: "部门（单位）整体支出绩效自评报告（云南，结论在前）",
  title: "部门（单位）整体支出绩效自评报告",
  numbering: "official",
  parts: [
    part("conclusion", "自评结论", [
      content("conclusion.score", "自评得分"),
      content("achievement.goal", "绩效目标完成情况"),
      content("problems.problems", "存在的问题和原因"),
      content("problems.measures", "下一步改进措施"),
      content("conclusion.public", "自评结果应用和公开情况", false),
    ]),
    part(
      "evidence",
      "佐证材料",
      [
        part("overview", "部门（单位）基本情况", [
          content("overview.functions", "主要职能职责"),
          content("overview.organisation", "组织架构、人员及资产情况"),
          content("overview.goal", "年度绩效目标"),
          content("overview.budget", "预算及执行情况"),
        ]),
        content("overview.management", "自评工作开展情况"),
        part("achievement.indicators", "绩效评价指标分析", [
          content("achievement.production", "产出情况"),
          content("achievement.effects", "效益情况"),
          content("achievement.satisfaction", "满意度情况"),
        ]),
      ],
      [indicatorsTable],
    ),
  ],
  closing: [],
};

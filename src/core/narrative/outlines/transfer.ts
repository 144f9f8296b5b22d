import type { Outline } from "../outline-model";
import { partSection as part, projectSection as content } from "../sections/library";
import { indicatorsTable } from "../tables/indicators-table";

/** 转移支付（专项资金）绩效自评报告. Source: the outline that counties publish for transfers from the central government. */
export const TRANSFER: Outline = {
  id: "transfer",
  name: "转移支付（专项资金）绩效自评报告",
  title: "转移支付绩效自评报告",
  numbering: "official",
  parts: [
    part("allotment", "绩效目标分解下达情况", [
      content("funds.allotment", "下达预算和绩效目标情况"),
      content("funds.breakdown", "分解下达预算和绩效目标情况"),
    ]),
    part(
      "achievement",
      "绩效目标完成情况分析",
      [
        part("funds", "资金投入情况分析", [
          content("funds.execution", "资金执行情况"),
          content("funds.management", "资金管理情况"),
        ]),
        content("achievement.goal", "总体绩效目标完成情况分析"),
        part("achievement.indicators", "绩效指标完成情况分析", [
          content("achievement.production", "产出指标完成情况"),
          content("achievement.effects", "效益指标完成情况"),
          content("achievement.satisfaction", "满意度指标完成情况"),
        ]),
      ],
      [indicatorsTable],
    ),
    part("problems", "偏离绩效目标的原因和下一步改进措施", [
      content("problems.problems", "偏离绩效目标的原因"),
      content("problems.measures", "下一步改进措施"),
    ]),
    part("conclusion", "绩效自评结果拟应用和公开情况", [
      content("conclusion.score", "绩效自评结果"),
      content("conclusion.publication", "拟应用和公开情况"),
    ]),
    content("other", "其他需要说明的问题", false),
  ],
  closing: [],
};

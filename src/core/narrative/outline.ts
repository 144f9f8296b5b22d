import type { SectionWriter } from "./block";
import { budget } from "./sections/budget";
import { conclusion } from "./sections/conclusion";
import { effects, outputs, satisfaction } from "./sections/indicators";
import { additional, goal, goalResult, management, measures, overview, problems, tasks } from "./sections/profile";

/** A part or section of an outline. A section's writers are called in order. */
export interface OutlineSection {
  readonly id: string;
  readonly heading: string;
  readonly write?: readonly SectionWriter[];
  readonly sections?: readonly OutlineSection[];
}

export interface Outline {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly parts: readonly OutlineSection[];
  /** Paragraphs after the last part. */
  readonly closing: readonly SectionWriter[];
}

/** The Jiangxi outline 部门（单位）整体支出绩效自评报告. Source: 提纲 of the province's notice as departments publish it. */
export const JIANGXI_OUTLINE: Outline = {
  id: "jiangxi",
  name: "部门（单位）整体支出绩效自评报告（江西）",
  title: "部门（单位）整体支出绩效自评报告",
  parts: [
    {
      id: "overview",
      heading: "部门（单位）概况",
      sections: [
        { id: "duties", heading: "部门（单位）主要职责职能，组织架构、人员及资产等基本情况", write: [overview] },
        { id: "tasks", heading: "当年部门（单位）履职总体目标、工作任务", write: [tasks] },
        { id: "goal", heading: "当年部门（单位）年度整体支出绩效目标", write: [goal] },
        { id: "management", heading: "部门（单位）预算绩效管理开展情况", write: [management] },
        { id: "budget", heading: "当年部门（单位）预算及执行情况", write: [budget] },
      ],
    },
    {
      id: "achievement",
      heading: "部门（单位）整体支出绩效实现情况",
      sections: [
        { id: "outputs", heading: "履职完成情况", write: [goalResult, outputs] },
        { id: "effects", heading: "履职效果情况", write: [effects, additional("effects")] },
        { id: "satisfaction", heading: "社会满意度及可持续性影响", write: [satisfaction, additional("satisfaction")] },
      ],
    },
    {
      id: "problems",
      heading: "部门（单位）整体支出绩效中存在问题及改进措施",
      sections: [
        { id: "problems", heading: "主要问题及原因分析", write: [problems] },
        { id: "measures", heading: "改进的方向和具体措施", write: [measures] },
      ],
    },
  ],
  closing: [conclusion],
};

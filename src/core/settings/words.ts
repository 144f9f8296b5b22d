import type { Answer } from "../recognition/answers";

/** Columns of 绩效设置. */
export const SETTINGS_HEADER = ["类别", "项目", "设定", "说明"] as const;

/** 类别 of the answers. */
export const ANSWER_GROUPS: Readonly<Record<Answer["about"], string>> = {
  kind: "表的种类",
  unit: "金额单位",
  year: "报告年度",
  role: "列的含义",
  budgetTotal: "采用的表",
  growthUnit: "增长率单位",
  percent: "百分数写法",
};

export const RULE_GROUP = "评分规则";
export const OUTLINE_GROUP = "报告提纲";
/** 项目 of the row that names the outline. */
export const OUTLINE_NAME = "提纲名称";

/** What 生成报告 writes. */
export const WRITING_GROUP = "生成内容";
export const WITH_FORM = "同时写“绩效自评表”";

/** 设定 of a row that says yes or no; `undefined` where it says neither. */
export function yesOrNo(text: string): boolean | undefined {
  return /^(?:是|√|✓|写|要|true|yes|y|1)$/i.test(text)
    ? true
    : /^(?:否|×|不|不写|不要|false|no|n|0)$/i.test(text)
      ? false
      : undefined;
}

/** 项目 of a section that the user added. */
export const ADDED = "自加";

const OUTLINE_LEVELS = ["提纲第一层", "提纲第二层", "提纲第三层"] as const;
const UNUSED = "（不用）";

/** 类别 of a heading of the unit's own outline. */
export function outlineGroup(level: 1 | 2 | 3, used: boolean): string {
  return OUTLINE_LEVELS[level - 1] + (used ? "" : UNUSED);
}

/** The heading's level that a 类别 stands for, `undefined` for another 类别. */
export function outlineLevel(group: string): { readonly level: 1 | 2 | 3; readonly used: boolean } | undefined {
  for (const level of [1, 2, 3] as const) {
    if (group === outlineGroup(level, true)) return { level, used: true };
    if (group === outlineGroup(level, false)) return { level, used: false };
  }
  return undefined;
}

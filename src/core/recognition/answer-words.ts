import type { AnswerAbout } from "./answers";
import { readHeaderText } from "./header-text";
import type { Sense } from "./lexicon";
import { matchHeader } from "./match-header";
import type { NumbersAs, Role, TableKind } from "./model";
import { fold, moneyUnit } from "./text";

/** The kinds of tables as the settings sheet and the questions name them. */
export const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  funds: "预算执行表",
  indicators: "绩效指标表",
  finalAccounts: "部门决算表",
  staffing: "人员情况表",
  profile: "单位情况表",
};

/** The `kind` answer that leaves a table alone. */
export const NOT_READ = "不读此表";

/** The `role` answer that leaves a column alone. */
export const IGNORED = "忽略此列";

/** The `unit` answer that takes each amount column in the unit of its own header. */
export const BY_HEADER = "按各列表头的单位";

/** The `role` answer that takes a month's column as the spending since the year's beginning. */
export const SO_FAR = "年初至今的累计数";

/** What a `role` answer makes of a column: a role, some other amount of money, or nothing. */
export type ColumnMeaning = Sense & (Role | "amount" | "ignored");

type NamedRoles = Readonly<Partial<Record<ColumnMeaning, string>>>;

const scores: NamedRoles = { weight: "分值", score: "得分", reviewScore: "复核分" };
const last: NamedRoles = { remark: "备注", ignored: IGNORED };

const roleNames: Readonly<Record<TableKind, NamedRoles>> = {
  funds: {
    item: "项目名称",
    code: "科目编码",
    initial: "年初预算数",
    adjustment: "预算增减额",
    adjusted: "全年预算数",
    executed: "全年执行数",
    prior: "上年数",
    rate: "执行率",
    basic: "基本支出",
    project: "项目支出",
    amount: "其他金额",
    ...scores,
    reason: "偏差原因",
    ...last,
  },
  indicators: {
    level1: "一级指标",
    level2: "二级指标",
    name: "指标名称",
    relation: "计算符号",
    target: "年度指标值",
    unit: "计量单位",
    actual: "实际完成值",
    rate: "完成率",
    prior: "上年数",
    growth: "同比增长",
    rank: "排位",
    period: "统计期间",
    ...scores,
    reason: "偏差原因",
    ...last,
  },
  finalAccounts: {
    item: "项目名称",
    code: "科目编码",
    executed: "决算数",
    initial: "年初预算数",
    adjusted: "全年预算数",
    prior: "上年数",
    basic: "基本支出",
    project: "项目支出",
    amount: "其他金额",
    ...last,
  },
  staffing: { item: "人员类别", approved: "编制数", onDuty: "在职人数", controlRate: "控制率", ...last },
  profile: {},
};

const otherNames: Readonly<Partial<Record<Role, string>>> = { item: "名称", value: "内容", unit: "计量单位" };

/** A role's Chinese name in a table of that kind; another amount's own header. */
export function roleName(kind: TableKind, role: Role): string {
  if (role.startsWith("amount:")) return role.slice("amount:".length);
  const name = roleNames[kind][role as ColumnMeaning] ?? otherNames[role];
  return name ?? Object.values(roleNames).flatMap((names) => names[role as ColumnMeaning] ?? [])[0] ?? role;
}

/** The words of the reader's own questions that are no role's name. */
const meant: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^(预算)?(调整)?增减(额|数)?$/u, "adjustment"],
  [/^调整后的?(全年)?预算数?$/u, "adjusted"],
  [/^年初至今的?累计数?$/u, "executed"],
  [/^只是当月的?数?$/u, "amount"],
  [/^年度目标$/u, "target"],
  [/^实际完成$/u, "actual"],
  [/^(忽略|不读|不读取|不用|不用读取|无关)(此列|这列|该列|这一列)?$/u, "ignored"],
  [/^(其他|其它)金额$/u, "amount"],
];

/** The meaning that a user's words give a column of such a table; `undefined` where they name none. */
export function columnMeaning(kind: TableKind, words: string): ColumnMeaning | undefined {
  const folded = fold(words);
  const names = Object.entries(roleNames[kind]) as readonly (readonly [ColumnMeaning, string])[];
  const named = names.find(([, name]) => fold(name) === folded)?.[0];
  const sense =
    named ?? meant.find(([pattern]) => pattern.test(folded))?.[1] ?? matchHeader(readHeaderText(words))?.sense;
  if (sense === undefined) return undefined;
  return names.some(([role]) => role === sense) ? (sense as ColumnMeaning) : undefined;
}

/** The kind that a user's words name, `none` for a table that is not to be read. */
export function kindMeant(words: string): TableKind | "none" | undefined {
  const folded = fold(words);
  if (/^(不用?读取?|不读此表|忽略)(此表|这张表|该表)?$/u.test(folded)) return "none";
  const bare = folded.replace(/表$/u, "");
  const kinds = Object.keys(KIND_NAMES) as readonly TableKind[];
  return kinds.find((kind) => {
    const name = KIND_NAMES[kind].replace(/表$/u, "");
    return bare === name || (bare.length >= 2 && name.startsWith(bare));
  });
}

/** The money unit that a user's words name, `byHeader` for {@link BY_HEADER}. */
export function unitMeant(words: string): string | undefined {
  if (/表头/u.test(words)) return "byHeader";
  return moneyUnit(fold(words).replace(/^(金额)?单位:?/u, ""));
}

/** Whether the later or the earlier of several years is meant, or a certain year. */
export function yearMeant(words: string): "later" | "earlier" | number | undefined {
  if (/较晚|最晚/u.test(words)) return "later";
  if (/较早|最早/u.test(words)) return "earlier";
  const year = /^((?:19|20)\d{2})年?度?$/u.exec(fold(words))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** How bare numbers of a rate column are meant. */
export function numbersMeant(words: string): NumbersAs | undefined {
  const folded = fold(words);
  if (/^(百分数|百分比|%|百分之几)/u.test(folded)) return "percent";
  if (/^(小数|倍数?)/u.test(folded)) return "fraction";
  return /^(百分点|个百分点|增减额|增减数|增加额|都不是|不读)/u.test(folded) ? "other" : undefined;
}

const FIXED: Readonly<Record<Exclude<AnswerAbout, "role" | "budgetTotal">, readonly string[]>> = {
  kind: [...Object.values(KIND_NAMES), NOT_READ],
  unit: ["万元", "元", "亿元", "千元", "百万元", "百元", "万美元", "亿美元", "美元", BY_HEADER],
  year: ["较晚的年度", "较早的年度"],
  growthUnit: ["百分数", "小数", "百分点", "增减额"],
  percent: ["百分数", "小数"],
};

/** The answers that can be offered; for roles those of the table's kind. The year and the budget's table can also be typed. */
export function answerChoices(about: AnswerAbout, kind?: TableKind): readonly string[] {
  if (about === "role") return kind === undefined ? [] : Object.values(roleNames[kind]);
  return about === "budgetTotal" ? [] : FIXED[about];
}

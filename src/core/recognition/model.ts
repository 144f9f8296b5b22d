import type { CellRef, Rect } from "../workbook/address";
import type { Answer, AnswerAbout } from "./answers";

/** What kind of table was recognised. */
export type TableKind = "funds" | "indicators" | "finalAccounts" | "staffing" | "profile";

/** What a column (or a cell of a row) means. Amount columns without a role of their own are `amount:<header>`. */
export type Role =
  | "item" // 项目
  | "code" // 科目编码
  | "initial" // 年初预算数
  | "adjusted" // 全年（调整后）预算数
  | "adjustment" // 预算调整（增减）额
  | "executed" // 全年执行数、决算数
  | "prior" // 上年数
  | "rate" // 执行率、完成率
  | "weight" // 分值、权重
  | "score" // 得分
  | "reviewScore" // 复核分
  | "reason" // 偏差原因分析及改进措施
  | "name" // 指标名称
  | "relation" // 指标性质（≥ ≤ ＝）
  | "target" // 年度指标值
  | "actual" // 实际完成值
  | "unit" // 计量单位
  | "period" // 统计期间
  | "growth" // 同比增长
  | "rank" // 排位
  | "remark" // 备注
  | "level1" // 一级指标、板块
  | "level2" // 二级指标
  | "approved" // 编制数
  | "onDuty" // 在职人数
  | "controlRate" // 控制率
  | "basic" // 基本支出
  | "project" // 项目支出
  | "value" // 单位情况表的内容
  | `amount:${string}`;

/** What a row is to the table's arithmetic. */
export type RowRole = "total" | "subtotal" | "ofWhich" | "detail";

/** A cell inside the table's sheet; of a merged cell always the top left one. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One row that says something. */
export interface TableRow {
  readonly row: number;
  readonly rowRole: RowRole;
  /** The item's or indicator's name without 指标1：, ★, 其中： and outer space. */
  readonly label: string;
  /** Steps below the table's top level: 0 for an item, 1 for its 其中 rows, 2 for parts of those. */
  readonly depth: number;
  /** Index in `rows` of the row that this one is a part of. */
  readonly parent?: number;
  /** 一级指标 or 板块, inherited down a merge. */
  readonly level1?: string;
  /** 二级指标, inherited down a merge. */
  readonly level2?: string;
  readonly side?: "income" | "expense";
  readonly cells: Readonly<Partial<Record<Role, Place>>>;
}

/** Why something was decided, in words that a clerk can check. */
export interface Evidence {
  readonly about: "kind" | "unit" | "year" | Role;
  readonly column?: number;
  readonly because: string;
}

/** A column of a table that no role was found for. */
export interface OtherColumn {
  readonly column: number;
  /** The header text without inner space. */
  readonly header: string;
  /** What a `role` answer about this column is kept under: the table's kind and the header's meaning. */
  readonly key: string;
}

/** How the bare numbers of a rate column are meant, where the user said so; `other` is no rate at all. */
export type NumbersAs = "percent" | "fraction" | "other";

/** One column of a recognised table. */
export interface TableColumn extends OtherColumn {
  readonly role: Role;
  /** A unit written in the header, such as 万元. */
  readonly unit?: string;
  /** The header's unit contradicts another one that is stated for the table; its amounts wait for an answer. */
  readonly unitInDoubt?: true;
  readonly numbersAs?: NumbersAs;
}

/** One recognised table. A sheet may hold several. */
export interface Table {
  readonly sheet: string;
  readonly kind: TableKind;
  /** 部门决算表 only: the form's name. */
  readonly form?: string;
  readonly title?: string;
  /** Unit of the money amounts (万元, 元 …); absent where none is written. */
  readonly unit?: string;
  readonly year?: number;
  /** The header block; for key–value tables the key column. */
  readonly header: Rect;
  /** The whole table, header and total rows included. */
  readonly range: Rect;
  readonly columns: readonly TableColumn[];
  /** Columns with a header and without a role. */
  readonly others: readonly OtherColumn[];
  /** What `kind`, `unit` and `year` answers about this table are kept under: its title and headers without years. */
  readonly key: string;
  readonly rows: readonly TableRow[];
  /** 总分 row of an indicators table. */
  readonly totalScore?: { readonly weight?: Place; readonly score?: Place };
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: readonly Evidence[];
}

/** A question for the user where the sheets do not decide. */
export interface Question {
  readonly sheet: string;
  readonly about: AnswerAbout;
  /** What its answer is kept under. */
  readonly key: string;
  readonly text: string;
  /** The likely answers; any of them settles the question. Empty where it has to be typed. */
  readonly choices: readonly string[];
  readonly at?: Place;
}

/** Who and when the workbook speaks of, each with the cell that says so. */
export interface Facts {
  readonly unitName?: string;
  readonly year?: number;
  readonly project?: string;
  readonly sources: Readonly<Partial<Record<"unitName" | "year" | "project", CellRef>>>;
}

/** A visible sheet in which no table was found, and why. */
export interface UnreadSheet {
  readonly sheet: string;
  readonly reason: string;
  /** What a `kind` answer is kept under; absent where nothing looks like a header. */
  readonly key?: string;
  /** The columns below that header, for `role` answers once the kind was given. */
  readonly columns?: readonly OtherColumn[];
}

/** A block of prose in a form: 年度总体目标, or what became of it. */
export interface Statement {
  readonly topic: "goal" | "goalResult";
  readonly text: string;
  readonly source: CellRef;
}

/** All that was understood of a workbook. */
export interface Reading {
  readonly facts: Facts;
  readonly tables: readonly Table[];
  /** 年度总体目标 and its 实际完成情况, as the forms' authors wrote them. */
  readonly statements: readonly Statement[];
  readonly questions: readonly Question[];
  readonly unread: readonly UnreadSheet[];
  /** The answers that were given to the reader. */
  readonly answers: readonly Answer[];
  /** Answers that were not understood or do not fit, a sentence each. */
  readonly notes: readonly string[];
}

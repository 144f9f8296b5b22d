import type { OutlineRow } from "../narrative/outline-choice";
import type { Answer } from "../recognition/answers";
import { CELL_PADDING } from "../report/page";
import { SHEET_MARKS, type CellPlan, type CellStyle, type RowPlan, type SheetPlan } from "../report/plan";
import { wrapLines } from "../report/text-layout";
import type { Settings } from "./model";
import {
  ADDED,
  ANSWER_GROUPS,
  OUTLINE_GROUP,
  OUTLINE_NAME,
  outlineGroup,
  RULE_GROUP,
  SETTINGS_HEADER,
  WITH_FORM,
  WRITING_GROUP,
} from "./words";

export const SETTINGS_SHEET_NAME = "绩效设置";

const WIDTHS = [96, 210, 190, 260] as const;
const TEXT_SIZE = 10.5;
const LINE_HEIGHT = 16;
const CELL = { font: "宋体", size: TEXT_SIZE, vertical: "center", border: true, wrap: true, format: "@" } as const;
const STYLES = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center" },
  guidance: { font: "宋体", size: TEXT_SIZE, vertical: "center", wrap: true },
  header: { ...CELL, font: "黑体", horizontal: "center", fill: "E8EEF4" },
  text: CELL,
  chosen: { ...CELL, fill: "FFF8E1" },
} as const satisfies Record<string, CellStyle>;

const GUIDANCE =
  "这里记录您对各表的说明、选用的评分规则和报告提纲。可以直接修改“设定”一列，删除一行即恢复默认；复制到下一年度的工作簿里仍然有效。";

/** What a row of the sheet does, in the column 说明. */
const NOTES: Readonly<Record<Answer["about"], string>> = {
  kind: "表头相同的表按此种类读取",
  unit: "表头相同的表，金额按此单位读取",
  year: "报告的年度",
  role: "表头相同的列按此含义读取",
  budgetTotal: "几张表的全年执行数不同时，报告采用这一张",
  growthUnit: "没有写%的增长数按此读取",
  percent: "没有写%的百分数按此读取",
};

function line(cells: readonly string[]): RowPlan {
  const lines = cells.map(
    (text, column) => wrapLines(text, ((WIDTHS[column] ?? WIDTHS[3]) - CELL_PADDING) / TEXT_SIZE).length,
  );
  return {
    height: Math.max(1, ...lines) * LINE_HEIGHT + 4,
    cells: cells.map((value, column): CellPlan => ({ value, style: column === 2 ? "chosen" : "text" })),
  };
}

/** A heading; its own text stands in the last column. A section that the user added has no id of ours. */
function outlineLine({ level, id, heading, used, own }: OutlineRow): readonly string[] {
  return [outlineGroup(level, used), id === "" ? ADDED : id, heading, own ?? ""];
}

/** 绩效设置: a visible row for each answer, rule and heading that the user chose; `explain` words a rule's row. */
export function settingsSheet(
  settings: Settings,
  explain: (ruleKey: string) => string,
  name: string,
  replaces: string | undefined,
): SheetPlan {
  const { answers, rules, outline, outlineBase, withForm, kept } = settings;
  const rows = [
    ...answers.map(({ about, key, value }) => [ANSWER_GROUPS[about], key, value, NOTES[about]]),
    ...rules.map(({ key, value }) => [RULE_GROUP, key, value, explain(key)]),
    ...(outlineBase === undefined ? [] : [[OUTLINE_GROUP, OUTLINE_NAME, outlineBase, "报告按此提纲编写"]]),
    ...outline.map(outlineLine),
    ...(withForm ? [[WRITING_GROUP, WITH_FORM, "是", "点“生成报告”时一并写出“绩效自评表”"]] : []),
    ...kept,
  ];
  const last = SETTINGS_HEADER.length - 1;
  return {
    mark: SHEET_MARKS.settings,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      { height: 30, cells: [{ value: "绩效设置", style: "title" }] },
      { height: 36, cells: [{ value: GUIDANCE, style: "guidance" }] },
      { height: 22, cells: SETTINGS_HEADER.map((value) => ({ value, style: "header" })) },
      ...rows.map(line),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    styles: STYLES,
    freezeRows: 3,
    gridlines: true,
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: rows.length + 2, right: last },
      titleRows: { first: 2, last: 2 },
    },
  };
}

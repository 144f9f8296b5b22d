import type { OutlineRow } from "../narrative/outline-choice";
import type { Answer } from "../recognition/answers";
import { markedSheet } from "../report/our-sheets";
import { SHEET_MARKS } from "../report/plan";
import { isCellError, type Cell, type Sheet, type Workbook } from "../workbook/snapshot";
import { NO_SETTINGS, type KeptRow, type RuleSetting, type Settings } from "./model";
import {
  ADDED,
  ANSWER_GROUPS,
  OUTLINE_GROUP,
  OUTLINE_NAME,
  outlineLevel,
  RULE_GROUP,
  SETTINGS_HEADER,
  WITH_FORM,
  WRITING_GROUP,
  yesOrNo,
} from "./words";

const ABOUT = new Map(Object.entries(ANSWER_GROUPS).map(([about, group]) => [group, about as Answer["about"]]));

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}

/** Rows below the header 类别、项目、设定, as texts from its first column on. */
function settingRows(sheet: Sheet): readonly KeptRow[] {
  const rows = Array.from(sheet.rows, (cells) => Array.from(cells ?? [], textOf));
  const header = rows.findIndex((cells) => SETTINGS_HEADER.slice(0, 3).every((word) => cells.includes(word)));
  const left = rows[header]?.indexOf(SETTINGS_HEADER[0]) ?? 0;
  return header < 0 ? [] : rows.slice(header + 1).map((cells) => cells.slice(left));
}

/** The settings that a workbook carries, also after the user changed 绩效设置 by hand. */
export function readSettings(workbook: Workbook): Settings {
  const sheet = markedSheet(workbook, SHEET_MARKS.settings);
  if (!sheet) return NO_SETTINGS;
  const answers = new Map<string, Answer>();
  const rules = new Map<string, RuleSetting>();
  const outline: OutlineRow[] = [];
  const kept: KeptRow[] = [];
  let outlineBase: string | undefined;
  let withForm = false;
  for (const cells of settingRows(sheet)) {
    const [group = "", key = "", value = "", note = ""] = cells;
    const about = ABOUT.get(group);
    const place = outlineLevel(group);
    if (cells.every((text) => text === "")) continue;
    if (key === "" || value === "") kept.push(cells);
    else if (about) answers.set(`${about} ${key}`, { about, key, value });
    else if (group === RULE_GROUP) rules.set(key, { key, value });
    else if (group === OUTLINE_GROUP && key === OUTLINE_NAME) outlineBase = value;
    else if (group === WRITING_GROUP && key === WITH_FORM && yesOrNo(value) !== undefined)
      withForm = yesOrNo(value) === true;
    else if (place)
      outline.push({ ...place, id: key === ADDED ? "" : key, heading: value, ...(note !== "" && { own: note }) });
    else kept.push(cells);
  }
  return {
    answers: [...answers.values()],
    rules: [...rules.values()],
    ...(outlineBase !== undefined && { outlineBase }),
    outline,
    ...(withForm && { withForm }),
    kept,
  };
}

import { planSheetNames } from "../report/apply-plan";
import { markedSheet } from "../report/our-sheets";
import { SHEET_MARKS, type WritePlan } from "../report/plan";
import { packOf, PACK_KEY, ruleEntries, rulesOf } from "../rules/rules";
import type { Workbook } from "../workbook/snapshot";
import type { Settings } from "./model";
import { settingsSheet, SETTINGS_SHEET_NAME } from "./settings-sheet";

/** What each rule does and where it comes from, for the column 说明. */
function ruleNotes({ rules: rows }: Settings): ReadonlyMap<string, string> {
  const { rules } = rulesOf(rows);
  const { explanation, source } = packOf(rules);
  return new Map([
    [PACK_KEY, `${explanation}（${source}）`],
    ...ruleEntries(rules).map((entry): [string, string] => [entry.key, `${entry.explanation}（${entry.source}）`]),
  ]);
}

/** Plans 绩效设置: our own sheet where it exists, else a new one under a free name. Nothing else is written. */
export function planSettings(workbook: Workbook, settings: Settings): WritePlan {
  const notes = ruleNotes(settings);
  const replaces = markedSheet(workbook, SHEET_MARKS.settings)?.name;
  const wanted = { name: SETTINGS_SHEET_NAME, ...(replaces !== undefined && { replaces }) };
  const [name = SETTINGS_SHEET_NAME] = planSheetNames(
    workbook.sheets.map((sheet) => sheet.name),
    [wanted],
  );
  return { sheets: [settingsSheet(settings, (key) => notes.get(key) ?? "", name, replaces)] };
}

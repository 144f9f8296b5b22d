import type { Performance } from "../performance/model";
import { planSheetNames } from "../report/apply-plan";
import { markedSheet } from "../report/our-sheets";
import { SHEET_MARKS, type WritePlan } from "../report/plan";
import type { Rules } from "../rules/rules";
import { termsOf } from "../rules/scoring-terms";
import type { Workbook } from "../workbook/snapshot";
import { NO_EDITS, readFormEdits } from "./form-edits";
import type { FormulaStyle } from "./form-formulas";
import { formContent } from "./form-rows";
import { formSheet } from "./form-sheet";

const FORM_SHEET_NAME = "绩效自评表";

/** What one click on 生成自评表 would write. */
export interface FormPlan {
  readonly plan: WritePlan;
  readonly sheet: string;
}

/** Plans 绩效自评表: our own copy where it exists, with what the user entered in it, else a new one under a free name. */
export function planForm(workbook: Workbook, performance: Performance, rules: Rules, style: FormulaStyle): FormPlan {
  const existing = markedSheet(workbook, SHEET_MARKS.form);
  const wanted = { name: FORM_SHEET_NAME, ...(existing && { replaces: existing.name }) };
  const [sheet = FORM_SHEET_NAME] = planSheetNames(
    workbook.sheets.map(({ name }) => name),
    [wanted],
  );
  const content = formContent(workbook, performance, rules);
  const edits = existing ? readFormEdits(existing) : NO_EDITS;
  const source = { content, rules, terms: termsOf(rules), edits, style, name: sheet };
  return { plan: { sheets: [formSheet(source, existing?.name)], activate: sheet }, sheet };
}

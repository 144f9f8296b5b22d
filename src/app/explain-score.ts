import { FORM_COLUMNS, FORM_ROWS } from "../core/form/form-edits";
import { formContent } from "../core/form/form-rows";
import { markedSheet } from "../core/report/our-sheets";
import { SHEET_MARKS } from "../core/report/plan";
import type { CellRef } from "../core/workbook/address";
import { cellAt } from "../core/workbook/snapshot";
import type { Analysis } from "./analysis";

/** Where 预算执行得分 stands in its row. */
const EXECUTION_SCORE = 8;

/**
 * The steps to a score on 绩效自评表: of an indicator, of the execution rate, the total and the grade. `undefined` where the
 * cell holds none of them. A score that the user entered herself is told beside the one that the rules give.
 */
export function explainScore({ workbook, performance, rules }: Analysis, at: CellRef): readonly string[] | undefined {
  const sheet = markedSheet(workbook, SHEET_MARKS.form);
  if (sheet?.name !== at.sheet) return undefined;
  const id = cellAt(sheet, at.row, FORM_COLUMNS.id)?.value;
  const content = formContent(workbook, performance, rules);
  if (id === FORM_ROWS.execution) return at.column === EXECUTION_SCORE ? content.execution?.steps : undefined;
  if (id === FORM_ROWS.total) {
    const told = at.column === FORM_COLUMNS.score || at.column === FORM_COLUMNS.reasonEnd;
    return told ? content.total.steps : undefined;
  }
  const computed = content.indicators.find((indicator) => indicator.id === id)?.computed;
  if (!computed || at.column !== FORM_COLUMNS.score) return undefined;
  const shown = cellAt(sheet, at.row, at.column)?.value;
  const agrees = computed.score.ok && typeof shown === "number" && computed.score.value.eq(shown);
  if (agrees || typeof shown !== "number") return computed.steps;
  return [...computed.steps, `这一格填的是${String(shown)}分，按填写的计入总分`];
}

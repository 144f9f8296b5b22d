import type { Analysis } from "../app/analysis";
import { planForm, type FormPlan } from "../core/form/plan-form";

/** 绩效自评表 with formulas that every spreadsheet has. */
export function plainForm({ workbook, performance, rules }: Analysis): FormPlan {
  return planForm(workbook, performance, rules, "plain");
}

import type { FormPlan } from "../core/form/plan-form";
import type { ReportPlan } from "../core/report/write-plan";
import type { Analysis } from "./analysis";
import { isScorable } from "./scorable";

/** What one click on 生成报告 writes. */
export interface GenerationPlan extends ReportPlan {
  /** 绩效自评表, where it is written together with the report. */
  readonly formSheet?: string;
}

/** Whether 生成报告 writes 绩效自评表 as well: the workbook's settings ask for it, and there is something to score. */
export function wantsForm({ settings, performance }: Pick<Analysis, "settings" | "performance">): boolean {
  return settings.withForm === true && isScorable({ performance });
}

/** The report and 绩效自评表 in one plan, so that either both are written or nothing is. */
export function withForm(report: ReportPlan, form: FormPlan): GenerationPlan {
  const sheets = [...report.plan.sheets, ...form.plan.sheets];
  return { ...report, plan: { ...report.plan, sheets }, formSheet: form.sheet };
}

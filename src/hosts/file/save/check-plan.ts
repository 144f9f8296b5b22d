import { contentProblem, planProblem } from "../../../core/report/apply-plan";
import type { SheetContent, WritePlan } from "../../../core/report/plan";
import type { Workbook } from "../../../core/workbook/snapshot";
import { planFailure } from "../../../ports";

/** Throws a `HostError` where a plan cannot be written to a workbook. */
export function checkPlan(workbook: Workbook, plan: WritePlan): void {
  const problem = planProblem(workbook, plan);
  if (problem) throw planFailure(problem);
}

/** Throws a `HostError` where a sheet cannot be written at all. */
export function checkContent(sheets: readonly SheetContent[]): void {
  for (const sheet of sheets) {
    const problem = contentProblem(sheet);
    if (problem) throw planFailure(problem);
  }
}

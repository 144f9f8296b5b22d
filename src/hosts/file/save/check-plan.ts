import { contentProblem, planProblem } from "../../../core/report/apply-plan";
import { chartProblem } from "../../../core/report/chart";
import type { SheetContent, WritePlan } from "../../../core/report/plan";
import type { Workbook } from "../../../core/workbook/snapshot";
import { HostError, planFailure } from "../../../ports";

function checkCharts(sheets: readonly SheetContent[]): void {
  const problem = sheets.flatMap(({ charts = [] }) => charts.flatMap((chart) => chartProblem(chart) ?? []))[0];
  if (problem !== undefined) throw new HostError("failed", `${problem}，没有写入。请刷新后重新生成报告。`);
}

/** Throws a `HostError` where a plan cannot be written to a workbook. */
export function checkPlan(workbook: Workbook, plan: WritePlan): void {
  const problem = planProblem(workbook, plan);
  if (problem) throw planFailure(problem);
  checkCharts(plan.sheets);
}

/** Throws a `HostError` where a sheet cannot be written at all. */
export function checkContent(sheets: readonly SheetContent[]): void {
  for (const sheet of sheets) {
    const problem = contentProblem(sheet);
    if (problem) throw planFailure(problem);
  }
  checkCharts(sheets);
}

import { planProblem, planSheetNames } from "../../core/report/apply-plan";
import type { CellPlan, WritePlan } from "../../core/report/plan";
import type { Workbook } from "../../core/workbook/snapshot";
import { planFailure } from "../../ports";

/**
 * A plan whose sheets have the names they get in a workbook: a new sheet gets a number where its name is taken, and the
 * plan's own links follow. Throws a `HostError` where the plan cannot be written.
 */
export function namedPlan(workbook: Workbook, plan: WritePlan): WritePlan {
  const problem = planProblem(workbook, plan);
  if (problem) throw planFailure(problem);
  const present = workbook.sheets.map(({ name }) => name);
  const names = planSheetNames(present, plan.sheets);
  const finals = new Map(plan.sheets.map(({ name }, index) => [name, names[index] ?? name]));
  const cellOf = (cell: CellPlan | null): CellPlan | null => {
    const sheet = cell?.link && finals.get(cell.link.sheet);
    return cell?.link && sheet !== undefined ? { ...cell, link: { ...cell.link, sheet } } : cell;
  };
  return {
    sheets: plan.sheets.map((sheet, index) => ({
      ...sheet,
      name: names[index] ?? sheet.name,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })),
    })),
    ...(plan.activate === undefined ? {} : { activate: finals.get(plan.activate) ?? plan.activate }),
  };
}

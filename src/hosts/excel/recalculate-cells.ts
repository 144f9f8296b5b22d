import type { CellRef } from "../../core/workbook/address";
import { cellRuns } from "./cell-runs";

/**
 * Marks cells as changed, so that Excel calls their functions again although no argument changed. Excel calculates
 * marked cells and what depends on them, and no others: `Range.calculate` leaves dependents out, `Application.calculate`
 * alone passes over functions whose arguments are the same, a full calculation would call every function. Where the
 * user calculates by hand the cells are only marked and follow with her F9. Cells of sheets that are gone are left out.
 */
export async function recalculateCells(context: Excel.RequestContext, cells: readonly CellRef[]): Promise<void> {
  const { application, worksheets } = context.workbook;
  const runs = cellRuns(cells);
  const sheets = new Map(runs.map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]));
  for (const sheet of sheets.values()) sheet.load("name");
  application.load("calculationMode");
  await context.sync();

  for (const { sheet: name, top, column, cells: run } of runs) {
    const sheet = sheets.get(name);
    if (sheet && !sheet.isNullObject) sheet.getRangeByIndexes(top, column, run.length, 1).setDirty();
  }
  if (application.calculationMode !== "Manual") application.calculate("Recalculate");
  await context.sync();
}

import { SHEET_MARKS } from "../../../core/report/plan";
import type { Before } from "./preflight";
import { createBudget } from "./request-budget";
import { putCells } from "./write-content";

/**
 * Takes back a write that failed half-way: deletes the sheets it added, removes or restores their marks and puts the
 * former contents back into rewritten sheets. Does nothing where nothing had been written.
 */
export async function rollBack(context: Excel.RequestContext, before: Before): Promise<void> {
  const { worksheets, names } = context.workbook;
  const added = before.targets.filter(({ plan }) => plan.replaces === undefined);
  const sheets = added.map(({ name }) => worksheets.getItemOrNullObject(name));
  const marks = Object.values(SHEET_MARKS).map((mark) => ({ mark, item: names.getItemOrNullObject(mark) }));
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();

  const budget = createBudget(context);
  for (const { mark, item } of marks) {
    const formula = before.marks.get(mark);
    if (!item.isNullObject && formula !== undefined) item.formula = formula;
    else if (!item.isNullObject) item.delete();
    else if (formula !== undefined) names.add(mark, formula).visible = false;
  }
  if (active.id !== before.active) worksheets.getItem(before.active).activate();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  for (const { sheet, top, left, rows } of before.backups) {
    const target = worksheets.getItem(sheet);
    target.getRange().clear("Contents");
    await putCells(budget, target, top, left, rows);
  }
  await budget.finish();
}

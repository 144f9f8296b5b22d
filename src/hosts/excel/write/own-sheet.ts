import { markReference } from "../../../core/report/our-sheets";
import type { SheetPlan } from "../../../core/report/plan";
import { writePage } from "./page-setup";

/** Takes the look off one of our own sheets; none of these calls clears Excel's undo list. */
export function plainSheet(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear("Hyperlinks");
  all.clear("Formats");
  all.format.useStandardHeight = true;
}

/** Points a mark at a sheet; one that exists is turned round in a single step, so that no sheet is ever without it. */
export function setMark(context: Excel.RequestContext, mark: string, sheet: Excel.Worksheet, existing?: string): void {
  const { names } = context.workbook;
  if (existing === undefined) {
    names.add(mark, sheet.getRange("A1")).visible = false;
    return;
  }
  const item = names.getItem(mark);
  item.formula = `=${markReference(existing)}`;
  item.visible = false;
}

/** What a sheet gets once in its life; part of it clears Excel's undo list. */
export function equipSheet(sheet: Excel.Worksheet, plan: SheetPlan, pages: boolean): void {
  if (plan.visibility === "hidden") sheet.visibility = "Hidden";
  if (plan.freezeRows) sheet.freezePanes.freezeRows(plan.freezeRows);
  if (!plan.gridlines) sheet.showGridlines = false;
  if (plan.page && pages) writePage(sheet, plan.page);
}

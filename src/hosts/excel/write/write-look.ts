import { columnName, type Rect } from "../../../core/workbook/address";
import type { SheetPlan } from "../../../core/report/plan";
import { writeStyles } from "./write-styles";
import type { RequestBudget } from "./request-budget";
import { runsOf } from "./runs";

const rangeOf = (sheet: Excel.Worksheet, area: Rect): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** Merges; rows merged over the same columns one below the other take one call. */
async function writeMerges(budget: RequestBudget, sheet: Excel.Worksheet, merges: readonly Rect[]): Promise<void> {
  const across: Rect[] = [];
  for (const merge of [...merges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = across.at(-1);
    const joins =
      merge.top === merge.bottom &&
      last?.left === merge.left &&
      last.right === merge.right &&
      last.bottom === merge.top - 1;
    if (last && joins) across[across.length - 1] = { ...last, bottom: merge.bottom };
    else if (merge.top === merge.bottom) across.push(merge);
    else {
      await budget.reserve(1);
      rangeOf(sheet, merge).merge(false);
    }
  }
  for (const area of across) {
    await budget.reserve(1);
    rangeOf(sheet, area).merge(true);
  }
}

/** Widths of columns and heights of rows, each by runs. */
async function writeSizes(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { from, to, value } of runsOf(plan.columns.map(({ width }) => width))) {
    await budget.reserve(1);
    sheet.getRange(`${columnName(from)}:${columnName(to)}`).format.columnWidth = value;
  }
  for (const { from, to } of runsOf(plan.columns.map(({ hidden }) => (hidden ? true : undefined)))) {
    await budget.reserve(1);
    sheet.getRange(`${columnName(from)}:${columnName(to)}`).columnHidden = true;
  }
  for (const { from, to, value } of runsOf(plan.rows.map(({ height }) => height))) {
    await budget.reserve(1);
    sheet.getRange(`${from + 1}:${to + 1}`).format.rowHeight = value;
  }
}

/** Fonts, fills, borders, merges and sizes of a sheet whose contents are written. */
export async function writeLook(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeStyles(budget, sheet, plan);
  await writeMerges(budget, sheet, plan.merges);
  await writeSizes(budget, sheet, plan);
}

import type { RangeRef } from "../../core/workbook/address";
import { HostError } from "../../ports";

/** Brings a range to the front and selects it. */
export async function selectRange(context: Excel.RequestContext, range: RangeRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(range.sheet);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("not-found", `工作表“${range.sheet}”已经不在了。请刷新后再试。`);
  if (sheet.visibility !== "Visible") {
    throw new HostError("not-found", `工作表“${range.sheet}”已隐藏，无法定位。请取消隐藏后再试。`);
  }
  sheet.activate();
  sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1).select();
  await context.sync();
}

import type { Rect } from "../../../core/workbook/address";
import { excelErrorCode } from "../host-errors";

/** The merged areas whose first cell lies in the range; Excel refuses to list more than 512 at once. */
function askMerges(sheet: Excel.Worksheet, area: Rect): Excel.RangeAreas {
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merged;
}

function readMerges(merged: Excel.RangeAreas): readonly Rect[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** The merges of one area, halved as often as Excel asks for. */
async function mergesByHalves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Rect,
): Promise<readonly Rect[]> {
  const merged = askMerges(sheet, area);
  try {
    await context.sync();
    return readMerges(merged);
  } catch (error) {
    if (area.top === area.bottom || excelErrorCode(error) === "InvalidOperationInCellEditMode") throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await mergesByHalves(context, sheet, { ...area, bottom: middle });
    return [...upper, ...(await mergesByHalves(context, sheet, { ...area, top: middle + 1 }))];
  }
}

/** The merged areas of every sheet in one request; sheets with very many of them take a few more. */
export async function readAllMerges(
  context: Excel.RequestContext,
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly used?: Rect }[],
): Promise<readonly (readonly Rect[])[]> {
  const asked = sheets.map(({ sheet, used }) => used && askMerges(sheet, used));
  try {
    await context.sync();
    return asked.map((merged) => (merged ? readMerges(merged) : []));
  } catch (error) {
    if (excelErrorCode(error) === "InvalidOperationInCellEditMode" || excelErrorCode(error) === "ApiNotFound")
      throw error;
    const result: (readonly Rect[])[] = [];
    for (const { sheet, used } of sheets) result.push(used ? await mergesByHalves(context, sheet, used) : []);
    return result;
  }
}

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

/** Rows that are asked for at once where a sheet has very many merged areas. */
const SLICE = 100;

function slicesOf(area: Rect): readonly Rect[] {
  return Array.from({ length: Math.ceil((area.bottom - area.top + 1) / SLICE) }, (_, index) => ({
    ...area,
    top: area.top + index * SLICE,
    bottom: Math.min(area.bottom, area.top + (index + 1) * SLICE - 1),
  }));
}

const isFinal = (error: unknown): boolean =>
  ["InvalidOperationInCellEditMode", "ApiNotFound"].includes(excelErrorCode(error) ?? "");

/** Each area once: one that crosses two slices may be told with both. */
function distinct(areas: readonly Rect[]): readonly Rect[] {
  return [...new Map(areas.map((area) => [`${area.top} ${area.left}`, area])).values()];
}

type Asked = readonly { readonly sheet: Excel.Worksheet; readonly used?: Rect }[];

/** The merged areas of every sheet in one request, each sheet in the parts that `divide` gives. */
async function mergesAtOnce(
  context: Excel.RequestContext,
  sheets: Asked,
  divide: (used: Rect) => readonly Rect[],
): Promise<readonly (readonly Rect[])[]> {
  const asked = sheets.map(({ sheet, used }) => (used ? divide(used).map((part) => askMerges(sheet, part)) : []));
  await context.sync();
  return asked.map((parts) => distinct(parts.flatMap(readMerges)));
}

/** The merged areas of every sheet in one request; sheets with very many of them take a second one, seldom more. */
export async function readAllMerges(
  context: Excel.RequestContext,
  sheets: Asked,
): Promise<readonly (readonly Rect[])[]> {
  for (const divide of [(used: Rect) => [used], slicesOf]) {
    try {
      return await mergesAtOnce(context, sheets, divide);
    } catch (error) {
      if (isFinal(error)) throw error;
    }
  }
  const result: (readonly Rect[])[] = [];
  for (const { sheet, used } of sheets) result.push(used ? distinct(await mergesByHalves(context, sheet, used)) : []);
  return result;
}

import type { Rect } from "../../../../src/core/workbook/address";
import { columnCount, rowCount } from "./area";
import { cellOf, type SheetModel } from "./sheet-model";
import { shownText } from "./shown-text";

/** Cells that a chart draws. */
export interface ChartCells {
  readonly sheet: SheetModel;
  readonly area: Rect;
}

export interface SeriesModel {
  readonly name: string;
  readonly values?: ChartCells | undefined;
  readonly categories?: ChartCells | undefined;
  /** Further properties by protocol name, as they were set. */
  readonly settings: Map<string, unknown>;
}

/** A chart: what it draws and where; how it would look is only remembered. */
export interface ChartModel {
  readonly id: string;
  readonly sheet: SheetModel;
  series: readonly SeriesModel[];
  /** Properties of the chart and of its parts: `Name`, `Title.Text`, `Axes.ValueAxis.Minimum`. */
  readonly settings: Map<string, unknown>;
}

const isText = (sheet: SheetModel, row: number, column: number): boolean => {
  const value = cellOf(sheet, row, column)?.value ?? null;
  return value === null || typeof value === "string";
};

/**
 * The series of a new chart: the shorter side of the source makes the series, a first row or column of texts names
 * them or their categories.
 */
export function dataSeries({ sheet, area }: ChartCells, by: string): readonly SeriesModel[] {
  const rows = by === "Rows" || (by === "Auto" && columnCount(area) > rowCount(area));
  const header = area.bottom > area.top && isText(sheet, area.top, area.right);
  const labels = area.right > area.left && isText(sheet, area.bottom, area.left);
  const data = { ...area, top: area.top + (header ? 1 : 0), left: area.left + (labels ? 1 : 0) };
  const cells = (part: Partial<Rect>): ChartCells => ({ sheet, area: { ...data, ...part } });
  const [from, to] = rows ? [data.top, data.bottom] : [data.left, data.right];
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const index = from + offset;
    const named = rows ? labels : header;
    const text = rows ? shownText(sheet, index, area.left) : shownText(sheet, area.top, index);
    const categories = rows
      ? header && cells({ top: area.top, bottom: area.top })
      : labels && cells({ left: area.left, right: area.left });
    return {
      name: named ? text : `系列${offset + 1}`,
      values: cells(rows ? { top: index, bottom: index } : { left: index, right: index }),
      ...(categories && { categories }),
      settings: new Map(),
    };
  });
}

import type { Rect } from "../../../../src/core/workbook/address";
import type { SheetModel } from "./sheet-model";

/** A table (超级表) with Excel's own words. Column names are the texts of its header row. */
export interface TableModel {
  readonly id: string;
  readonly sheet: SheetModel;
  name: string;
  /** Header, data and total rows. */
  area: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  /** Style and the switches of its look by protocol name. */
  readonly settings: Map<string, unknown>;
}

/** The switches of a new table. */
export const TABLE_SETTINGS: Readonly<Record<string, unknown>> = {
  Style: "TableStyleMedium2",
  HighlightFirstColumn: false,
  HighlightLastColumn: false,
  ShowBandedRows: true,
  ShowBandedColumns: false,
  ShowFilterButton: true,
};

/** The rows between header and totals. */
export function tableBody({ area, showHeaders, showTotals }: TableModel): Rect {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

import type { Rect } from "../../../../src/core/workbook/address";
import { areaAddress } from "../model/area";
import type { ChartModel } from "../model/chart-model";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { Cells, HostContext } from "./host-object";

/** Where an event says that it comes from. */
const sourceOf = ({ actor }: HostContext): "Local" | "Remote" => (actor === "coauthor" ? "Remote" : "Local");

/** Events of a sheet that this host raises. */
export const SHEET_EVENTS = [
  "onActivated",
  "onCalculated",
  "onChanged",
  "onDeactivated",
  "onFormatChanged",
  "onNameChanged",
  "onProtectionChanged",
  "onRowHiddenChanged",
  "onSelectionChanged",
  "onVisibilityChanged",
] as const;

/** Raises an event of `worksheets` and of the sheet itself. */
export function raiseOnSheet(
  context: HostContext,
  name: string,
  sheet: SheetModel,
  payload: Readonly<Record<string, unknown>> = {},
): void {
  context.raise({
    owner: "WorksheetCollection",
    name,
    targets: [sheet.id, "Workbook"],
    payload: { worksheetId: sheet.id, source: sourceOf(context), ...payload },
  });
}

/** What changed about cells, with Excel's words. */
export interface CellChange {
  readonly changeType?: string;
  readonly shiftDirection?: string;
  /** The value of a single cell before and after. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Tells of changed cells, and the tables that they lie in. */
export function cellsChanged(context: HostContext, { sheet, area }: Cells, change: CellChange = {}): void {
  const payload = {
    address: areaAddress(area),
    changeType: change.changeType ?? "RangeEdited",
    shiftDirection: change.shiftDirection ?? "None",
    triggerSource: context.actor === "addin" ? "ThisLocalAddin" : "Unknown",
    ...change.details,
  };
  raiseOnSheet(context, "onChanged", sheet, payload);
  for (const table of sheet.tables.filter((entry) => overlaps(entry.area, area))) {
    context.raise({
      owner: "TableCollection",
      name: "onChanged",
      targets: [table.id, sheet.id, "Workbook"],
      payload: { ...payload, worksheetId: sheet.id, tableId: table.id, source: sourceOf(context) },
    });
  }
}

/** Tells of cells that look different. */
export function formatChanged(context: HostContext, { sheet, area }: Cells): void {
  raiseOnSheet(context, "onFormatChanged", sheet, { address: areaAddress(area) });
}

/** Tells of a table that came or went. */
export function raiseTable(
  context: HostContext,
  name: string,
  { id, sheet }: TableModel,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const payload = { tableId: id, worksheetId: sheet.id, source: sourceOf(context), ...more };
  context.raise({ owner: "TableCollection", name, targets: [sheet.id, "Workbook"], payload });
}

/** Tells of a chart that came or went. */
export function raiseChart(context: HostContext, name: string, { id, sheet }: ChartModel): void {
  const payload = { chartId: id, worksheetId: sheet.id, source: sourceOf(context) };
  context.raise({ owner: "ChartCollection", name, targets: [sheet.id], payload });
}

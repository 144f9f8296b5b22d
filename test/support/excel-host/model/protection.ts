import type { Rect } from "../../../../src/core/workbook/address";
import { intersect } from "./area";
import { uniform } from "./content";
import { RichApiError } from "./errors";
import { formatAt, type SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** What a protected sheet may still allow, by Excel's names. */
export type Permission =
  | "allowAutoFilter"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertHyperlinks"
  | "allowInsertRows";

/** The options of a sheet protected without any. */
export const PROTECTION_DEFAULTS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Refuses what a protected sheet does not allow. */
export function checkAllowed(sheet: SheetModel, permission: Permission): void {
  if (sheet.protected && sheet.allowed[permission] !== true) throw new RichApiError("AccessDenied");
}

/** Refuses to change locked cells of a protected sheet; looks at the first 1,000 rows and 100 columns. */
export function checkUnlocked(sheet: SheetModel, area: Rect): void {
  if (!sheet.protected) return;
  const looked = {
    ...area,
    bottom: Math.min(area.bottom, area.top + 999),
    right: Math.min(area.right, area.left + 99),
  };
  const part = intersect(area, looked) ?? area;
  if (uniform(part, (row, column) => formatAt(sheet, row, column, "locked")) !== false) {
    throw new RichApiError("AccessDenied");
  }
}

/** Refuses to add, delete, rename, move, hide or copy sheets of a workbook whose structure is protected. */
export function checkStructure(model: WorkbookModel): void {
  if (model.protected) throw new RichApiError("AccessDenied");
}

import * as XLSX from "@e965/xlsx";
import { isCellError } from "../../../../src/core/workbook/snapshot";
import { cellOf, formatAt, type SheetModel } from "./sheet-model";

/** The displayed text of a cell. */
export function shownText(sheet: SheetModel, row: number, column: number): string {
  const value = cellOf(sheet, row, column)?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return XLSX.SSF.format(formatAt(sheet, row, column, "numberFormat"), value) as string;
}

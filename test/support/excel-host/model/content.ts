import { isCellError, type CellValue } from "../../../../src/core/workbook/snapshot";
import type { Rect } from "../../../../src/core/workbook/address";
import { cellCount, columnCount, intersect, rowCount } from "./area";
import { RichApiError } from "./errors";
import { cellOf, cellsIn, clearFormat, formatAt, touchCell, type CellModel, type SheetModel } from "./sheet-model";
import { readTypedText } from "./typed-text";
import type { WorkbookModel } from "./workbook-model";

/** Excel gives `null` instead of arrays of more cells than this. */
export const LARGEST_ARRAY = 5_000_000;

/** One property of every cell as Excel's two-dimensional array. */
export function grid<T>(area: Rect, at: (row: number, column: number) => T): T[][] | null {
  if (cellCount(area) > LARGEST_ARRAY) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) values.push(at(row, column));
    rows.push(values);
  }
  return rows;
}

/** The value that all cells share, `null` where they differ. */
export function uniform<T>(area: Rect, at: (row: number, column: number) => T): T | null {
  if (cellCount(area) > LARGEST_ARRAY) throw new RichApiError("RequestAborted");
  const first = at(area.top, area.left);
  const same = JSON.stringify(first);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (JSON.stringify(at(row, column)) !== same) return null;
    }
  }
  return first;
}

/** A value as `Range.values` shows it. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** A cell as `Range.formulas` shows it. */
export function shownFormula(cell: CellModel | undefined): string | number | boolean {
  return cell?.formula ?? shownValue(cell?.value ?? null);
}

/** A cell's `Range.valueTypes`. */
export function valueType(cell: CellModel | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

function writeCell(model: WorkbookModel, sheet: SheetModel, row: number, column: number, input: unknown): void {
  const cell = touchCell(sheet, row, column);
  delete cell.formula;
  delete cell.fromFile;
  delete cell.lastCall;
  delete cell.spilledFrom;
  if (typeof input !== "string") {
    if (typeof input !== "number" && typeof input !== "boolean") throw new RichApiError("InvalidArgument");
    cell.value = input;
    return;
  }
  const typed = readTypedText(input, formatAt(sheet, row, column, "numberFormat"), model.locale);
  cell.value = typed.value;
  if (typed.formula !== undefined) cell.formula = typed.formula;
  if (typed.format !== undefined && formatAt(sheet, row, column, "numberFormat") === "General") {
    Object.assign(cell.format, { numberFormat: typed.format });
  }
}

/** Checks that an array has the range's shape; single values stand for every cell. */
export function spread(area: Rect, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const fits =
    rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new RichApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}

/** Puts values or formulas into an area; `null` leaves a cell as it is. */
export function writeContent(model: WorkbookModel, sheet: SheetModel, area: Rect, input: unknown): void {
  if (cellCount(area) > LARGEST_ARRAY) throw new RichApiError("RequestAborted");
  const at = spread(area, input);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = at(row, column);
      if (value !== null && value !== undefined) writeCell(model, sheet, row, column, value);
    }
  }
  model.dirty = true;
}

/** `Range.clear`. */
export function clearArea(model: WorkbookModel, sheet: SheetModel, area: Rect, what: string): void {
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  const links = what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks";
  for (const { cell } of cellsIn(sheet, area)) {
    if (contents) Object.assign(cell, { value: null, formula: undefined, spilledFrom: undefined, lastCall: undefined });
    if (links) delete cell.hyperlink;
  }
  if (formats) {
    clearFormat(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  }
  model.dirty = true;
}

/** `Range.merge`: only the first cell of each merged area keeps its content. */
export function mergeArea(model: WorkbookModel, sheet: SheetModel, area: Rect, across: boolean): void {
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, part));
    if (cellCount(part) > 1) sheet.merges.push(part);
    for (const { row, column, cell } of cellsIn(sheet, part)) {
      if (row === part.top && column === part.left) continue;
      Object.assign(cell, { value: null, formula: undefined });
    }
  }
  model.dirty = true;
}

/** Whether a row is hidden. */
export const rowHidden = (sheet: SheetModel, row: number): boolean => sheet.rows.get(row)?.hidden === true;

/** Whether a column is hidden. */
export const columnHidden = (sheet: SheetModel, column: number): boolean => sheet.columns.get(column)?.hidden === true;

/** The hyperlink of an area's first cell. */
export const linkAt = (sheet: SheetModel, area: Rect): CellModel["hyperlink"] =>
  cellOf(sheet, area.top, area.left)?.hyperlink;

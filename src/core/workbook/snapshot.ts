import type { Rect } from "./address";

/** An error value such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: dates are Excel serial numbers, numbers carry at most 15 significant digits. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell that holds something. */
export interface Cell {
  readonly value: CellValue;
  /** Begins with `=`; absent for constants. `value` is then the calculated value. */
  readonly formula?: string;
  /** Number format code in Excel's en-US notation; absent for General. */
  readonly format?: string;
  /** Indent level of the cell's alignment, absent for 0. */
  readonly indent?: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One worksheet. Rows and columns are sparse: what is empty is `undefined`. */
export interface Sheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Rect[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** A defined name; `sheet` is set for names that belong to one sheet. */
export interface DefinedName {
  readonly name: string;
  /** The reference or formula without a leading `=`. */
  readonly refersTo: string;
  readonly sheet?: string;
}

/** An immutable picture of a workbook, the same from every host. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** The cell at a place, `undefined` where it is empty. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The sheet of that name; Excel compares sheet names without regard to case. */
export function findSheet(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Whether a value is an error value. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Whether a cell holds nothing a reader could see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
}

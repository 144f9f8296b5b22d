import { parseQuantity, quantityOf } from "../quantity/parse";
import { decimalOf, Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import type { Role, Table, TableRow } from "../recognition/model";
import type { CellRef } from "../workbook/address";
import { cellAt, findSheet, isBlank, isCellError, type Cell, type Workbook } from "../workbook/snapshot";

/** A filled cell of a recognised row. */
export interface Source {
  readonly cell: Cell;
  readonly ref: CellRef;
}

/** The cell that holds a role in a row; `undefined` where the column is missing or the cell is empty. */
export function sourceOf(workbook: Workbook, table: Table, row: TableRow, role: Role): Source | undefined {
  const place = row.cells[role];
  const sheet = findSheet(workbook, table.sheet);
  if (!place || !sheet) return undefined;
  const cell = cellAt(sheet, place.row, place.column);
  if (!cell || isBlank(cell)) return undefined;
  return { cell, ref: { sheet: table.sheet, row: place.row, column: place.column } };
}

/** A cell's text as a person reads it; error values and blanks give "". */
export function sourceText(source: Source | undefined): string {
  const value = source?.cell.value;
  if (value === undefined || value === null || isCellError(value)) return "";
  return typeof value === "number" ? decimalOf(value).toString() : String(value).trim();
}

/** Instructions that the form's author left in the cell: 未达到90%的需说明原因（100字以内）. */
const INSTRUCTION = /字以内|需要?说明|应(?:单独)?说明|说明(?:原因|理由)|请填写|填写说明/;

/** Whether a text is an instruction of the form and not an answer. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text);
}

/** A cell's text as its filler wrote it; the form's own instructions give "". */
export function filledText(source: Source | undefined): string {
  const text = sourceText(source);
  return isInstruction(text) ? "" : text;
}

/** What a cell says as a quantity. */
export function sourceQuantity(source: Source): Quantity {
  return quantityOf(source.cell.value, source.cell.format);
}

/**
 * The amount of money or people in a cell: a number, or text that is a plain number with or without a unit.
 * A unit in the cell that differs from the table's makes the cell unreadable here.
 */
export function sourceAmount(source: Source, unit: string): Decimal | undefined {
  const { value } = source.cell;
  if (typeof value === "number") return decimalOf(value);
  if (typeof value !== "string") return undefined;
  const quantity = parseQuantity(value);
  if (quantity.kind !== "number" || quantity.relation) return undefined;
  return quantity.unit === "" || quantity.unit === unit ? new Decimal(quantity.value) : undefined;
}

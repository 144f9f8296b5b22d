import { deadlineText } from "../quantity/calendar";
import { parseQuantity, quantityOf } from "../quantity/parse";
import { decimalOf, Decimal } from "../quantity/decimal";
import type { Quantity } from "../quantity/quantity";
import { convert } from "../quantity/units";
import type { Role, Table, TableColumn, TableRow } from "../recognition/model";
import { refAddress, type CellRef } from "../workbook/address";
import { cellAt, isBlank, isCellError, type Cell, type Sheet, type Workbook } from "../workbook/snapshot";

/** A filled cell of a recognised row. */
export interface Source {
  readonly cell: Cell;
  readonly ref: CellRef;
  /** The unit of the cell's column where it is another than the table's. */
  readonly unit?: string;
}

const sheetsOf = new WeakMap<Workbook, ReadonlyMap<string, Sheet>>();

/** The sheet of that name; a workbook's names are sorted once, for every row asks. */
function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  let sheets = sheetsOf.get(workbook);
  if (!sheets) {
    sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    sheetsOf.set(workbook, sheets);
  }
  return sheets.get(name);
}

const columnsOf = new WeakMap<Table, ReadonlyMap<Role, TableColumn>>();

function columnOf(table: Table, role: Role): TableColumn | undefined {
  let columns = columnsOf.get(table);
  if (!columns) {
    columns = new Map([...table.columns].reverse().map((column) => [column.role, column]));
    columnsOf.set(table, columns);
  }
  return columns.get(role);
}

/**
 * The cell that holds a role in a row; `undefined` where the column is missing, the cell is empty or nobody knows what unit
 * the column is in.
 */
export function sourceOf(workbook: Workbook, table: Table, row: TableRow, role: Role): Source | undefined {
  const place = row.cells[role];
  const sheet = place && sheetNamed(workbook, table.sheet);
  const column = place && columnOf(table, role);
  if (!place || !sheet || column?.unitInDoubt) return undefined;
  const cell = cellAt(sheet, place.row, place.column);
  if (!cell || isBlank(cell)) return undefined;
  const own = table.unit !== undefined && column?.unit !== table.unit ? column?.unit : undefined;
  const ref = { sheet: table.sheet, row: place.row, column: place.column };
  return { cell, ref, ...(own === undefined ? {} : { unit: own }) };
}

/** A cell's text as a person reads it, a date as 2021年12月31日; error values and blanks give "". */
export function sourceText(source: Source | undefined): string {
  const value = source?.cell.value;
  if (value === undefined || value === null || isCellError(value)) return "";
  if (typeof value !== "number") return String(value).trim();
  const quantity = quantityOf(value, source?.cell.format);
  return quantity.kind === "deadline" ? deadlineText(quantity.deadline) : decimalOf(value).toString();
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

/** What makes a number an estimate: 约934万, 934万元左右, 近千万, 900余万元. */
const INEXACT = /[约近余多逾概超]|左右|上下|不足|不到|以[上下内]/u;

/** Why {@link sourceAmount} gives nothing for a filled cell of money; `undefined` where it does, and for - and 无. */
export function whyNoAmount(source: Source, unit: string): string | undefined {
  if (sourceAmount(source, unit)) return undefined;
  const { value } = source.cell;
  const at = `单元格${refAddress(source.ref)}`;
  if (isCellError(value)) return `${at}是错误值${value.error}`;
  const quantity = sourceQuantity(source);
  if (quantity.kind === "notFilled") return undefined;
  const says = `${at}写的是“${shortened(sourceText(source))}”`;
  if (quantity.kind !== "number") return `${says}，不是金额`;
  if (quantity.relation || INEXACT.test(String(value))) return `${says}，不是确切的金额`;
  return `${says}，与表的单位${unit}不一致`;
}

const LONGEST_QUOTE = 20;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE).join("")}…`;
}

/**
 * The amount of money or people in a cell: a number, or text that is a plain number with or without a unit.
 * A column in another unit, as its header and the user say, is converted; a unit in the cell that differs from the table's
 * makes the cell unreadable here.
 */
export function sourceAmount(source: Source, unit: string): Decimal | undefined {
  const { value } = source.cell;
  const own = source.unit ?? unit;
  if (typeof value === "number") return converted(decimalOf(value), own, unit);
  if (typeof value !== "string") return undefined;
  const quantity = parseQuantity(value);
  if (quantity.kind !== "number" || quantity.relation || INEXACT.test(value)) return undefined;
  if (quantity.unit === unit || `${quantity.unit}元` === unit) return new Decimal(quantity.value);
  return quantity.unit === "" || quantity.unit === own ? converted(new Decimal(quantity.value), own, unit) : undefined;
}

function converted(value: Decimal, from: string, to: string): Decimal | undefined {
  return from === to ? value : convert(value, from, to);
}

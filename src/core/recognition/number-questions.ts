import { quantityOf } from "../quantity/parse";
import { cellAt } from "../workbook/snapshot";
import type { Cell, Sheet } from "../workbook/snapshot";
import type { Place, Question, Role, Table, TableColumn, TableRow } from "./model";
import { findSteps } from "./steps";
import type { Steps } from "./steps";
import { fold } from "./text";

const unitAtEnd = /[（(]%[）)]$/u;

function cellOf(sheet: Sheet, place: Place | undefined): Cell | undefined {
  return place && cellAt(sheet, place.row, place.column);
}

/** The number of a cell that says nothing of %, `undefined` for everything else and for 0, which is 0% in any case. */
function bareNumber(cell: Cell | undefined): number | undefined {
  const quantity = cell && quantityOf(cell.value, cell.format);
  if (quantity?.kind !== "number" || quantity.unit !== "" || quantity.value.isZero()) return undefined;
  return quantity.value.toNumber();
}

/** Asks how the bare numbers of a growth column are meant. */
function* growthQuestion(sheet: Sheet, table: Table, column: TableColumn): Steps<readonly Question[]> {
  if (column.unit === "%" || column.numbersAs) return [];
  const row = yield* findSteps(table.rows, ({ cells }) => bareNumber(cellOf(sheet, cells.growth)) !== undefined);
  const at = row?.cells.growth;
  const number = bareNumber(cellOf(sheet, at));
  if (!row || !at || number === undefined) return [];
  return [
    {
      sheet: table.sheet,
      about: "growthUnit",
      key: column.key,
      text: `“${column.header}”一列的数没有写%，例如“${row.label}”的${String(number)}：是百分数（${String(number)}%）、小数（${percentOf(number)}%）、百分点，还是增减额？`,
      choices: ["百分数", "小数", "百分点", "增减额"],
      at,
    },
  ];
}

const percentOf = (fraction: number): string => String(Number((fraction * 100).toPrecision(12)));

/** Whether a row counts in %, by its unit cell, its column's header or its own name. */
function countsInPercent(sheet: Sheet, row: TableRow, column: TableColumn): boolean {
  const value = cellOf(sheet, row.cells.unit)?.value;
  const unit = typeof value === "string" ? fold(value) : "";
  if (unit !== "") return unit === "%" || unit === "百分比";
  return column.unit === undefined ? unitAtEnd.test(row.label) : column.unit === "%";
}

/** Asks whether 0.95 in a row that counts in % is 95% or 0.95%. */
function* percentQuestion(sheet: Sheet, table: Table, column: TableColumn): Steps<readonly Question[]> {
  if (column.numbersAs) return [];
  const small = (row: TableRow): number | undefined => {
    const number = bareNumber(cellOf(sheet, row.cells[column.role]));
    return number !== undefined && Math.abs(number) <= 1 ? number : undefined;
  };
  const row = yield* findSteps(table.rows, (one) => small(one) !== undefined && countsInPercent(sheet, one, column));
  const at = row?.cells[column.role];
  const number = row && small(row);
  if (!row || !at || number === undefined) return [];
  return [
    {
      sheet: table.sheet,
      about: "percent",
      key: column.key,
      text: `“${column.header}”一列中“${row.label}”的单位是%，填的是${String(number)}：是小数（${percentOf(number)}%），还是百分数（${String(number)}%）？`,
      choices: ["小数", "百分数"],
      at,
    },
  ];
}

const valueRoles: readonly Role[] = ["target", "actual"];

/** What is to be asked about the numbers of an indicators table. */
export function* numberQuestions(sheet: Sheet, table: Table): Steps<readonly Question[]> {
  if (table.kind !== "indicators") return [];
  const questions: Question[] = [];
  for (const column of table.columns) {
    if (column.role === "growth") questions.push(...(yield* growthQuestion(sheet, table, column)));
    if (valueRoles.includes(column.role)) questions.push(...(yield* percentQuestion(sheet, table, column)));
  }
  return questions;
}

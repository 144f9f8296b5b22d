import type { CellRef } from "../../core/workbook/address";
import type { OtherColumn, Question, Reading, Table } from "../../core/recognition/model";
import { isBlank, type Workbook } from "../../core/workbook/snapshot";

/** One sheet and the tables found in it, in the workbook's order. */
export interface SheetTables {
  readonly sheet: string;
  readonly tables: readonly Table[];
}

/** The tables by sheet, sheets in the order of their first table. */
export function tablesBySheet(reading: Reading): readonly SheetTables[] {
  const sheets = [...new Set(reading.tables.map((table) => table.sheet))];
  return sheets.map((sheet) => ({ sheet, tables: reading.tables.filter((table) => table.sheet === sheet) }));
}

/** Whether a table of that kind is one of amounts, so that its unit has to be known. */
export function holdsMoney(kind: Table["kind"]): boolean {
  return kind === "funds" || kind === "finalAccounts";
}

/** The cell to select for a column: the lowest header row, or the first key where the header runs down the table. */
export function headerCell(table: Table, column: OtherColumn): CellRef {
  const runsDown = table.header.bottom >= table.range.bottom;
  return { sheet: table.sheet, row: runsDown ? table.header.top : table.header.bottom, column: column.column };
}

/** Three steps of confidence; `low` asks the user to look. */
export function confidenceLevel(confidence: number): "high" | "medium" | "low" {
  if (confidence >= 0.85) return "high";
  return confidence >= 0.6 ? "medium" : "low";
}

/** The cell a question is about, if it names one. */
export function questionCell(question: Question): CellRef | undefined {
  return question.at && { sheet: question.sheet, row: question.at.row, column: question.at.column };
}

/** Sheets the user can see. */
export function visibleSheetCount(workbook: Workbook): number {
  return workbook.sheets.filter((sheet) => sheet.visibility === "visible").length;
}

/** Whether no visible sheet holds anything. */
export function isWorkbookBlank(workbook: Workbook): boolean {
  return workbook.sheets.every(
    (sheet) => sheet.visibility !== "visible" || sheet.rows.every((row) => row === undefined || row.every(isBlank)),
  );
}

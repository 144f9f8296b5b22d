import type { CellValueType, ICellData, IDocumentData } from "@univerjs/core";
import { normalise } from "../../core/quantity/decimal";
import { isCellError } from "../../core/workbook/snapshot";
import type { CellValue } from "../../core/workbook/snapshot";

const TEXT: CellValueType = 1;
const NUMBER: CellValueType = 2;
const BOOLEAN: CellValueType = 3;

const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
  "#GETTING_DATA",
]);

/** A value as Univer keeps it; `{}` for an empty cell. */
export function dataOfValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: TEXT };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: TEXT };
}

/** The plain text of a cell that Univer keeps as a small document (typed with line breaks or formatting). */
export function plainText(document: IDocumentData): string {
  const stream = document.body?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** The value Univer keeps for a cell, numbers at 15 significant digits. */
export function valueOfData(cell: ICellData): CellValue {
  const value = cell.p ? plainText(cell.p) : (cell.v ?? null);
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value;
  if (cell.t === BOOLEAN) return Number(value) === 1;
  if (typeof value === "number") return normalise(value);
  if (ERRORS.has(value)) return { error: value };
  return cell.t === NUMBER && Number.isFinite(Number(value)) ? normalise(Number(value)) : value;
}

/**
 * A formula as the spreadsheet shows it: Excel stores `PERF.SCORE(…)` as `_xldudf_PERF_SCORE(…)`.
 * @example shownFormula("=_xldudf_PERF_SCORE(A1,B1,10)") // "=PERF.SCORE(A1,B1,10)"
 */
export function shownFormula(formula: string): string {
  return formula.replace(/_xldudf_PERF_([A-Z]+)(?=\()/gi, (_, name: string) => `PERF.${name.toUpperCase()}`);
}

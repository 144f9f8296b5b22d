import { Decimal } from "../quantity/decimal";
import { shortest } from "../quantity/format";
import { isCellError, type CellError, type CellValue } from "../workbook/snapshot";

/** A cell's value, or a block of cells in rows; `null` is a blank cell. */
export type Argument = CellValue | readonly (readonly CellValue[])[];

/** An error value with one Chinese sentence. */
export interface FormulaError extends CellError {
  readonly message: string;
}

/** What a function gives for one cell. */
export type ScalarResult = Decimal | string | boolean | FormulaError;

/** What a function gives: one value, or a block of the arguments' shape. */
export type FormulaResult = ScalarResult | readonly (readonly ScalarResult[])[];

export function isBlock<T>(value: T | readonly (readonly T[])[]): value is readonly (readonly T[])[] {
  return Array.isArray(value);
}

export function isFormulaError(result: ScalarResult): result is FormulaError {
  return typeof result === "object" && "error" in result;
}

/** A result as a cell holds it: numbers as binary numbers, errors as `{ error }`. */
export function toCellValue(result: ScalarResult): CellValue {
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (isFormulaError(result)) return { error: result.error };
  return result.toNumber();
}

/** One result as JSON: numbers as text with at most 34 significant digits and no exponent. */
export type ScalarJson = string | boolean | FormulaError;

/** A result as `perf-report eval` prints it. */
export type EvaluationJson = { readonly value: string | boolean | readonly (readonly ScalarJson[])[] } | FormulaError;

function scalarJson(result: ScalarResult): ScalarJson {
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (isFormulaError(result)) return { error: result.error, message: result.message };
  return shortest(new Decimal(result).toSignificantDigits(34));
}

/**
 * The JSON line of `perf-report eval`: `{ value }` or `{ error, message }`; an error inside a block stands in its place.
 * @example evaluationJson(new Decimal("0.5")) // { value: "0.5" }
 */
export function evaluationJson(result: FormulaResult): EvaluationJson {
  if (isBlock(result)) return { value: result.map((row) => row.map(scalarJson)) };
  const json = scalarJson(result);
  return typeof json === "object" ? json : { value: json };
}

/** Whether an argument is an error value. */
export function errorIn(value: CellValue | undefined): CellError | undefined {
  return isCellError(value) ? value : undefined;
}

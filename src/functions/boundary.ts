import { callFunction } from "../core/formulas/call";
import type { Outcome } from "../core/performance/outcome";
import { isBlock, isFormulaError, type Argument, type FormulaError, type ScalarResult } from "../core/formulas/result";
import type { FunctionName } from "../core/formulas/function-names";
import type { CellValue } from "../core/workbook/snapshot";

const CODES: ReadonlyMap<string, CustomFunctions.ErrorCode> = new Map(
  ["#DIV/0!", "#VALUE!", "#N/A", "#NUM!", "#NULL!"].map((code) => [code, code as CustomFunctions.ErrorCode]),
);

/** Excel takes no #REF! or #NAME? from a function: those, and newer error values, become #VALUE! with the sentence. */
function excelError({ error, message }: FormulaError): CustomFunctions.Error {
  return new CustomFunctions.Error(CODES.get(error) ?? ("#VALUE!" as CustomFunctions.ErrorCode), message);
}

/** Some clients hand error values over as their text. */
const ERROR_TEXT = /^#(?:DIV\/0!|N\/A|VALUE!|NUM!|REF!|NAME\?|NULL!|SPILL!|CALC!)$/;

/** An error value as Excel hands it over: `{ code }` before data types, `{ basicValue }` since. */
function errorCode(value: object): string | undefined {
  const known = value as { readonly code?: unknown; readonly basicValue?: unknown };
  const code = typeof known.code === "string" ? known.code : known.basicValue;
  return typeof code === "string" && code.startsWith("#") ? code : undefined;
}

/** Data types (currency, linked entities …) count as the plain value beneath them. */
function basicValue(value: object): CellValue {
  const basic = (value as { readonly basicValue?: unknown }).basicValue;
  if (typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean") return basic;
  return { error: "#VALUE!" };
}

function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value === "" ? null : ERROR_TEXT.test(value) ? { error: value } : value;
  if (typeof value !== "object" || value === null) return null;
  const code = errorCode(value);
  return code === undefined ? basicValue(value) : { error: code };
}

/** An argument that Excel left out arrives as null or undefined. */
function argument(block: unknown): Argument | undefined {
  if (block === null || block === undefined) return undefined;
  if (!Array.isArray(block)) return cellValue(block);
  return block.map((row: unknown) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
}

function excelValue(result: ScalarResult): unknown {
  if (typeof result === "string" || typeof result === "boolean") return result;
  return isFormulaError(result) ? excelError(result) : result.toNumber();
}

/**
 * One call from Excel into the core. A block goes back as a block with its errors in place; an error that is the whole
 * answer is thrown, which every client of the runtime shows with its sentence.
 */
export function answer(name: FunctionName, blocks: readonly unknown[]): unknown[][] {
  const args = blocks.map(argument);
  while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
  const result = callFunction(
    name,
    args.map((arg) => arg ?? null),
  );
  const rows = isBlock(result) ? result : [[result]];
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the runtime's own error class is declared without Error
  if (only !== undefined && isFormulaError(only)) throw excelError(only);
  return rows.map((row) => row.map(excelValue));
}

/** An answer of the workbook as a cell takes it; a failure rejects with Excel's error and its sentence. */
export async function answerLater(outcome: Promise<Outcome>): Promise<unknown[][]> {
  const result = await outcome;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the runtime's own error class is declared without Error
  if (!result.ok) throw excelError(result);
  return [[result.value.toNumber()]];
}

import type { Failure } from "../performance/outcome";
import type { Quantity } from "../quantity/quantity";
import { quantityOf } from "../quantity/parse";
import { shortest } from "../quantity/format";
import { decimalOf } from "../quantity/decimal";
import type { CellError, CellValue } from "../workbook/snapshot";
import { CATALOGUE, type Cells, type FormulaContext, type FunctionEntry } from "./catalogue";
import { nearestNames } from "../performance/nearest";
import { errorIn, isBlock, type Argument, type FormulaError, type FormulaResult, type ScalarResult } from "./result";
import { commonShape, filledRows, MAX_ROWS, single } from "./shape";
import { FUNCTION_NAMES, type FunctionName } from "./function-names";

function error(code: string, message: string): FormulaError {
  return { error: code, message };
}

function passedOn(value: CellError): FormulaError {
  return error(value.error, `引用的单元格是错误值${value.error}`);
}

const REMEMBERED = 4096;

/** Reads texts once: columns repeat the same targets over and over. */
function rememberingReader(): (value: CellValue) => Quantity {
  const known = new Map<string, Quantity>();
  return (value) => {
    if (typeof value !== "string") return quantityOf(value);
    const before = known.get(value);
    if (before) return before;
    const read = quantityOf(value);
    if (known.size >= REMEMBERED) known.clear();
    known.set(value, read);
    return read;
  };
}

function textOf(value: CellValue, read: (value: CellValue) => Quantity): string | undefined {
  if (typeof value === "number") return shortest(decimalOf(value));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string" || read(value).kind === "notFilled") return undefined;
  return value.trim();
}

function fromOutcome(outcome: Failure | { readonly ok: true; readonly value: ScalarResult }): ScalarResult {
  return outcome.ok ? outcome.value : error(outcome.error, outcome.message);
}

interface Prepared {
  readonly entry: FunctionEntry;
  readonly args: readonly Argument[];
  readonly context: FormulaContext;
}

/** What an argument that is taken whole holds, in rows. */
function rowsIn(argument: Argument): readonly (readonly CellValue[])[] {
  return isBlock(argument) ? argument : [[argument]];
}

/** The arguments of a calculation; `values` gives the single cells of the moment, `areas` and `blocks` what is taken whole. */
function cellsFrom(
  values: () => readonly CellValue[],
  areas: readonly (readonly (readonly CellValue[])[])[],
  blocks: readonly (readonly Quantity[])[],
  read: (value: CellValue) => Quantity,
): Cells {
  const value = (position: number): CellValue => values()[position] ?? null;
  return {
    value,
    quantity: (position) => read(value(position)),
    optionalQuantity: (position) => {
      const quantity = read(value(position));
      return quantity.kind === "notFilled" ? undefined : quantity;
    },
    text: (position) => textOf(value(position), read),
    block: (position) => blocks[position] ?? [],
    area: (position) => areas[position] ?? [],
  };
}

function evaluator({ entry, args, context }: Prepared): (at: (argument: Argument) => CellValue) => ScalarResult {
  const read = rememberingReader();
  const areas = entry.parameters.map((parameter, position) => (parameter.whole ? rowsIn(args[position] ?? null) : []));
  const wholeError = areas.flatMap((rows) => rows.flat()).find((value) => errorIn(value));
  const blocks = areas.map((rows) => rows.flat().map(read));
  let values: readonly CellValue[] = [];
  const cells = cellsFrom(() => values, areas, blocks, read);
  return (at) => {
    if (wholeError !== undefined) return passedOn(errorIn(wholeError) ?? { error: "#VALUE!" });
    values = entry.parameters.map((parameter, position) => (parameter.whole ? null : at(args[position] ?? null)));
    const bad = values.find((value) => errorIn(value));
    if (bad !== undefined) return passedOn(errorIn(bad) ?? { error: "#VALUE!" });
    return fromOutcome(entry.calculate(cells, context));
  };
}

/** The arguments of a call whose cellwise arguments are single values, as {@link callFunction} reads them. */
export function singleCells(entry: FunctionEntry, args: readonly Argument[]): Cells {
  const areas = entry.parameters.map((parameter, position) => (parameter.whole ? rowsIn(args[position] ?? null) : []));
  const values = entry.parameters.map((parameter, position) =>
    parameter.whole ? null : (single(args[position] ?? null) ?? null),
  );
  const blocks = areas.map((rows) => rows.flat().map((value) => quantityOf(value)));
  return cellsFrom(() => values, areas, blocks, quantityOf);
}

function tooManyRows(): FormulaError {
  return error("#NUM!", `一次最多计算${String(MAX_ROWS)}行，请缩小区域`);
}

/** Parts that are taken whole, without the blank rest of a whole column. */
function trimmedWholes(entry: FunctionEntry, args: readonly Argument[]): readonly Argument[] | undefined {
  const trimmed = args.map((argument, position) => {
    if (!entry.parameters[position]?.whole || !isBlock(argument)) return argument;
    return argument.slice(0, filledRows([argument], argument.length));
  });
  const fits = trimmed.every(
    (argument, position) => !entry.parameters[position]?.whole || !isBlock(argument) || argument.length <= MAX_ROWS,
  );
  return fits ? trimmed : undefined;
}

/** The function of a name, without regard to case; `undefined` where there is none. */
export function functionName(name: string): FunctionName | undefined {
  const wanted = name.toUpperCase();
  return FUNCTION_NAMES.find((known) => known === wanted);
}

/**
 * Calls a PERF function by its name (COMPLETION …). An argument is a cell's value or a block of cells; blocks of one
 * shape, or a block and single values, give a block of that shape, cell by cell, an error staying in its cell.
 * Whole columns end after their last filled row. `#NAME?` for an unknown name, `#VALUE!` for blocks that do not fit or
 * too many arguments, `#NUM!` beyond 200,000 rows. Without any argument `#N/A`.
 * @example callFunction("EXECUTION", [[[50], [null]], 100]) // [[0.5], [{ error: "#N/A", message: "未填报" }]]
 */
export function callFunction(name: string, args: readonly Argument[], context: FormulaContext = {}): FormulaResult {
  const known = functionName(name);
  if (!known) {
    const near = nearestNames(name.toUpperCase(), FUNCTION_NAMES).map((one) => `PERF.${one}`);
    return error("#NAME?", `没有函数PERF.${name.slice(0, 40)}，相近的有：${near.join("、")}`);
  }
  const entry = CATALOGUE[known];
  if (args.length === 0) return error("#N/A", "没有给出参数：请选择实际完成值和目标值等单元格");
  if (args.length > entry.parameters.length)
    return error("#VALUE!", `参数过多：最多${String(entry.parameters.length)}个`);
  const fitting = trimmedWholes(entry, args);
  if (!fitting) return tooManyRows();
  const cellwise = fitting.filter((_, position) => !entry.parameters[position]?.whole);
  const shape = commonShape(cellwise);
  if (shape === "mismatch") return error("#VALUE!", "区域大小不一致");
  const calculate = evaluator({ entry, args: fitting, context });
  if (!shape) {
    const result = calculate((argument) => single(argument) ?? null);
    return cellwise.some(isBlock) ? [[result]] : result;
  }
  const blocks = cellwise.filter(isBlock).filter((block) => single(block) === undefined);
  const rows = filledRows(blocks, shape.rows);
  if (rows > MAX_ROWS) return tooManyRows();
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: shape.columns }, (_column, column) =>
      calculate((argument) => {
        const alone = single(argument);
        if (alone !== undefined || !isBlock(argument)) return alone ?? null;
        return argument[row]?.[column] ?? null;
      }),
    ),
  );
}

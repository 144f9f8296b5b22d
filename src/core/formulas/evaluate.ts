import { nearestNames } from "../performance/nearest";
import { Decimal, decimalOf, normalise } from "../quantity/decimal";
import type { CellValue } from "../workbook/snapshot";
import { callFunction } from "./call";
import type { FormulaContext } from "./catalogue";
import { tokenise, type Token } from "./formula-tokens";
import {
  isBlock,
  toCellValue,
  type Argument,
  type FormulaError,
  type FormulaResult,
  type ScalarResult,
} from "./result";
import { FUNCTION_NAMES } from "./function-names";

export { evaluationJson } from "./result";

/** Excel's own limits. */
const MAX_NESTING = 64;
const MAX_FORMULA = 8192;

/** Where reading went on to, and what was found there. */
interface Step {
  readonly value: Argument;
  readonly next: number;
}

type Parsed = Step | FormulaError;

interface Source {
  readonly tokens: readonly Token[];
  readonly context: FormulaContext;
}

function syntax(at: number, message: string): FormulaError {
  return { error: "#VALUE!", message: `公式第${String(at + 1)}个字符处有误：${message}` };
}

function unexpected(token: Token | undefined): FormulaError {
  if (!token) return { error: "#VALUE!", message: "公式不完整：请检查括号和引号" };
  return syntax(token.at, `这里不应出现“${String(token.value)}”`);
}

function isProblem(parsed: Parsed): parsed is FormulaError {
  return "error" in parsed;
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === "mark" && token.value === mark;
}

/** A number as Excel keeps it, with the signs before it and the % behind it. */
function readNumber({ tokens }: Source, start: number): Parsed {
  let at = start;
  let negative = false;
  for (; isMark(tokens[at], "-") || isMark(tokens[at], "+"); at++) if (isMark(tokens[at], "-")) negative = !negative;
  const token = tokens[at];
  if (token?.kind !== "number") return unexpected(token);
  if (!Number.isFinite(token.value)) return { error: "#NUM!", message: "数太大" };
  let value = decimalOf(token.value);
  for (at++; isMark(tokens[at], "%"); at++) value = value.div(100);
  return { value: normalise((negative ? value.negated() : value).toNumber()), next: at };
}

function readConstant(source: Source, at: number): Parsed {
  const token = source.tokens[at];
  if (token?.kind === "text") return { value: token.value, next: at + 1 };
  if (token?.kind === "error") return { value: { error: token.value }, next: at + 1 };
  if (token?.kind === "name" && /^(?:true|false)$/i.test(token.value)) {
    return { value: token.value.toUpperCase() === "TRUE", next: at + 1 };
  }
  return readNumber(source, at);
}

function readArray(source: Source, start: number): Parsed {
  const rows: CellValue[][] = [[]];
  let at = start;
  for (;;) {
    const token = source.tokens[at];
    const row = rows[rows.length - 1] ?? [];
    if (isMark(token, ",") || isMark(token, ";") || isMark(token, "}")) {
      row.push(null);
    } else {
      const parsed = readConstant(source, at);
      if (isProblem(parsed)) return parsed;
      if (isBlock(parsed.value)) return unexpected(token);
      row.push(parsed.value);
      at = parsed.next;
    }
    const mark = source.tokens[at];
    if (isMark(mark, ";")) rows.push([]);
    else if (isMark(mark, "}")) break;
    else if (!isMark(mark, ",")) return unexpected(mark);
    at++;
  }
  const width = rows[0]?.length;
  if (rows.some((row) => row.length !== width)) return syntax(source.tokens[start]?.at ?? 0, "数组各行的列数不同");
  return { value: rows, next: at + 1 };
}

function bareName(name: string): string | undefined {
  return /^(?:_xldudf_perf_|_xludf\.perf\.|perf\.)(.+)$/i.exec(name)?.[1];
}

function toArgument(result: FormulaResult): Argument {
  return isBlock(result) ? result.map((row) => row.map(toCellValue)) : toCellValue(result);
}

function unknownName(name: string, isCall: boolean): FormulaError {
  if (!isCall && /^\$?[a-z]{1,3}\$?\d{1,7}$/i.test(name)) {
    return { error: "#REF!", message: `这里没有工作簿，不能引用单元格${name}：请直接写数值或带引号的文字` };
  }
  const shown = name.slice(0, 40);
  if (!isCall) return { error: "#NAME?", message: `不认识“${shown}”，文字要加引号` };
  const near = nearestNames(name.toUpperCase(), FUNCTION_NAMES).map((known) => `PERF.${known}`);
  return { error: "#NAME?", message: `没有函数${shown}，这里只认识PERF函数，相近的有：${near.join("、")}` };
}

/** A call's result, before it becomes an argument of another call. */
interface Call {
  readonly result: FormulaResult;
  readonly next: number;
}

function readCall(source: Source, start: number, depth: number): Call | FormulaError {
  const token = source.tokens[start];
  if (token?.kind !== "name") return unexpected(token);
  if (!isMark(source.tokens[start + 1], "(")) return unknownName(token.value, false);
  if (depth > MAX_NESTING) return syntax(token.at, `函数嵌套超过${String(MAX_NESTING)}层`);
  const name = bareName(token.value);
  if (name === undefined) return unknownName(token.value, true);
  const args: Argument[] = [];
  let at = start + 2;
  if (isMark(source.tokens[at], ")")) return { result: callFunction(name, [], source.context), next: at + 1 };
  for (;;) {
    const here = source.tokens[at];
    if (isMark(here, ",") || isMark(here, ")")) {
      args.push(null);
    } else {
      const parsed = readArgument(source, at, depth);
      if (isProblem(parsed)) return parsed;
      args.push(parsed.value);
      at = parsed.next;
    }
    const mark = source.tokens[at];
    at++;
    if (isMark(mark, ")")) break;
    if (!isMark(mark, ",")) return unexpected(mark);
  }
  return { result: callFunction(name, args, source.context), next: at };
}

function readArgument(source: Source, at: number, depth: number): Parsed {
  const token = source.tokens[at];
  if (isMark(token, "{")) return readArray(source, at + 1);
  if (token?.kind !== "name" || /^(?:true|false)$/i.test(token.value)) return readConstant(source, at);
  const call = readCall(source, at, depth + 1);
  return "error" in call ? call : { value: toArgument(call.result), next: call.next };
}

function scalarOf(value: CellValue): ScalarResult {
  if (typeof value === "number") return decimalOf(value);
  if (value === null) return new Decimal(0);
  return typeof value === "object" ? { error: value.error, message: `错误值${value.error}` } : value;
}

function constantResult(value: Argument): FormulaResult {
  return isBlock(value) ? value.map((row) => row.map(scalarOf)) : scalarOf(value);
}

/**
 * The value of a PERF formula whose arguments are literals: numbers, quoted texts, TRUE, FALSE, error values, blocks such
 * as {1,2;3,4}, omitted arguments, other PERF calls. Names in any case, also as files store them (_xldudf_PERF_…).
 * A formula that cannot be read is `#VALUE!` with the place, an unknown name `#NAME?` with the nearest names.
 * @example evaluateFormula('=PERF.COMPLETION({1,2},4)') // [[0.25, 0.5]]
 */
export function evaluateFormula(text: string, context: FormulaContext = {}): FormulaResult {
  if (text.length > MAX_FORMULA) return { error: "#VALUE!", message: `公式超过${String(MAX_FORMULA)}个字符` };
  const tokens = tokenise(text);
  if ("message" in tokens) return syntax(tokens.at, tokens.message);
  const source: Source = { tokens, context };
  const start = isMark(tokens[0], "=") ? 1 : 0;
  const first = tokens[start];
  const isCall = first?.kind === "name" && !/^(?:true|false)$/i.test(first.value);
  const parsed = isCall ? readCall(source, start, 1) : readArgument(source, start, 0);
  if ("error" in parsed) return parsed;
  if (parsed.next !== tokens.length) return unexpected(tokens[parsed.next]);
  return "result" in parsed ? parsed.result : constantResult(parsed.value);
}

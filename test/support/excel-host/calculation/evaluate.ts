import type { Rect } from "../../../../src/core/workbook/address";
import { isCellError, type CellError, type CellValue } from "../../../../src/core/workbook/snapshot";
import { rowCount, columnCount } from "../model/area";
import { NotImplemented } from "../model/errors";
import { FUNCTIONS, asNumber, asText } from "./functions";
import type { Expression } from "./syntax";

/** A single value or the values of an area. */
export type Operand = CellValue | readonly (readonly CellValue[])[];

/** Where formulas find what they refer to. */
export interface Surroundings {
  /** The calculated values of an area; `undefined` where the sheet does not exist. */
  readonly values: (sheet: string | undefined, area: Rect) => readonly (readonly CellValue[])[] | undefined;
  readonly name: (name: string) => { readonly sheet: string; readonly area: Rect } | undefined;
}

const error = (text: string): CellError => ({ error: text });

/** The one value of an operand; an area of several cells gives its first. */
export function single(operand: Operand): CellValue {
  return Array.isArray(operand)
    ? ((operand as readonly (readonly CellValue[])[])[0]?.[0] ?? null)
    : (operand as CellValue);
}

function compare(left: CellValue, right: CellValue): number {
  if (typeof left === "string" || typeof right === "string") {
    return asText(left).localeCompare(asText(right), "zh-CN", { sensitivity: "accent" });
  }
  return Number(left ?? 0) - Number(right ?? 0);
}

function calculate(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === "&") return asText(left) + asText(right);
  const comparison = { "=": [0], "<>": [-1, 1], "<": [-1], ">": [1], "<=": [-1, 0], ">=": [0, 1] }[operator];
  if (comparison) return comparison.includes(Math.sign(compare(left, right)));
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === undefined || b === undefined) return error("#VALUE!");
  if (operator === "/") return b === 0 ? error("#DIV/0!") : a / b;
  if (operator === "*") return a * b;
  if (operator === "^") return a ** b;
  return operator === "+" ? a + b : a - b;
}

/** Calculates a formula. Throws {@link NotImplemented} for functions this host lacks. */
export function evaluate(expression: Expression, around: Surroundings): Operand {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "area": {
      const values = around.values(expression.sheet, expression.area);
      if (!values) return error("#REF!");
      return rowCount(expression.area) * columnCount(expression.area) === 1 ? (values[0]?.[0] ?? null) : values;
    }
    case "name": {
      const target = around.name(expression.name);
      return target ? evaluate({ kind: "area", ...target }, around) : error("#NAME?");
    }
    case "unary": {
      const operand = single(evaluate(expression.operand, around));
      if (isCellError(operand)) return operand;
      const number = asNumber(operand);
      if (number === undefined) return error("#VALUE!");
      return expression.operator === "%" ? number / 100 : expression.operator === "-" ? -number : number;
    }
    case "binary":
      return calculate(
        expression.operator,
        single(evaluate(expression.left, around)),
        single(evaluate(expression.right, around)),
      );
    case "call": {
      const call = FUNCTIONS[expression.name];
      if (!call) throw new NotImplemented(`formula function ${expression.name}`);
      return call(expression.args.map((argument) => () => evaluate(argument, around)));
    }
  }
}

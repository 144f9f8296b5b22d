import type { Rect } from "../../../../src/core/workbook/address";
import type { CellValue } from "../../../../src/core/workbook/snapshot";
import { parseArea, splitSheet } from "../model/area";

/** A parsed formula. */
export type Expression =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "area"; readonly sheet?: string; readonly area: Rect }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression };

const TOKEN =
  /\s*(?:(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))|(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?)|(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|([\p{L}_\\][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^&=<>%(),]))/giuy;

interface Token {
  readonly kind: "error" | "number" | "text" | "area" | "word" | "sign";
  readonly text: string;
}

function tokens(formula: string): Token[] | undefined {
  const found: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    const [, error, number, text, sheetArea, area, word, sign] = match;
    if (error !== undefined) found.push({ kind: "error", text: error.toUpperCase() });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (text !== undefined) found.push({ kind: "text", text: text.replaceAll('""', '"') });
    else if (sheetArea !== undefined || area !== undefined) found.push({ kind: "area", text: sheetArea ?? area ?? "" });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else found.push({ kind: "sign", text: sign ?? "" });
  }
  return found;
}

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Parses a formula that begins with `=`; `undefined` where it is none that this grammar covers. */
export function parseFormula(formula: string): Expression | undefined {
  const list = tokens(formula);
  if (!list || list.length === 0) return undefined;
  let index = 0;
  const take = (sign: string): boolean => {
    const token = list[index];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    index += 1;
    return true;
  };

  const args = (): Expression[] | undefined => {
    const found: Expression[] = [];
    if (take(")")) return found;
    do {
      const argument = level(0);
      if (!argument) return undefined;
      found.push(argument);
    } while (take(","));
    return take(")") ? found : undefined;
  };

  const primary = (): Expression | undefined => {
    if (take("(")) {
      const inner = level(0);
      return take(")") ? inner : undefined;
    }
    for (const operator of ["-", "+"] as const) {
      if (!take(operator)) continue;
      const operand = primary();
      return operand && { kind: "unary", operator, operand };
    }
    const token = list[index];
    index += 1;
    if (token?.kind === "error") return { kind: "constant", value: { error: token.text } };
    if (token?.kind === "number") return { kind: "constant", value: Number(token.text) };
    if (token?.kind === "text") return { kind: "constant", value: token.text };
    if (token?.kind === "area") {
      const { sheet, address } = splitSheet(token.text);
      const area = parseArea(address);
      return area && { kind: "area", area, ...(sheet !== undefined && { sheet }) };
    }
    if (token?.kind !== "word") return undefined;
    if (take("(")) {
      const found = args();
      return found && { kind: "call", name: token.text.toUpperCase(), args: found };
    }
    if (/^(true|false)$/i.test(token.text)) return { kind: "constant", value: token.text.toLowerCase() === "true" };
    return { kind: "name", name: token.text };
  };

  const postfix = (): Expression | undefined => {
    let operand = primary();
    while (operand && take("%")) operand = { kind: "unary", operator: "%", operand };
    return operand;
  };

  const level = (depth: number): Expression | undefined => {
    const operators = LEVELS[depth];
    if (!operators) return postfix();
    let left = level(depth + 1);
    for (;;) {
      const operator = operators.find((sign) => take(sign));
      if (operator === undefined || !left) return left;
      const right = level(depth + 1);
      if (!right) return undefined;
      left = { kind: "binary", operator, left, right };
    }
  };

  const parsed = level(0);
  return index === list.length ? parsed : undefined;
}

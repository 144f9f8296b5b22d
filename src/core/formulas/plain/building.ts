import { failure, success, type Outcome } from "../../performance/outcome";
import { parseQuantity } from "../../quantity/parse";
import { bareNumber, type Operand, type PlainArgument } from "./operand";

/** A plain formula without `=`, or why there is none. */
export type Equivalent = Outcome<string>;

/** Only the value can say it. */
export const unsaid = (because: string): Equivalent => failure("#VALUE!", because);

/** A text literal inside a formula. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An argument as one operand; `undefined` where it is left out. */
export function operandOf(argument: PlainArgument): Outcome<Operand | undefined> {
  switch (argument.kind) {
    case "missing":
      return success(undefined);
    case "operand":
      return success(argument.operand);
    case "unsaid":
      return failure("#VALUE!", argument.because);
    case "block":
      return failure("#VALUE!", "参数是区域，要逐格计算");
    case "text": {
      const number = bareNumber(parseQuantity(argument.text));
      return number?.kind === "operand"
        ? success(number.operand)
        : failure("#VALUE!", `参数是文字“${argument.text.slice(0, 30)}”，Excel公式读不出其中的数`);
    }
  }
}

/** What the function answers where not all operands are numbers: errors pass, blanks give #N/A, texts #VALUE!. */
export function guarded(operands: readonly Operand[], body: string): string {
  const open = operands.filter(({ constant }) => constant === undefined);
  if (open.length === 0) return `(${body})`;
  const blank = open.map(({ text }) => `${text}=""`).join(",");
  const refused = `IF(${open.length > 1 ? `OR(${blank})` : blank},NA(),#VALUE!)`;
  const numbers = open.every(({ countable }) => countable)
    ? `COUNT(${open.map(({ text }) => text).join(",")})<${String(open.length)}`
    : `NOT(AND(${open.map(({ text }) => `ISNUMBER(${text})`).join(",")}))`;
  return `IF(${numbers},${refused},${body})`;
}

/** Reads the operands at the first places and builds a formula over them. A required one that is left out is #N/A. */
export function over(
  args: readonly PlainArgument[],
  count: number,
  build: (operands: readonly Operand[]) => Equivalent,
): Equivalent {
  const operands: Operand[] = [];
  for (const argument of args.slice(0, count)) {
    const operand = operandOf(argument);
    if (!operand.ok) return operand;
    if (operand.value) operands.push(operand.value);
  }
  if (operands.length < count) return success("NA()");
  const body = build(operands);
  return body.ok ? success(guarded(operands, body.value)) : body;
}

/** `if` for a condition that a written number decides beforehand. */
export function when(condition: string, decided: boolean | undefined, yes: string, no: string): string {
  return decided === undefined ? `IF(${condition},${yes},${no})` : decided ? yes : no;
}

/** `body` for what is not negative, else an error value. */
export function notNegative(operand: Operand, error: string, body: string): string {
  const decided = operand.constant === undefined ? undefined : operand.constant < 0;
  return when(`${operand.text}<0`, decided, error, body);
}

/** Multiplied first and rounded twice: binary floats then round as exact decimals do. */
export function rounded(points: string): string {
  return `ROUND(ROUND(${points},10),2)`;
}

/** A formula over two operands. */
export function pair(
  args: readonly PlainArgument[],
  build: (a: string, b: string, second: Operand) => string,
): Equivalent {
  return over(args, 2, ([a, b]) => (a && b ? success(build(a.text, b.text, b)) : success("NA()")));
}

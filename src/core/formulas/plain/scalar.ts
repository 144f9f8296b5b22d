import type { FormulaPart } from "../formula-parts";
import { referenceOf, type ReferenceScope } from "./reference";

/** Take blocks and give one number. */
const SUMMING: ReadonlySet<string> = new Set(
  "SUM SUMIF SUMIFS SUMPRODUCT SUBTOTAL AVERAGE AVERAGEIF AVERAGEIFS COUNT COUNTA COUNTIF COUNTIFS COUNTBLANK MAX MIN MEDIAN LARGE SMALL PRODUCT VLOOKUP HLOOKUP".split(
    " ",
  ),
);
/** Take single values and give one number. */
const SINGLE: ReadonlySet<string> = new Set(
  "ROUND ROUNDUP ROUNDDOWN TRUNC INT ABS MOD POWER SQRT N VALUE IF AND OR NOT ISNUMBER YEAR MONTH DAY DATE TODAY DATEDIF SIGN CEILING FLOOR NA".split(
    " ",
  ),
);

/** The operand that a colon joins, such as `D5` in `D5:D9`. */
function joined(parts: readonly FormulaPart[], at: number): boolean {
  return parts[at - 1]?.text === ":" || parts[at + 1]?.text === ":";
}

/**
 * Why an expression may not be one number; `undefined` where it surely is one. Blocks, texts and arrays may stand
 * inside functions that sum them up.
 */
export function whyNotNumber(parts: readonly FormulaPart[], scope: ReferenceScope): string | undefined {
  const open: boolean[] = [];
  const insideSum = (): boolean => open.includes(true);
  let calling: boolean | undefined;
  for (const [at, { kind, text }] of parts.entries()) {
    const next = parts[at + 1];
    if (kind === "word" && next?.text === "(") {
      const name = text.toUpperCase();
      if (!SUMMING.has(name) && !SINGLE.has(name)) return `参数里的${name}函数给出的不一定是一个数`;
      calling = SUMMING.has(name);
      continue;
    }
    if (kind === "word" && !insideSum() && !/^(?:TRUE|FALSE)$/i.test(text)) {
      if (joined(parts, at)) return "参数里有对区域的运算，要逐格计算";
      const reference = referenceOf([{ kind, text }], scope);
      if (reference?.shape !== "cell") return `参数里的“${text.slice(0, 30)}”不是一个单元格`;
    }
    if (kind === "text" && !insideSum()) return "参数里有文字运算";
    if (kind !== "mark") continue;
    if (text === "(") open.push(calling ?? false);
    else if (text === ")") open.pop();
    else if (text === "&") return "参数里有文字运算";
    else if (text === "{" && !insideSum()) return "参数是数组，要逐格计算";
    else if (text === "#" || text === "@") return "参数里有动态数组运算";
    calling = undefined;
  }
  return undefined;
}

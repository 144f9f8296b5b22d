import { callFunction } from "../../src/core/formulas/call";
import { isBlock, isFormulaError, type FormulaResult } from "../../src/core/formulas/result";
import { FUNCTION_NAMES } from "../../src/core/formulas/function-names";
import { Decimal } from "../../src/core/quantity/decimal";
import { shortest } from "../../src/core/quantity/format";
import { CASES, type Case } from "./cases";
import { dice } from "./dice";
import { printed } from "./rational";

/** Cases per function: ORACLE_CASES=1000000 npx jest test/oracle runs a million of each. */
const COUNT = Number(process.env.ORACLE_CASES ?? 1500);
const SEED = Number(process.env.ORACLE_SEED ?? 20_210_331);

/** A result to the last printed digit, as the command line prints it. */
function shown(result: FormulaResult): string {
  if (isBlock(result)) return JSON.stringify(result);
  if (typeof result === "string" || typeof result === "boolean") return String(result);
  if (isFormulaError(result)) return `${result.error} ${result.message}`;
  return shortest(new Decimal(result).toSignificantDigits(34));
}

const numbersIn = (sentence: string): readonly string[] => sentence.match(/-?\d+(?:\.\d+)?%?/g) ?? [];
const waysIn = (sentence: string): string =>
  ["增长", "下降", "持平", "待填"].filter((way) => sentence.includes(way)).join();

/** Whether a sentence has all the numbers of another, and rises, falls and gaps as it does, whatever its wording. */
function says(sentence: string, meant: string): boolean {
  const left = [...numbersIn(sentence)];
  const found = numbersIn(meant).every((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return found && waysIn(sentence) === waysIn(meant);
}

/** Whether a result is the oracle's answer; of several reasons for having none any will do. */
function agrees({ answer }: Case, result: FormulaResult): boolean {
  if ("rate" in answer) return shown(result) === printed(answer.rate);
  if ("sentence" in answer) return says(shown(result), answer.sentence);
  if ("text" in answer) return shown(result) === answer.text;
  if (isBlock(result) || typeof result !== "object" || !isFormulaError(result)) return false;
  const { error, message } = result;
  return answer.problems.some((problem) => problem.error === error && message.includes(problem.says ?? ""));
}

function expected({ answer }: Case): string {
  return "rate" in answer ? printed(answer.rate) : JSON.stringify(answer);
}

test("每个函数都有随机算例", () => expect(Object.keys(CASES)).toEqual([...FUNCTION_NAMES]));

test.each(FUNCTION_NAMES)(
  `%s与分数算法一致（${String(COUNT)}例）`,
  (name) => {
    const random = dice(SEED + FUNCTION_NAMES.indexOf(name));
    const wrong: unknown[] = [];
    let answered = 0;
    for (let at = 0; at < COUNT && wrong.length < 8; at++) {
      const one = CASES[name](random);
      const result = callFunction(name, one.args, one.year === undefined ? {} : { year: one.year });
      if (!("problems" in one.answer)) answered++;
      if (!agrees(one, result))
        wrong.push({ at, args: one.args, year: one.year, expected: expected(one), found: shown(result) });
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(COUNT / 3);
  },
  Math.max(20_000, COUNT),
);

import { main } from "../../src/cli/main";
import { callFunction } from "../../src/core/formulas/call";
import { evaluationJson, type Argument } from "../../src/core/formulas/result";
import { FUNCTION_NAMES } from "../../src/core/formulas/function-names";
import { exporter } from "../../src/export/exporter";
import { files } from "../../src/hosts/file/node";
import { startExcel, type RunningExcel } from "../support/excel-host/start-excel";
import { FUNCTION_CASES, formulaOf, type FunctionCase, type Refusal } from "./function-cases";

type Given = number | string | Refusal;
const isBlock = (gives: FunctionCase["gives"]): gives is readonly (readonly Given[])[] => Array.isArray(gives);
const isRefusal = (given: Given): given is Refusal => typeof given === "object";

const NAMED = FUNCTION_CASES.map((one) => [formulaOf(one), one] as const);

test("每个函数都在表里", () => {
  expect(new Set(FUNCTION_CASES.map(({ name }) => name))).toEqual(new Set(FUNCTION_NAMES));
});

/** The command line's JSON with numbers as the nearest binary ones and errors by what they say. */
function expectJson(found: unknown, { gives }: FunctionCase): void {
  const scalar = (value: unknown, given: Given): void => {
    if (isRefusal(given)) {
      expect(value).toEqual({ error: given.error, message: expect.stringContaining(given.says) as string });
    } else if (typeof given === "number") expect(Number(value)).toBeCloseTo(given, 15);
    else expect(value).toBe(given);
  };
  const { value } = found as { readonly value?: unknown };
  if (isBlock(gives))
    gives.forEach((row, r) => row.forEach((given, c) => scalar((value as unknown[][])[r]?.[c], given)));
  else if (isRefusal(gives)) scalar(found, gives);
  else scalar(value, gives);
}

describe("核心", () => {
  test.each(NAMED)("%s", (_, one) => {
    expectJson(evaluationJson(callFunction(one.name, one.args)), one);
  });
});

describe("命令行", () => {
  let lines: readonly string[];
  beforeAll(async () => {
    let out = "";
    const formulas = FUNCTION_CASES.map(formulaOf);
    const none = (async function* () {
      yield* [] as string[];
    })();
    await main(["eval", ...formulas], {
      files,
      exporter,
      out: (text) => (out += text),
      error: () => undefined,
      input: none,
    });
    lines = out.trim().split("\n");
  });

  test.each(NAMED.map(([formula, one], index) => [formula, one, index] as const))("%s", (_, one, index) => {
    expectJson(JSON.parse(lines[index] ?? "null"), one);
  });
});

describe("Excel", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
    Object.assign(globalThis, { CustomFunctions: excel.window.CustomFunctions });
    await import("../../src/functions/index");
  });
  afterAll(async () => {
    await excel.close();
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  });

  /** Every argument as Excel hands it over: a block, blank cells as empty texts, what is left out as null. */
  const asExcel = (arg: Argument | undefined): unknown => {
    if (arg === undefined || arg === null) return null;
    const rows = Array.isArray(arg) ? (arg as readonly (readonly unknown[])[]) : [[arg]];
    return rows.map((row) => row.map((value) => value ?? ""));
  };
  const PARAMETERS: Readonly<Record<string, number>> = {
    COMPLETION: 4,
    SCORE: 5,
    PROGRESS: 3,
    EXECUTIONSCORE: 3,
    RATIO: 3,
    SENTENCE: 1,
  };

  const expectCell = (value: unknown, given: Given): void => {
    if (isRefusal(given)) {
      expect(value).toMatchObject({ basicValue: given.error, message: expect.stringContaining(given.says) as string });
    } else if (typeof given === "number") expect(value).toBeCloseTo(given, 15);
    else expect(value).toBe(given);
  };

  test.each(NAMED)("%s", async (_, { name, args, gives }) => {
    const values = Array.from({ length: PARAMETERS[name] ?? 2 }, (_value, at) => asExcel(args[at]));
    const result = await excel.host.callFunction(name, values);
    if (!isBlock(gives) && isRefusal(gives)) {
      expect(result).toMatchObject({
        ok: false,
        error: gives.error,
        message: expect.stringContaining(gives.says) as string,
      });
      return;
    }
    expect(result.ok).toBe(true);
    const rows = JSON.parse(JSON.stringify(result.ok && result.value)) as unknown[][];
    const wanted = isBlock(gives) ? gives : [[gives]];
    wanted.forEach((row, r) => row.forEach((given, c) => expectCell(rows[r]?.[c], given)));
  });
});

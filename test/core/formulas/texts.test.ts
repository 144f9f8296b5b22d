import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { CATALOGUE } from "../../../src/core/formulas/catalogue";
import { evaluateFormula } from "../../../src/core/formulas/evaluate";
import { FUNCTION_NAMES } from "../../../src/core/formulas/function-names";
import { FUNCTION_TEXTS_ZH } from "../../../src/core/formulas/texts";
import { FUNCTION_TEXTS_EN } from "../../../src/core/formulas/texts-en";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly options?: { readonly requiresAddress?: boolean };
    readonly parameters: readonly {
      readonly name: string;
      readonly optional?: boolean;
      readonly type: string;
      readonly dimensionality: string;
    }[];
    readonly result: { readonly dimensionality: string };
  }[];
}

describe.each([
  ["中文", FUNCTION_TEXTS_ZH],
  ["English", FUNCTION_TEXTS_EN],
])("%s", (_, texts) => {
  test.each(FUNCTION_NAMES)("%s 的例子算得出所写的结果", (name) => {
    const { formula, result } = texts[name].example;
    const value = evaluateFormula(formula);
    if (typeof value === "string") {
      expect(value).toBe(result);
      return;
    }
    if (typeof value !== "object" || !("toSignificantDigits" in value)) throw new Error(`${formula} 没有给出一个值`);
    const digits = result.replace(/^[-0.]*|\./g, "").length;
    expect(value.toSignificantDigits(Math.max(1, digits)).toFixed()).toBe(result);
  });

  test.each(FUNCTION_NAMES)("%s 的说明连同例子放得进Excel的提示框", (name) => {
    const { title, description, example } = texts[name];
    expect([title, description, example.formula, example.result].join("").length).toBeLessThan(300);
  });

  test.each(FUNCTION_NAMES)("%s 的每个参数都有名称和带例子的说明", (name) => {
    const { parameters } = texts[name];
    expect(parameters).toHaveLength(CATALOGUE[name].parameters.length);
    for (const parameter of parameters) {
      expect(parameter.name).not.toBe("");
      expect(parameter.help).toMatch(/例|如|such as|Example/);
    }
  });
});

test("元数据工具读出的函数与目录一致", async () => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    join(__dirname, "../../../src/functions/functions.ts"),
  );
  expect(errors).toEqual([]);
  const { functions } = JSON.parse(metadataJson) as Metadata;
  expect(functions.map(({ id, name }) => [id, name])).toEqual(FUNCTION_NAMES.map((name) => [name, name]));
  expect(functions.filter(({ options }) => options?.requiresAddress).map(({ id }) => id)).toEqual(["COMPLETION"]);
  for (const { name, parameters, result } of functions) {
    const entry = CATALOGUE[name as keyof typeof CATALOGUE];
    expect(parameters.map((parameter) => [parameter.name, parameter.optional ?? false])).toEqual(
      entry.parameters.map((parameter) => [parameter.key, parameter.optional ?? false]),
    );
    expect(parameters.every(({ type, dimensionality }) => type === "any" && dimensionality === "matrix")).toBe(true);
    expect(result.dimensionality).toBe("matrix");
  }
});

import { createRequire } from "node:module";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import webpack from "webpack";

const { require: requireTypeScript } = createRequire(import.meta.url)("tsx/cjs/api");
const textsOf = (file) => requireTypeScript(`../../src/core/formulas/${file}`, import.meta.url);
const { FUNCTION_TEXTS_ZH } = textsOf("texts.ts");
const { FUNCTION_TEXTS_EN } = textsOf("texts-en.ts");

/** 每种语言一份元数据。Excel 按清单里 Functions.Metadata.Url 的语言取用，函数名不翻译。 */
const LANGUAGES = {
  "functions.json": {
    texts: FUNCTION_TEXTS_EN,
    describe: ({ title, description, example }) =>
      `${title}. ${description} Example: ${example.formula} gives ${example.result}.`,
  },
  "functions.zh-CN.json": {
    texts: FUNCTION_TEXTS_ZH,
    describe: ({ title, description, example }) =>
      `${title}。${description}例：${example.formula} 得 ${example.result}。`,
  },
};

function localise(metadata, { texts, describe }) {
  const functions = metadata.functions.map((definition) => {
    const text = texts[definition.id];
    if (text?.parameters.length !== definition.parameters.length) {
      throw new Error(`函数 ${definition.id} 的说明与它的参数对不上`);
    }
    return {
      ...definition,
      description: describe(text),
      parameters: definition.parameters.map((parameter, index) => ({
        ...parameter,
        name: text.parameters[index].name,
        description: text.parameters[index].help,
      })),
    };
  });
  // 让 Excel 把错误值也交给函数，由函数原样传出；元数据工具不会写这一项。
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

/** 从函数的源文件生成 Excel 自定义函数的元数据，配上各种语言的说明。 */
export class FunctionMetadataPlugin {
  constructor(input) {
    this.input = input;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionMetadataPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise("FunctionMetadataPlugin", async () => {
        const { metadataJson, errors } = await generateCustomFunctionsMetadata(this.input);
        compilation.errors.push(...errors.map((message) => new webpack.WebpackError(`${this.input}: ${message}`)));
        if (errors.length > 0) return;
        for (const [file, language] of Object.entries(LANGUAGES)) {
          const localised = localise(JSON.parse(metadataJson), language);
          compilation.emitAsset(file, new webpack.sources.RawSource(JSON.stringify(localised, null, 2)));
        }
      });
    });
  }
}

import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const officeGlobals = ["Office", "Excel", "OfficeExtension", "CustomFunctions"].map((name) => ({
  name,
  message: "Office.js 只能在 hosts/excel、functions 和各入口文件里使用。",
}));

const hostGlobals = [
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "fetch", "performance", "console"],
  ...["process", "Buffer", "require", "setTimeout", "setInterval", "requestAnimationFrame", "queueMicrotask"],
].map((name) => ({ name, message: "核心和端口不接触界面、Node 与时钟：由调用方传入。" }));

const noEnum = { selector: "TSEnumDeclaration", message: "用字符串联合类型，不用 enum。" };

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "核心不看时钟：由调用方传入日期。" },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "核心不看时钟：由调用方传入日期。",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "核心的结果必须可以重现。" },
];

export default tseslint.config(
  { ignores: ["dist/", "release/", "coverage/", ".cache/", "node_modules/"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-restricted-syntax": ["error", noEnum],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: [
      "src/hosts/excel/**",
      "src/functions/**",
      "src/{taskpane,commands,workbench,cli}/index.{ts,tsx}",
      "src/**/*.d.ts",
    ],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: ["src/{core,ports}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...hostGlobals],
      "no-restricted-syntax": ["error", noEnum, ...noClock],
    },
  },
  {
    files: ["src/{hosts/excel,functions,commands,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      // call-sync-before-read 把代理对象的方法调用也当成读取；没有同步就读属性，测试里真正的 office.js 会抛错。
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs["recommended-latest"].rules },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);

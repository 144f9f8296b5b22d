/** @type {import("@swc/core").Config} */
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
  module: { type: "commonjs" },
  sourceMaps: "inline",
};

const shared = {
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", swc] },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.js" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/coverage/"],
};

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/taskpane/"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.{ts,tsx}"],
    },
  ],
  testTimeout: 20000,
};

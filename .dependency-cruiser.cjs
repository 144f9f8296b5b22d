const path = require("node:path");

/** 各入口文件：只有它们把用例（app）和宿主（hosts）接在一起。 */
const ENTRY = "^src/(taskpane|commands|workbench|cli|functions)/index\\.tsx?$";
/** 文件宿主中允许使用 Node 的入口。 */
const NODE_FILE_HOST = "^src/hosts/file/node(/|[^/]*\\.ts$)";
const REACT = "(^|/)(node_modules/)?(react|react-dom|@fluentui/[^/]+)(/|$)";

/** 一个目录只能引用列出的目录；入口另有规则。 */
const only = (folder, ...allowed) => ({
  name: `${folder}-imports-${allowed.join("-") || "nothing"}`,
  comment: `src/${folder} 只能引用 ${[folder, ...allowed].join("、")}`,
  severity: "error",
  from: { path: `^src/${folder}/`, pathNot: ENTRY },
  to: { path: "^src/", pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
});

/** 入口可以接用例、宿主和导出；界面和命令一类的目录只能接自己的，以及列出的。 */
const joins = (folder, ...others) => ({
  name: `${folder}-entry-joins-${others.join("-") || "itself"}`,
  comment: `src/${folder} 的入口只能接 ${[folder, ...others].join("、")}`,
  severity: "error",
  from: { path: `^src/${folder}/index\\.tsx?$` },
  to: {
    path: "^src/(taskpane|commands|workbench|cli|functions)/",
    pathNot: [folder, ...others].map((name) => `^src/${name}/`),
  },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("core"),
    only("ports", "core"),
    only("app", "ports", "core"),
    only("export", "core"),
    only("functions", "core"),
    only("commands", "app", "ports", "core"),
    only("taskpane", "app", "ports", "core"),
    only("workbench", "app", "ports", "core", "taskpane"),
    only("cli", "app", "ports", "core"),
    only("hosts", "ports", "core"),
    {
      name: "hosts-stay-apart",
      comment: "宿主之间互不引用",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    },
    joins("taskpane", "commands", "functions"),
    joins("commands"),
    joins("workbench", "taskpane"),
    joins("cli"),
    joins("functions"),
    {
      name: "nobody-imports-an-entry",
      comment: "没有人引用入口；只有任务窗格的入口把命令接到自己的会话上",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: ENTRY },
    },
    {
      name: "core-is-pure",
      comment: "核心只用 decimal.js 和 valibot",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/", "(^|/)(node_modules/)?(decimal\\.js|valibot)(/|$)"] },
    },
    {
      name: "ports-are-interfaces",
      comment: "端口不用任何第三方包",
      severity: "error",
      from: { path: "^src/ports/" },
      to: { pathNot: "^src/" },
    },
    {
      name: "react-in-ui-only",
      comment: "React 只在 taskpane 和 workbench 里",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|workbench)/" },
      to: { path: REACT },
    },
    {
      name: "node-in-cli-only",
      comment: "node:* 只在 cli 和 hosts/file 的 Node 入口里",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", NODE_FILE_HOST] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "src-stands-alone",
      comment: "产品代码不引用测试和脚本",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "no-circular",
      comment: "运行时不循环引用",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, "tsconfig.json") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};

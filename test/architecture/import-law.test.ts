import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** 在临时目录里搭出一棵源码树，按项目的规则检查它。文件写成 路径 → 它引用的模块。 */
function cruise(imports: Readonly<Record<string, readonly string[]>>): Cruise["summary"] {
  const folder = mkdtempSync(path.join(tmpdir(), "import-law-"));
  try {
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir");
    for (const [file, modules] of Object.entries(imports)) {
      const full = path.join(folder, file);
      mkdirSync(path.dirname(full), { recursive: true });
      const lines = modules.map((name, index) => `import * as m${index} from "${name}"; export { m${index} };`);
      writeFileSync(full, ["export type Own = number;", ...lines].join("\n"));
    }
    const depcruise = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = path.join(root, ".dependency-cruiser.cjs");
    const args = [depcruise, "src", "--config", config, "--output-type", "json"];
    const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return (JSON.parse(output) as Cruise).summary;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ALLOWED = {
  "src/core/a.ts": ["./b", "decimal.js", "valibot"],
  "src/core/b.ts": [],
  "src/ports/index.ts": ["../core/a"],
  "src/app/scan.ts": ["../ports", "../core/a"],
  "src/export/docx.ts": ["../core/a"],
  "src/functions/functions.ts": ["../core/a"],
  "src/functions/index.ts": ["./functions"],
  "src/hosts/excel/host.ts": ["../../core/a", "../../ports"],
  "src/hosts/univer/host.ts": ["../../ports"],
  "src/hosts/file/files.ts": ["../../ports"],
  "src/hosts/file/node.ts": ["./files", "node:fs"],
  "src/taskpane/view.tsx": ["react", "@fluentui/react-components", "../app/scan"],
  "src/taskpane/index.tsx": [
    "./view",
    "../app/scan",
    "../hosts/excel/host",
    "../commands/index",
    "../functions/functions",
  ],
  "src/commands/index.ts": ["../app/scan"],
  "src/workbench/page.ts": ["../taskpane/view", "../app/scan", "react"],
  "src/workbench/index.ts": ["./page", "../taskpane/view", "../hosts/univer/host", "../hosts/file/files"],
  "src/cli/main.ts": ["node:path", "../app/scan"],
  "src/cli/index.ts": ["./main", "../hosts/file/node", "../export/docx"],
};

const FORBIDDEN: readonly (readonly [file: string, imports: string, why: string])[] = [
  ["src/core/x1.ts", "../ports/index", "核心不知道端口"],
  ["src/core/x2.ts", "../app/scan", "核心不知道用例"],
  ["src/core/x3.ts", "../hosts/excel/host", "核心不知道宿主"],
  ["src/core/x4.ts", "react", "核心不知道界面"],
  ["src/core/x5.ts", "node:fs", "核心不知道 Node"],
  ["src/core/x6.ts", "fflate", "核心只用 decimal.js 和 valibot"],
  ["src/ports/x1.ts", "../app/scan", "端口不知道用例"],
  ["src/ports/x2.ts", "decimal.js", "端口只有接口"],
  ["src/app/x1.ts", "../hosts/file/files", "用例不知道宿主"],
  ["src/app/x2.ts", "../taskpane/view", "用例不知道界面"],
  ["src/app/x3.ts", "react", "用例不知道 React"],
  ["src/export/x1.ts", "../app/scan", "导出只知道核心"],
  ["src/functions/x1.ts", "../app/scan", "函数只知道核心"],
  ["src/hosts/excel/x1.ts", "../univer/host", "宿主之间互不引用"],
  ["src/hosts/excel/x2.ts", "../../app/scan", "宿主不知道用例"],
  ["src/hosts/univer/x1.ts", "../../taskpane/view", "宿主不知道界面"],
  ["src/hosts/file/x1.ts", "node:fs", "文件宿主只有 Node 入口用 Node"],
  ["src/hosts/univer/x2.ts", "react", "宿主不用 React"],
  ["src/taskpane/x1.tsx", "../hosts/excel/host", "只有入口接宿主"],
  ["src/taskpane/x2.tsx", "../workbench/page", "窗格不知道工作台"],
  ["src/taskpane/x3.tsx", "node:path", "窗格不用 Node"],
  ["src/commands/x1.ts", "react", "命令不用 React"],
  ["src/workbench/x1.ts", "../hosts/univer/host", "只有入口接宿主"],
  ["src/workbench/x2.ts", "../commands/index", "工作台不引用别的入口"],
  ["src/cli/x1.ts", "../hosts/file/files", "只有入口接宿主"],
  ["src/cli/x2.ts", "../taskpane/view", "命令行不知道界面"],
  ["src/cli/x3.ts", "./index", "没有人引用入口"],
];

/** 检查一次代价不小：允许的和禁止的写在同一棵树里，一次检查完。 */
const summary = cruise({
  ...ALLOWED,
  ...Object.fromEntries(FORBIDDEN.map(([file, imported]) => [file, [imported]])),
});

describe("引用规则", () => {
  test("读得懂 TypeScript：每个文件都检查到了", () => {
    expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(ALLOWED).length + FORBIDDEN.length);
  });

  test("正常的分层没有违规", () => {
    expect(summary.violations.filter(({ from }) => from in ALLOWED)).toEqual([]);
  });

  test.each(FORBIDDEN)("%s 不能引用 %s：%s", (file) => {
    expect(summary.violations.map(({ from }) => from)).toContain(file);
  });

  test("运行时循环引用不行", () => {
    const { violations } = cruise({ "src/core/a.ts": ["./b"], "src/core/b.ts": ["./a"] });
    expect(violations.map(({ rule }) => rule.name)).toContain("no-circular");
  });
});

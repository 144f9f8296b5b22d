// npm test [-- 步骤…]：安装缺少的依赖，依次运行全部检查，最后一行给出合计。
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureChromium } from "./lib/chromium.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { ROOT } from "./lib/root.mjs";
import { runPackage } from "./lib/run.mjs";

const CACHE = path.join(ROOT, ".cache");
const NONE = { passed: 0, failed: 0, skipped: 0 };

/** 一项检查：几条命令全部成功才算通过。 */
const check =
  (...commands) =>
  () =>
    commands.map(([script, ...args]) => runPackage(script, args)).every((status) => status === 0)
      ? { ...NONE, passed: 1 }
      : { ...NONE, failed: 1 };

/** 运行若干 jest 项目，按测试计数；没有跑起来的文件每个算一项失败。 */
function jest(projects, env = {}) {
  const report = path.join(CACHE, `jest-${projects.join("-")}.json`);
  rmSync(report, { force: true });
  const args = [
    "--maxWorkers=2",
    "--selectProjects",
    ...projects,
    "--passWithNoTests",
    "--json",
    `--outputFile=${report}`,
  ];
  const status = runPackage("jest/bin/jest.js", ["--ci", "--testLocationInResults", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const counts = readCounts(report);
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts(report) {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { ...NONE, failed: 1 };
  }
}

function browser() {
  const chromium = ensureChromium();
  if (chromium) return jest(["browser"], { CHROME_PATH: chromium });
  console.error("没有找到也装不上 Chromium，浏览器测试跳过。可以用环境变量 CHROME_PATH 指定一个。");
  return { ...NONE, skipped: 1 };
}

const STEPS = {
  types: check(["typescript/bin/tsc", "-p", ".", "--noEmit"]),
  lint: check(["eslint/bin/eslint.js", ".", "--max-warnings", "0"], ["prettier/bin/prettier.cjs", "--check", "."]),
  law: check(["dependency-cruiser/bin/dependency-cruise.mjs", "src", "--config", ".dependency-cruiser.cjs"]),
  "dead-code": check(["knip/bin/knip.js"]),
  unit: () => jest(["unit", "pane"]),
  build: check(["webpack/bin/webpack.js"]),
  size: check(["size-limit/bin.js"]),
  browser,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`没有这个步骤：${unknown.join("、")}。可选：${Object.keys(STEPS).join("、")}`);
  process.exit(2);
}

ensureInstalled();
mkdirSync(CACHE, { recursive: true });

const rows = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const counts = step();
  rows.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
}

const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${"step".padEnd(12)}${["passed", "failed", "skipped", "seconds"].map((h) => h.padStart(9)).join("")}`);
for (const { name, passed, failed, skipped, seconds } of rows) {
  const cells = [passed, failed, skipped, seconds.toFixed(1)].map((cell) => String(cell).padStart(9));
  console.log(`${failed > 0 ? "✗" : "✓"} ${name.padEnd(10)}${cells.join("")}`);
}
console.log(`\n${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);
process.exitCode = total("failed") > 0 ? 1 : 0;

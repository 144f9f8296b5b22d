// npm run bench [-- 名字…]：依次运行 test/bench 里的每个测速脚本。
import { readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./lib/root.mjs";
import { runPackage } from "./lib/run.mjs";

const chosen = process.argv.slice(2);
const benches = readdirSync(path.join(ROOT, "test/bench"))
  .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
  .filter((file) => chosen.length === 0 || chosen.some((name) => file.includes(name)));

for (const file of benches) {
  console.log(`── ${file} ──`);
  if (runPackage("tsx/dist/cli.mjs", [path.join("test/bench", file)]) !== 0) process.exitCode = 1;
}

// npm run package [-- --base-url https://… --office-js cdn|21vianet|self]：构建，再打成交给信息部门的 zip（release/）。
// 同样的源文件和选项，打出来的 zip 一个字节都不差。--from 目录 --out 文件：打包一个已有的构建，不重新构建。
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { buildOptions } from "./lib/fingerprint.mjs";
import { ROOT } from "./lib/root.mjs";

const string = { type: "string" };
const { values } = parseArgs({ options: { "base-url": string, "office-js": string, from: string, out: string } });
if (values["base-url"]) process.env.PERF_BASE_URL = values["base-url"];
if (values["office-js"]) process.env.PERF_OFFICE_JS = values["office-js"];

ensureInstalled();
const { packDeployment } = await import("./lib/pack-deployment.mjs"); // 用到 fflate，装好依赖才有

if (!values.from && !ensureBuilt()) {
  console.error("构建没有成功，原因见上面的输出。");
  process.exit(1);
}
const { officeJs } = buildOptions();
const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const out = path.resolve(values.out ?? path.join(ROOT, "release", `perf-report-${version}-${officeJs}.zip`));
const guides = ["deployment.md", "manual-check.md"].map((name) => path.join(ROOT, "docs", name));
const bytes = packDeployment(path.resolve(values.from ?? path.join(ROOT, "dist")), guides, officeJs === "self");
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, bytes);
console.log(`已打包：${path.relative(process.cwd(), out)}（${(bytes.length / 1e6).toFixed(1)} MB）`);

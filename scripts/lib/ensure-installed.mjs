import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { runNpm } from "./run.mjs";

const packages = (file) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;

/** 已安装的依赖是否与 package-lock.json 一致（按 npm 自己记下的清单）。 */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(path.join(ROOT, record))) return false;
  const wanted = packages("package-lock.json");
  const present = packages(record);
  const same = ([name, { version }]) => wanted[name]?.version === version;
  const there = ([name, { optional, devOptional }]) => name === "" || optional || devOptional || name in present;
  return Object.entries(present).every(same) && Object.entries(wanted).every(there);
}

/** 依赖缺失或过时就安装。失败时结束进程。 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("正在安装依赖（npm ci），第一次约需一两分钟……");
  if (runNpm(["ci"]) !== 0) {
    console.error("依赖没有装好：请检查网络和 npm 的镜像设置，然后再试一次。");
    process.exit(1);
  }
}

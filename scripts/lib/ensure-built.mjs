import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sourceFingerprint, STAMP } from "./fingerprint.mjs";
import { ROOT } from "./root.mjs";
import { runPackage } from "./run.mjs";

/** dist 是否由现在的源文件和选项构建而来。 */
function isBuilt() {
  const stamp = path.join(ROOT, "dist", STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceFingerprint();
}

/** 源文件比 dist 新就重新构建；返回是否成功。 */
export function ensureBuilt() {
  if (isBuilt()) return true;
  console.error("正在构建，约需一分钟……");
  return runPackage("webpack/bin/webpack.js", []) === 0;
}

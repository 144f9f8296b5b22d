import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

const BUILT_FROM = ["src", "assets", "scripts/build", "manifest.xml", "webpack.config.js", "package-lock.json"];

/** 构建时写在 dist 里的指纹文件。 */
export const STAMP = ".sources";

/** 构建选项，取自环境变量。 */
export const buildOptions = () => ({
  baseUrl: process.env.PERF_BASE_URL || "https://localhost:3000",
  officeJs: process.env.PERF_OFFICE_JS || "cdn",
});

/** 源文件和构建选项的 SHA-256：dist 由它们构建而来。 */
export function sourceFingerprint() {
  const hash = createHash("sha256").update(JSON.stringify(buildOptions()));
  for (const file of BUILT_FROM.flatMap(files).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}

function files(entry) {
  const full = path.join(ROOT, entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full).flatMap((name) => files(`${entry}/${name}`));
}

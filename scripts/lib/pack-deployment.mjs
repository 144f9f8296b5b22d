import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** zip 里每个文件的日期：zip 能写的最早的一天，与时区无关。 */
const DATE = new Date(1980, 0, 1);
const GUIDE_NAMES = { "deployment.md": "部署说明.txt", "manual-check.md": "手工检验.txt" };

/** 交给信息部门看的、放在最外层的文件；其余的放进 web，整个复制到服务器上。 */
const TOP = new Set(["manifest.xml", "LICENSE.txt", "THIRD-PARTY-LICENSES.txt"]);

function files(folder, prefix = "") {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    return entry.isDirectory() ? files(folder, `${name}/`) : [name];
  });
}

/** 说明是给 Windows 记事本看的：带 BOM，用回车换行。 */
const forNotepad = (file) => Buffer.from(`\uFEFF${readFileSync(file, "utf8").replace(/\r?\n/g, "\r\n")}`);

/** 把一次构建和说明打成 zip。不自带 office.js 的构建（`selfHosted` 为假）不带 office-js 目录。 */
export function packDeployment(dist, guides, selfHosted) {
  const web = files(dist)
    .filter((name) => !name.startsWith(".") && (selfHosted || !name.startsWith("office-js/")))
    .flatMap((name) => {
      const bytes = readFileSync(path.join(dist, name));
      return [[`web/${name}`, bytes], ...(TOP.has(name) ? [[name, bytes]] : [])];
    });
  const texts = guides.map((file) => [GUIDE_NAMES[path.basename(file)] ?? path.basename(file), forNotepad(file)]);
  const entries = [...web, ...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE });
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const MAC_EXCEL = "/Applications/Microsoft Excel.app";
const WINDOWS_KEYS = ["HKLM", "HKCU"].map(
  (root) => `${root}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe`,
);

/** Windows 在注册表里记着 Excel 的位置。 */
function windowsExcel() {
  for (const key of WINDOWS_KEYS) {
    const { stdout } = spawnSync("reg", ["query", key, "/ve"], { encoding: "utf8" });
    const found = /REG_SZ\s+(.+?)\s*$/m.exec(stdout ?? "")?.[1];
    if (found && existsSync(found)) return found;
  }
  return undefined;
}

/** 本机的 Excel（`excel`）；没有时说明原因（`why`）。 */
export function findExcel(platform = process.platform) {
  if (platform !== "win32" && platform !== "darwin") return { why: "这台电脑不是 Windows 也不是 Mac，装不了 Excel。" };
  const excel = platform === "win32" ? windowsExcel() : existsSync(MAC_EXCEL) ? MAC_EXCEL : undefined;
  return excel ? { excel } : { why: "这台电脑上没有找到 Excel。" };
}

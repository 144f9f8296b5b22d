import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";
import { run, runPackage } from "./run.mjs";

const { LOCALAPPDATA = "", PROGRAMFILES = "", "PROGRAMFILES(X86)": PROGRAMFILES_X86 = "" } = process.env;

const KNOWN = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) => [
    path.join(folder, "Google/Chrome/Application/chrome.exe"),
    path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ]),
};

/** playwright-core 自己下载的 Chromium 的位置，不一定已经下载。 */
function playwrightPath() {
  const script = 'process.stdout.write(require("playwright-core").chromium.executablePath())';
  return spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" }).stdout;
}

/** 已经装好的 Chromium、Chrome 或 Edge；没有则无。 */
function findChromium() {
  const candidates = [process.env.CHROME_PATH, ...(KNOWN[process.platform] ?? []), playwrightPath()];
  return candidates.find((file) => file && existsSync(file));
}

/** 找不到浏览器就装一个：root 用 apt，其余用 playwright-core。 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  } else {
    runPackage("playwright-core/cli.js", ["install", "chromium"]);
  }
  return findChromium();
}

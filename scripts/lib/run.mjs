import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "./root.mjs";

/** 在项目根目录运行命令，输出直接显示；返回退出码。 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", ...options });
  if (result.error) console.error(`无法运行 ${command}：${result.error.message}`);
  return result.status ?? 1;
}

/** 用当前的 Node 运行 node_modules 里的一个脚本。 */
export const runPackage = (script, args, options) =>
  run(process.execPath, [path.join(ROOT, "node_modules", script), ...args], options);

/** 运行 npm；Windows 上 npm 是批处理文件，要经过命令解释器。 */
export const runNpm = (args) => run("npm", args, { shell: process.platform === "win32" });

/** 下载（若还没有）并运行一个 npm 包的命令，不装进项目。 */
export const runNpx = ([name, ...args]) => {
  const shell = process.platform === "win32";
  return run("npx", ["--yes", name, ...args.map((arg) => (shell ? `"${arg}"` : arg))], { shell });
};

// npm run excel：把加载项旁加载到本机的 Excel（Windows 或 Mac），Ctrl+C 结束并撤下。
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { findExcel } from "./lib/find-excel.mjs";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { ROOT } from "./lib/root.mjs";
import { runNpx } from "./lib/run.mjs";
import { serve } from "./serve.mjs";

/** 微软的开发工具，用到时才下载，不是产品的依赖。 */
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const SIDELOAD = "office-addin-debugging@7.0.0";
const PORT = 3000;
const MANIFEST = path.join(ROOT, "dist", "manifest.xml");

function stop(message) {
  console.error(message);
  process.exit(1);
}

const { excel, why } = findExcel();
if (!excel) {
  stop(`${why}\n不用 Excel 也可以试：npm start 打开浏览器工作台。要装到别的电脑的 Excel 上，见 docs/deployment.md。`);
}

delete process.env.PERF_BASE_URL; // 旁加载的地址总是 https://localhost:3000
ensureInstalled();
if (!ensureBuilt()) stop("构建没有成功，原因见上面的输出。");

console.log("检查开发证书（第一次会下载微软的工具，系统会问是否信任这张只用于 localhost 的证书，请选“是”）……");
if (runNpx([CERTIFICATES, "install"]) !== 0) {
  stop("开发证书没有装好：请检查网络和 npm 的镜像设置；若是刚才没有点“是”，再运行一次即可。");
}
const folder = path.join(homedir(), ".office-addin-dev-certs");
const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
if (!existsSync(cert) || !existsSync(key)) stop(`没有找到开发证书 ${cert}，请再运行一次。`);

let site;
try {
  site = await serve(path.join(ROOT, "dist"), PORT, { cert: readFileSync(cert), key: readFileSync(key) });
} catch (error) {
  if (error.code !== "EADDRINUSE") throw error;
  stop(`${PORT} 端口被别的程序占用了。请先关掉它（可能是另一个 npm run excel），再试一次。`);
}
console.log(`网页已就绪：${site.url}\n正在打开 Excel……`);
if (runNpx([SIDELOAD, "start", MANIFEST, "desktop", "--app", "excel", "--no-debug", "--no-live-reload"]) !== 0) {
  stop("没能把加载项交给 Excel，原因见上面的输出。也可以按 docs/deployment.md 用共享文件夹试装。");
}
console.log("Excel 的“开始”选项卡右端有“绩效自评”一组按钮。按 Ctrl+C 结束并从 Excel 撤下加载项。");
process.once("SIGINT", () => {
  site.server.close();
  process.exit(runNpx([SIDELOAD, "stop", MANIFEST]));
});

// npm start：缺什么装什么、改了就重新构建，然后在本机打开工作台。
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./lib/ensure-built.mjs";
import { ensureInstalled } from "./lib/ensure-installed.mjs";
import { ROOT } from "./lib/root.mjs";
import { openBrowser, serve } from "./serve.mjs";

const { values } = parseArgs({
  options: { "no-open": { type: "boolean" }, port: { type: "string" } },
});

ensureInstalled();
if (!ensureBuilt()) {
  console.error("构建没有成功，原因见上面的输出。");
  process.exit(1);
}
const { url } = await serve(path.join(ROOT, "dist"), values.port && Number(values.port));
const workbench = `${url}/workbench.html`;
console.log(`工作台已就绪：${workbench}\n按 Ctrl+C 结束。`);
if (!values["no-open"]) openBrowser(workbench);

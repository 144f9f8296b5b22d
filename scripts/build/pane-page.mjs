import { createHash } from "node:crypto";

/** office.js 的来源：公共 CDN、世纪互联 CDN，或随产品一起部署的 office-js 目录。 */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
};

/** 前后不留空白：页面压缩时会去掉，哈希就对不上了。 */
const NOTICE_STYLE = [
  "html, body, #root { height: 100%; }",
  'body { margin: 0; font: 14px/1.6 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; }',
  ".opening { margin: 16px; }",
  ".opening-late { animation: late 0s 4s both; }",
  "@keyframes late { from { visibility: hidden; } to { visibility: visible; } }",
].join("\n");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** 除了自己的文件和 office.js，什么都不许：没有内联脚本，也没有随意的内联样式。 */
const policy = (officeOrigins) =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...officeOrigins].join(" "),
    // 内联的只有下面的说明样式；Fluent UI 先放一个空的样式元素，再经由 CSSOM 写入规则。
    `style-src 'self' ${hash(NOTICE_STYLE)} ${hash("")}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/**
 * 任务窗格、功能区命令与 PERF 函数共用的页面。
 * 正文先写着一段说明：脚本没有运行起来（连不上 office.js、Excel 太旧）时，用户看到的就是它。
 */
export function panePage(officeJs) {
  const src = OFFICE_JS[officeJs];
  if (!src) throw new Error(`PERF_OFFICE_JS 只能是 ${Object.keys(OFFICE_JS).join("、")}，不能是“${officeJs}”。`);
  const origins = src.startsWith("https://") ? [new URL(src).origin] : [];
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(origins)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>绩效自评报告</title>
    <link rel="icon" type="image/png" href="assets/icon-32.png" />
    <style>${NOTICE_STYLE}</style>
    <script defer src="${src}"></script>
  </head>
  <body>
    <div id="root">
      <div class="opening">
        <p>正在打开绩效自评……</p>
        <p class="opening-late">如果这行字一直不消失：多半是连不上 office.js，或者这台电脑的 Excel 版本太旧（需要 Excel 2021、Microsoft 365 或网页版）。不用 Excel 也可以在<a href="workbench.html" target="_blank" rel="noopener">浏览器工作台</a>里打开工作簿、生成报告。</p>
      </div>
    </div>
  </body>
</html>`;
}

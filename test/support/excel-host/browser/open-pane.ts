import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { createExcel, type ExcelCore, type ExcelOptions } from "../create-excel";
import { loadMetadata } from "../metadata/load-metadata";
import { frameName, paneUrl } from "../protocol/page-url";
import { createWebHost, type WebHost } from "../protocol/web-host";
import { checkComplete } from "../start-excel";

/** Addresses under which production pages load office.js; all are answered from the build's own copy. */
const OFFICE_JS = /^https:\/\/appsforoffice\.[^/]+\/(?:appsforoffice\/)?lib\/1\/hosted\//;
const ORIGIN = "https://localhost";

/** The page around the pane, in place of Excel on the web. What the pane posts goes to the test and back. */
const shell = (name: string, url: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>Excel</title><style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style></head><body><script>
const frame = document.createElement("iframe");
frame.name = ${JSON.stringify(name)};
frame.src = ${JSON.stringify(url)};
addEventListener("message", ({ source, data }) => {
  if (source === frame.contentWindow) toExcel(typeof data === "string" ? data : JSON.stringify(data));
});
fromExcel = (text) => frame.contentWindow.postMessage(text, ${JSON.stringify(ORIGIN)});
document.body.append(frame);
</script></body></html>`;

/** A built pane that runs in a browser, connected to an in-memory workbook. */
export interface BrowserPane extends Omit<ExcelCore<WebHost>, "channel" | "missing"> {
  readonly page: Page;
  /** The pane itself. */
  readonly frame: Frame;
  /** Addresses the pane asked for beyond its own folder and office.js; none was answered. */
  readonly outside: readonly string[];
  /** Uncaught errors and failed policies of the pages. */
  readonly problems: readonly string[];
  /** Closes the page. Throws if the pane used a member that this host does not implement. */
  readonly close: () => Promise<void>;
}

export interface PaneOptions extends ExcelOptions {
  /** The folder of the production build. */
  readonly folder: string;
  readonly width?: number;
  readonly height?: number;
}

async function serve(context: BrowserContext, folder: string, pageHtml: string): Promise<readonly string[]> {
  const outside: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (url === `${ORIGIN}/excel.html`)
      return route.fulfill({ contentType: "text/html; charset=utf-8", body: pageHtml });
    const own = url.startsWith(`${ORIGIN}/`) ? new URL(url).pathname.slice(1) : undefined;
    const file =
      own ?? (OFFICE_JS.test(url) ? path.join("office-js", url.replace(OFFICE_JS, "").replace(/[?#].*/, "")) : "");
    const full = path.join(folder, file);
    if (file !== "" && existsSync(full) && statSync(full).isFile()) return route.fulfill({ path: full });
    if (own === undefined) outside.push(url);
    return route.abort();
  });
  return outside;
}

/** Opens the pane's page inside a page that plays Excel on the web, in a browser that reaches nothing else. */
export async function openPane(browser: Browser, options: PaneOptions): Promise<BrowserPane> {
  const locale = options.locale ?? "zh-CN";
  const { channel, missing, ...excel } = createExcel(await loadMetadata(), options, createWebHost);
  const { width = 350, height = 720 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale });
  const html = shell(frameName(ORIGIN, locale), paneUrl(`${ORIGIN}/taskpane.html`, locale));
  const outside = await serve(context, options.folder, html);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => void problems.push(error.message));
  page.on("console", (message) => {
    const { url, lineNumber, columnNumber } = message.location();
    if (message.type() === "error") problems.push(`${message.text()} (${url}:${lineNumber}:${columnNumber})`);
  });
  await page.exposeFunction("toExcel", (text: string) => channel.receive(text));
  channel.connect((text) => {
    if (page.isClosed()) return;
    page.evaluate(`fromExcel(${JSON.stringify(text)})`).catch(() => undefined); // the page is closing
  }, ORIGIN);
  await page.goto(`${ORIGIN}/excel.html`);
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("The pane has no frame");
  return {
    ...excel,
    page,
    frame,
    outside,
    problems,
    close: async () => {
      await context.close();
      checkComplete(missing);
    },
  };
}

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { dist, openBrowser, root } from "../support/browser";

const folder = mkdtempSync(path.join(tmpdir(), "deployed-"));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
};

/** 信息部门的内网服务器：一张自己签的证书，网页放在一个子目录里。 */
function certificate(): { readonly cert: string; readonly key: string } | undefined {
  const [cert, key] = [path.join(folder, "server.crt"), path.join(folder, "server.key")];
  const args = [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    "/CN=localhost",
    "-keyout",
    key,
    "-out",
    cert,
  ];
  try {
    execFileSync("openssl", args, { stdio: "pipe" });
    return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
  } catch {
    return undefined;
  }
}

const tls = certificate();
const scenario = tls ? test : test.skip;
let server: Server | undefined;
let browser: Browser | undefined;
let site = "";

beforeAll(async () => {
  if (!tls) return;
  const zip = path.join(folder, "release.zip");
  const script = path.join(root, "scripts", "package.mjs");
  execFileSync(process.execPath, [script, "--office-js", "self", "--from", dist, "--out", zip], { stdio: "pipe" });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, "unpacked", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  server = createServer(tls, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    try {
      const bytes = readFileSync(
        path.join(folder, "unpacked", decodeURIComponent(pathname.replace(/^\/perf\//, "web/"))),
      );
      response.setHeader("content-type", TYPES[path.extname(pathname)] ?? "application/octet-stream").end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  site = `https://localhost:${String((server.address() as AddressInfo).port)}/perf`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(page: string): Promise<{ readonly text: string; readonly missing: readonly string[] }> {
  const context = await browser?.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
  const tab = await context?.newPage();
  if (!context || !tab) throw new Error("no browser");
  const missing: string[] = [];
  tab.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await tab.goto(`${site}/${page}`, { waitUntil: "load" });
  await tab.waitForFunction("document.body.innerText.length > 40 && !document.querySelector('.opening')");
  const text = await tab.locator("body").innerText();
  await context.close();
  return { text, missing };
}

scenario("zip 里的网页放在 https 服务器的子目录里就能用，没有缺的文件", async () => {
  const pane = await visit("taskpane.html");
  expect(pane.missing).toEqual([]);
  expect(pane.text).toContain("工作台");
  const bench = await visit("workbench.html");
  expect(bench.missing).toEqual([]);
  expect(bench.text).toContain("生成报告");
});

scenario("照部署说明把清单里的地址全部替换以后，每个文件都在服务器上", async () => {
  const manifest = readFileSync(path.join(folder, "unpacked", "manifest.xml"), "utf8");
  const address = new URL(/<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? "").href.replace(
    /\/[^/]*$/,
    "",
  );
  const urls = [...manifest.replaceAll(address, site).matchAll(/(?:Value|Url)="(https:[^"]*)"/g)].map(
    ([, url]) => url ?? "",
  );
  expect(urls.length).toBeGreaterThan(20);
  const context = await browser?.newContext({ ignoreHTTPSErrors: true });
  const answers = await Promise.all(
    [...new Set(urls)].map(async (url) => [url, (await context?.request.get(url))?.status()]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  await context?.close();
});

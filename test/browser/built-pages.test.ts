import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Site } from "../support/browser";
import { dist, openBrowser, openSite, root } from "../support/browser";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

interface Visit {
  readonly page: Page;
  readonly outside: readonly string[];
  /** 策略挡住的、不出自 office.js 的东西。 */
  readonly refused: string[];
}

/** 打开窗格页面。`office` 为真时，CDN 上的文件由构建产物里的 office-js 代答。 */
async function visitPane(office: boolean): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 350, height: 640 }, locale: "zh-CN" });
  const outside: string[] = [];
  const refused: string[] = [];
  page.on("console", (message) => {
    const own = !message.location().url.startsWith(new URL(CDN).origin);
    if (own && /Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.route(/^https:/, (route) => {
    const url = route.request().url();
    outside.push(url);
    const file = path.join(dist, "office-js", url.slice(CDN.length));
    return office && url.startsWith(CDN) && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${site.url}/taskpane.html`);
  return { page, outside, refused };
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe("任务窗格页面", () => {
  test("连不上 office.js 时说明缺什么、还能用什么", async () => {
    const { page, outside } = await visitPane(false);
    await page.waitForFunction("document.querySelector('.opening') === null");
    expect(await page.locator("body").innerText()).toMatch(/office\.js[^]*工作台[^]*命令行/);
    expect(new Set(outside)).toEqual(new Set([`${CDN}office.js`]));
    await page.close();
  });

  test("脚本根本没有运行起来时，页面自己说明原因", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/taskpane.html`, { waitUntil: "commit" });
    await page.getByText("Excel 版本太旧").waitFor({ state: "visible" });
    await context.close();
  });

  test("内容安全策略只挡住 office.js 的遥测框架，不挡产品自己的东西", async () => {
    const { page, outside, refused } = await visitPane(true);
    await page.waitForFunction("typeof Office === 'object' && document.querySelector('.opening') === null");
    expect(outside.filter((url) => !url.startsWith(CDN))).toEqual([]);
    expect(refused).toEqual([]);
    await page.close();
  });

  test("内容安全策略从严：没有内联脚本，内联样式只认得出哈希的", async () => {
    const { page, refused } = await visitPane(true);
    await page.waitForFunction("typeof Office === 'object' && document.querySelector('.opening') === null");
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(await page.evaluate("getComputedStyle(document.querySelector('.fui-FluentProvider')).fontFamily")).toMatch(
      /YaHei|Segoe|PingFang/,
    );

    refused.length = 0;
    await page.addScriptTag({ content: "window.planted = 1" }).catch(() => undefined);
    await page.evaluate(
      "document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))",
    );
    expect(await page.evaluate("window.planted")).toBeUndefined();
    expect(await page.evaluate("getComputedStyle(document.body).color")).not.toBe("rgb(255, 0, 0)");
    expect(refused.map((text) => /script-src|style-src/.exec(text)?.[0])).toEqual(["script-src", "style-src"]);
    await page.close();
  });
});

describe("构建产物", () => {
  test("不带本机的路径，不带源码映射", () => {
    const traces = [root, homedir()].filter((trace) => trace.length > 1);
    const own = files(dist).filter((file) => !file.includes(`${path.sep}office-js${path.sep}`));
    const leaks = own.filter((file) => {
      const text = readFileSync(file, "latin1");
      return traces.some((trace) => text.includes(`${trace}/`)) || text.includes("sourceMappingURL=");
    });
    expect(leaks).toEqual([]);
  });

  test.each([
    ["functions.zh-CN.json", true],
    ["functions.json", false],
  ])("函数说明 %s 齐全，语言正确，错误值交给函数", (file, chinese) => {
    const metadata = JSON.parse(readFileSync(path.join(dist, file), "utf8"));
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }: { id: string }) => id)).toContain("COMPLETION");
    for (const { id, name, description, parameters } of metadata.functions) {
      expect(name).toBe(id);
      expect(description.slice(0, 2)).toMatch(chinese ? /\p{Script=Han}/u : /[A-Z]/);
      expect(description).toContain(`=PERF.${id}(`);
      for (const parameter of parameters) {
        expect(parameter.name).toMatch(chinese ? /^\p{Script=Han}+$/u : /^[a-z]\w*$/i);
        expect(parameter.description).not.toBe("");
      }
    }
  });

  test("清单指向的每个文件都在", () => {
    const manifest = readFileSync(path.join(dist, "manifest.xml"), "utf8");
    const urls = [...manifest.matchAll(/(?:DefaultValue|Value|Url)="(https:[^"]*)"/g)].map(([, url]) => url ?? "");
    expect(urls.length).toBeGreaterThan(20);
    const base = process.env["PERF_BASE_URL"] ?? "https://localhost:3000";
    expect(urls.filter((url) => !existsSync(path.join(dist, url.slice(base.length))))).toEqual([]);
  });

  test("清单带上快捷键，指向随产品部署的文件", () => {
    const manifest = readFileSync(path.join(dist, "manifest.xml"), "utf8");
    const [, file = "", texts = ""] =
      /<ExtendedOverrides Url="https:[^"]*\/([^"/]*)" ResourcesUrl="https:[^"]*\/([^"/]*)" \/>\s*<\/OfficeApp>/.exec(
        manifest,
      ) ?? [];
    expect(JSON.parse(readFileSync(path.join(dist, file), "utf8")).shortcuts).toHaveLength(2);
    expect(Object.keys(JSON.parse(readFileSync(path.join(dist, texts), "utf8")))).toHaveLength(2);
  });

  test("第三方许可证写明每个打进产品的包", () => {
    const text = readFileSync(path.join(dist, "THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of [
      "react ",
      "decimal.js ",
      "@fluentui/react-components ",
      "@univerjs/core ",
      "@microsoft/office-js ",
    ]) {
      expect(text).toContain(`\n${name}`);
    }
  });
});

import { createServer, type Server } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AddressInfo } from "node:net";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { openBrowser, root } from "../support/browser";

/** As strict as the pane can be: the hash is that of an empty style element, which Fluent fills by script. */
const POLICY = "default-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>窗格</title><link rel="stylesheet" href="page.css">
<script defer src="pane.js"></script></head><body><main id="pane"></main></body></html>`;
const AXE = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

const folder = mkdtempSync(path.join(tmpdir(), "pane-"));
let server: Server;
let browser: Browser;

beforeAll(async () => {
  await bundle();
  server = createServer((request, response) => {
    const file = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = { "/pane.js": "text/javascript", "/page.css": "text/css" }[file] ?? "text/html";
    response.setHeader("content-type", `${type}; charset=utf-8`).setHeader("content-security-policy", POLICY);
    if (file === "/pane.js") response.end(readFileSync(path.join(folder, "pane.js")));
    else response.end(file === "/page.css" ? "html, body, #pane { height: 100%; margin: 0 }" : PAGE);
  }).listen(0);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The pane over the sample workbook, as one script. */
async function bundle(): Promise<void> {
  const compiler = webpack({
    mode: "production",
    optimization: { minimize: false },
    performance: false,
    entry: path.join(root, "test/taskpane/support/pane-page.tsx"),
    output: { path: folder, filename: "pane.js" },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors() === true) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

interface Visit {
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: "active";
}

async function visit(query: string, { width = 350, height = 720, forcedColors }: Visit = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, forcedColors });
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${String(port)}/?introduced=yes&${query}`);
  await page.locator("footer, h1").first().waitFor();
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  return page;
}

const STATES = [
  "view=figures",
  "view=recognition",
  "view=report",
  "view=settings",
  "state=scored&selected=绩效指标!G3",
  "state=blank",
  "state=written",
  "state=failed",
  "plain",
];
const LANGUAGES = ["zh-CN", "en-US"];

describe("at 320 px, also zoomed to 200 %", () => {
  const cases = STATES.flatMap((state) => LANGUAGES.map((language) => `${state}&language=${language}`));

  it.each(cases)("nothing has to be scrolled sideways: %s", async (query) => {
    for (const size of [
      { width: 320, height: 720 },
      { width: 160, height: 360 },
    ]) {
      const page = await visit(query, size);
      await page
        .locator("[data-figure]")
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("main *")]
          .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
          .filter((element) => !element.closest("[role=progressbar], svg"))
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 20)}`),
      );
      expect(wide).toEqual([]);
      await page.close();
    }
  });
});

it.each(STATES)("every target is at least 24 px high and wide: %s", async (query) => {
  const page = await visit(`${query}&selected=绩效指标!D4`);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, summary, a, [role=tab]")]
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 23.99))
      .map(({ text, box }) => `${text} ${String(box.width)}×${String(box.height)}`),
  );
  expect(small).toEqual([]);
  await page.close();
});

describe.each(["light", "dark"])("axe, contrast included, in the %s theme", (theme) => {
  it.each([...STATES, "state=unsupported", "view=figures&selected=绩效指标!D4"])("%s", async (query) => {
    const page = await visit(`${query}&theme=${theme}`);
    const figure = page.locator("[data-figure]").first();
    if ((await figure.count()) > 0) await figure.click();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    await page.close();
  });
});

it("leaves the top right corner to Office's own menu", async () => {
  const page = await visit("view=figures", { width: 320 });
  const covered = await page.evaluate(() =>
    [...document.querySelectorAll("main button, main h1")]
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].some((box) => box.right > innerWidth - 40 && box.top < 32);
      })
      .map((element) => element.textContent),
  );
  expect(covered).toEqual([]);
  await page.close();
});

it("tells open from closed figures in forced colours", async () => {
  const page = await visit("view=report", { forcedColors: "active" });
  const figure = page.locator("[data-figure]").first();
  const background = (): Promise<string> => figure.evaluate((element) => getComputedStyle(element).backgroundColor);
  const closed = await background();
  await figure.click();
  expect(await background()).not.toBe(closed);
  await page.close();
});

it("opens a report of 1500 paragraphs within a second and answers a click within 200 ms", async () => {
  const page = await visit("state=long&view=figures");
  const measured = await page.evaluate(async () => {
    const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const timed = async (action: () => void): Promise<number> => {
      const start = performance.now();
      action();
      await painted();
      return performance.now() - start;
    };
    const open = await timed(() => document.querySelectorAll<HTMLElement>("[role=tab]")[2]?.click());
    while (document.querySelectorAll("article > div").length < 1500) await painted();
    const click = await timed(() => document.querySelector<HTMLElement>("article [data-figure]")?.click());
    return { open, click };
  });
  expect(measured.open).toBeLessThan(1000);
  expect(measured.click).toBeLessThan(200);
  await page.close();
});

import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { dist, openBrowser, openSite } from "../support/browser";

const READY = 30_000;

/** Why the browser tests cannot run here; `undefined` where they can. */
export const obstacle = !existsSync(path.join(dist, "workbench.html"))
  ? "dist/workbench.html 还没有构建（npm run build）"
  : !existsSync(process.env.CHROME_PATH ?? "/usr/bin/chromium")
    ? "没有找到 Chromium（用环境变量 CHROME_PATH 指定）"
    : undefined;

/** A browser and the served page. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  return {
    browser,
    url: `${site.url}/workbench.html`,
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}

/** The workbench as a user meets it: tabs, cells by their address, the pane, messages. */
export interface Workbench {
  readonly page: Page;
  /** Errors of the page and requests that left its own server. */
  readonly troubles: readonly string[];
  /** Goes to a cell by its address in the name box. */
  goTo(address: string): Promise<void>;
  type(address: string, content: string): Promise<void>;
  /** What cells show, copied as text: rows of columns. */
  shown(address: string): Promise<readonly (readonly string[])[]>;
  /** What the formula bar's name box says. */
  selected(): Promise<string>;
  tabs(): Promise<readonly string[]>;
  tab(name: string): Promise<void>;
  notices(): Promise<string>;
  dialog(): Promise<string>;
}

export async function openWorkbench(stage: Stage): Promise<Workbench> {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && troubles.push(message.text())));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && host !== new URL(stage.url).host) troubles.push(request.url());
  });
  await page.goto(stage.url);
  await ready(page);

  const box = page.locator("[data-u-comp='defined-name'] input");
  const goTo = async (address: string): Promise<void> => {
    await box.fill(address);
    await box.press("Enter");
    await page.waitForTimeout(150);
  };
  return {
    page,
    troubles,
    goTo,
    type: async (address, content) => {
      await goTo(address);
      await page.keyboard.type(content);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(700);
    },
    shown: async (address) => {
      await goTo(address);
      await page.keyboard.press("Control+c");
      await page.waitForTimeout(250);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text
        .replace(/\r?\n$/, "")
        .split(/\r?\n/)
        .map((row) => row.split("\t"));
    },
    selected: () => box.inputValue(),
    tabs: () => page.locator("[data-u-comp='slide-tab-item']").allTextContents(),
    tab: async (name) => {
      await page.locator("[data-u-comp='slide-tab-item']", { hasText: name }).click();
      await page.waitForTimeout(300);
    },
    notices: () => page.locator("#notices").innerText(),
    dialog: () => page.locator("#dialog").innerText(),
  };
}

/** Resolves when a file is shown and read. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector("#loading", { state: "hidden", timeout: READY });
  await page.waitForSelector("#pane button", { timeout: READY });
  await page.waitForTimeout(300);
}

import { existsSync, readFileSync } from "node:fs";
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
  /** 生成报告 in the pane. */
  generate(): Promise<void>;
  /** Saves and gives what was downloaded. */
  save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Drops a file on the page. */
  drop(name: string, bytes: Uint8Array): Promise<void>;
  /** Clicks the selected cell. */
  clickSelected(): Promise<void>;
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
    generate: async () => {
      await page.locator("#pane").getByRole("button", { name: "生成报告" }).click();
      await page.locator("[data-u-comp='slide-tab-item']", { hasText: "自评报告" }).waitFor();
      await page.waitForTimeout(600);
    },
    save: async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
    },
    drop: (name, bytes) => drop(page, name, bytes),
    clickSelected: () => clickSelected(page),
    notices: () => page.locator("#notices").innerText(),
    dialog: () => page.locator("#dialog").innerText(),
  };
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], file));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  expect(await page.isVisible("#drop")).toBe(true);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  expect(await page.isVisible("#drop")).toBe(false);
}

/** The editor that F2 opens over the selected cell tells where it is. */
async function clickSelected(page: Page): Promise<void> {
  await page.keyboard.press("F2");
  await page.waitForTimeout(200);
  const editors = await page.locator("[data-u-comp='editor']").all();
  const boxes = await Promise.all(editors.map((editor) => editor.boundingBox()));
  const over = boxes.find((box) => box !== null && box.y > 100);
  await page.keyboard.press("Escape");
  if (!over) throw new Error("the cell's place is unknown");
  await page.mouse.click(over.x - 4, over.y + over.height / 2);
}

/** Resolves when a file is shown and read. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector("#loading", { state: "hidden", timeout: READY });
  await page.waitForSelector("#pane button", { timeout: READY });
  await page.waitForTimeout(300);
}

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFileSync } from "node:fs";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { openBrowser, root } from "../support/browser";

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>表格</title><link rel="stylesheet" href="sheets.css">
<style>html, body, #sheet { height: 100%; margin: 0 }</style><script defer src="sheets.js"></script></head><body><div id="sheet"></div></body></html>`;
const TYPES: Readonly<Record<string, string>> = { "/sheets.js": "text/javascript", "/sheets.css": "text/css" };

/** The workbench's spreadsheet on a page of its own, as `Sheets` in the page. */
export interface SpreadsheetPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Makes the Univer host one script, whose exports are the page's `Sheets`. */
async function bundle(folder: string): Promise<void> {
  const swc = { jsc: { parser: { syntax: "typescript" }, target: "es2022" } };
  const compiler = webpack({
    mode: "development",
    optimization: { minimize: false },
    performance: false,
    devtool: false,
    entry: path.join(root, "src/hosts/univer/univer-host.ts"),
    output: { path: folder, filename: "sheets.js", library: { name: "Sheets", type: "var" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, loader: "swc-loader", options: swc },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: "sheets.css" })],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors() === true) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

/** Builds the Univer host and opens it in the browser. */
export async function openSpreadsheet(): Promise<SpreadsheetPage> {
  const folder = mkdtempSync(path.join(tmpdir(), "sheets-"));
  await bundle(folder);
  const server = createServer((request, response) => {
    const file = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = TYPES[file];
    response.setHeader("content-type", `${type ?? "text/html"}; charset=utf-8`);
    response.end(type === undefined ? PAGE : readFileSync(path.join(folder, file)));
  }).listen(0);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  await page.waitForFunction("typeof Sheets === 'object'");
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

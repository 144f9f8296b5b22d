import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

export const root = path.join(__dirname, "..", "..");
export const dist = path.join(root, "dist");

/** The built pages on a port of their own. */
export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves `dist` with the product's own server. */
export async function openSite(): Promise<Site> {
  const script = path.join(root, "scripts", "serve.mjs");
  const server: ChildProcess = spawn(process.execPath, [script, dist], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  return { url: line.toString().trim(), close: () => void server.kill() };
}

/** A headless browser that reaches nothing but the machine itself. `CHROME_PATH` names it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}

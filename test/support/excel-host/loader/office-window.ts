import type { Script } from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import { frameName, paneUrl } from "../protocol/page-url";

/** A window of the pane in which scripts can be run. */
export interface OfficeWindow {
  readonly window: PaneWindow;
  readonly run: (script: Script) => void;
  readonly close: () => void;
}

/** The globals that office.js defines. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

export type PaneWindow = Window & typeof globalThis & Partial<OfficeGlobals>;

/** Opens a jsdom window at the address that Excel on the web, or Excel for Windows, gives a pane. */
export function openWindow(
  locale: string,
  client: "web" | "desktop" = "web",
  page = "https://localhost/taskpane.html",
): OfficeWindow {
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => {
    throw error;
  });
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: client === "web" ? paneUrl(page, locale) : page,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: console,
  });
  const window = dom.window;
  if (client === "web") window.name = frameName(window.location.origin, locale);
  const context = dom.getInternalVMContext();
  return { window, run: (script) => void script.runInContext(context), close: () => window.close() };
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import type { DesktopHost } from "../protocol/desktop-host";
import type { WebHost } from "../protocol/web-host";
import type { OfficeGlobals, OfficeWindow } from "./office-window";

const BASE = "https://localhost/office-js/";
const compiled = new Map<string, Script>();

/** The folder of Microsoft's client in node_modules. */
export function officeFolder(): string {
  return dirname(require.resolve("@microsoft/office-js/dist/office.js"));
}

function scriptAt(file: string): Script {
  let script = compiled.get(file);
  if (!script) {
    script = new Script(readFileSync(file, "utf8"), { filename: file });
    compiled.set(file, script);
  }
  return script;
}

/** Answers the script tags that office.js appends from node_modules; every other element is appended as usual. */
function serveScripts(pane: OfficeWindow, folder: string): void {
  const { head } = pane.window.document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const tag = node as unknown as HTMLScriptElement;
    if (tag.tagName !== "SCRIPT" || !tag.src.startsWith(BASE)) return append(node);
    const file = join(folder, tag.src.slice(BASE.length));
    setTimeout(() => {
      if (!existsSync(file))
        throw new Error(`office.js asked for ${tag.src}, which @microsoft/office-js does not contain`);
      pane.run(scriptAt(file));
      tag.onload?.(new pane.window.Event("load"));
    }, 0);
    return node;
  };
}

/** Gives the pane a parent window that is the host, or the object that Excel for Windows puts into it. */
function connect(pane: OfficeWindow, host: WebHost | DesktopHost): void {
  const { window } = pane;
  if ("external" in host) {
    Object.defineProperty(window, "external", { configurable: true, value: host.external });
    return;
  }
  const parent = { postMessage: (message: unknown) => void setTimeout(() => host.receive(message), 0) };
  Object.defineProperty(window, "parent", { configurable: true, get: () => parent });
  const { origin } = window.location;
  host.connect((text) => {
    setTimeout(() => {
      if (!window.closed) window.dispatchEvent(new window.MessageEvent("message", { data: text, origin }));
    }, 0);
  }, origin);
}

/** Loads the unmodified office.js into the window and waits until it is ready. */
export async function loadOffice(pane: OfficeWindow, host: WebHost | DesktopHost): Promise<OfficeGlobals> {
  const { window } = pane;
  const { document } = window;
  const folder = officeFolder();
  const tag = document.createElement("script");
  tag.setAttribute("src", `${BASE}office.js`);
  document.head.appendChild(tag);
  serveScripts(pane, folder);
  connect(pane, host);
  if (!("domain" in document)) {
    Object.defineProperty(document, "domain", { configurable: true, value: window.location.hostname });
  }
  pane.run(scriptAt(join(folder, "office.js")));
  const { Office } = window;
  if (!Office) throw new Error("office.js did not define Office");
  await Office.onReady();
  const { Excel, OfficeExtension, CustomFunctions } = window;
  if (!Excel || !OfficeExtension || !CustomFunctions) throw new Error("office.js did not load the Excel client");
  return { Office, Excel, OfficeExtension, CustomFunctions };
}

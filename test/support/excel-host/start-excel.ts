import { createExcel, type ExcelCore, type ExcelOptions } from "./create-excel";
import { loadOffice } from "./loader/load-office";
import { openWindow, type OfficeGlobals, type PaneWindow } from "./loader/office-window";
import { loadMetadata } from "./metadata/load-metadata";
import type { Channel } from "./protocol/channel";
import { createDesktopHost, type DesktopHost } from "./protocol/desktop-host";
import { createWebHost, type WebHost } from "./protocol/web-host";

export interface StartOptions extends ExcelOptions {
  /** Which of Microsoft's clients runs: that of Excel on the web, or that of Excel for Windows. */
  readonly client?: "web" | "desktop";
}

/** Microsoft's client, connected to an in-memory workbook. */
export interface RunningExcel extends OfficeGlobals, Omit<ExcelCore<Channel>, "channel" | "missing"> {
  readonly window: PaneWindow;
  /** Waits until events and clean-up requests that are under way have arrived. */
  readonly settle: () => Promise<void>;
  /** Closes the window. Throws if the code under test used a member that this host does not implement. */
  readonly close: () => Promise<void>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Throws where code used members that this host lacks. */
export function checkComplete(missing: readonly string[]): void {
  if (missing.length > 0) throw new Error(`The Excel test host does not implement ${[...new Set(missing)].join(", ")}`);
}

/** Starts Excel with Microsoft's unmodified office.js in a jsdom window. */
export async function startExcel(options: StartOptions = {}): Promise<RunningExcel> {
  const metadata = await loadMetadata();
  const { channel, missing, ...excel } =
    options.client === "desktop"
      ? createExcel<WebHost | DesktopHost>(metadata, options, createDesktopHost)
      : createExcel<WebHost | DesktopHost>(metadata, options, createWebHost);
  const pane = openWindow(options.locale ?? "zh-CN", options.client ?? "web");
  const globals = await loadOffice(pane, channel);
  // The client sets this flag on the wrong class, so its own check of requirement sets never runs.
  Object.assign((globals.OfficeExtension as unknown as { CommonUtility: object }).CommonUtility, {
    _doApiNotSupportedCheck: true,
  });
  const settle = (): Promise<void> => pause(30);
  return {
    ...globals,
    ...excel,
    window: pane.window,
    settle,
    close: async () => {
      await settle();
      pane.close();
      checkComplete(missing);
    },
  };
}

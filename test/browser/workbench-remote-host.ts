import type { Page } from "playwright-core";
import { HostError } from "../../src/ports";
import type {
  CellEdit,
  HostErrorCode,
  OpenedFile,
  Unsubscribe,
  WorkbookChange,
  WorkbookHost,
  WorkbookLook,
} from "../../src/ports";
import type { RangeRef } from "../../src/core/workbook/address";
import type { WritePlan } from "../../src/core/report/plan";
import type { Workbook } from "../../src/core/workbook/snapshot";
import type { UniverSheets, createUniverHost } from "../../src/hosts/univer/univer-host";

/** What the page holds: the host's module, the running spreadsheet, and where it tells of events. */
interface PageGlobals {
  readonly Sheets: { readonly createUniverHost: typeof createUniverHost };
  sheets: UniverSheets;
  stops: Map<number, Unsubscribe>;
  breaks: boolean;
  fixed: string | undefined;
  readonly hostEvent: (id: number, event: WorkbookChange | RangeRef) => void;
}

type Answer<T> = { readonly value: T } | { readonly error: { readonly code: string; readonly message: string } };

/** The spreadsheet in the page, driven from here. */
export interface RemoteSpreadsheet {
  readonly host: WorkbookHost;
  load(file: Pick<OpenedFile, "workbook">, look: WorkbookLook): Promise<void>;
  /** The next plan's second sheet cannot be laid out. */
  breakNextWrite(): Promise<void>;
  /** From now on cells cannot be changed for this reason. */
  fix(why: string | undefined): Promise<void>;
  undo(): Promise<void>;
  whyError(sheet: string, row: number, column: number): Promise<string | undefined>;
}

/** A HostError as the host threw it; anything else fails the test. */
function unpack<T>(answer: Answer<T>): T {
  if ("value" in answer) return answer.value;
  throw new HostError(answer.error.code as HostErrorCode, answer.error.message);
}

/** Starts the spreadsheet in its page; loads follow each other on the same one, as in the workbench. */
export async function startRemote(page: Page): Promise<RemoteSpreadsheet> {
  const listeners = new Map<number, (event: never) => void>();
  let listened = 0;
  await page.exposeFunction("hostEvent", (id: number, event: never) => listeners.get(id)?.(event));
  await page.evaluate(() => {
    const it = globalThis as unknown as PageGlobals;
    const notices = new Proxy({}, { get: (_, key) => String(key) }) as Parameters<
      typeof createUniverHost
    >[1]["notices"];
    it.stops = new Map();
    it.sheets = it.Sheets.createUniverHost(document.getElementById("sheet") as HTMLElement, {
      darkMode: false,
      whyFixed: () => it.fixed,
      notices,
      tell: () => undefined,
    });
  });

  const call = async <T>(name: "read" | "write" | "edit" | "select", argument?: unknown): Promise<T> =>
    unpack(
      await page.evaluate(
        async ([method, given]): Promise<Answer<T>> => {
          const it = globalThis as unknown as PageGlobals;
          let passed = given;
          if (method === "write" && it.breaks) {
            it.breaks = false;
            const plan = given as WritePlan;
            Object.defineProperty(plan.sheets[1]?.merges ?? [], "map", {
              value: () => {
                throw new Error("cannot be laid out");
              },
            });
            passed = plan;
          }
          try {
            const run = it.sheets.host[method] as (argument: unknown) => Promise<T>;
            return { value: await run(passed) };
          } catch (error) {
            const { name: kind, code, message } = error as { name: string; code: string; message: string };
            if (kind !== "HostError") throw error;
            return { error: { code, message } };
          }
        },
        [name, argument] as const,
      ),
    );

  const listen = (name: "onChange" | "onSelect", listener: (event: never) => void): Unsubscribe => {
    const id = (listened += 1);
    listeners.set(id, listener);
    void page.evaluate(
      ([method, key]) => {
        const it = globalThis as unknown as PageGlobals;
        it.stops.set(
          key,
          it.sheets.host[method]((event: WorkbookChange | RangeRef) => it.hostEvent(key, event)),
        );
      },
      [name, id] as const,
    );
    return () => {
      void page.evaluate((key) => (globalThis as unknown as PageGlobals).stops.get(key)?.(), id);
    };
  };

  return {
    host: {
      kind: "univer",
      read: () => call<Workbook>("read"),
      write: (plan) => call("write", plan),
      edit: (edits: readonly CellEdit[]) => call("edit", edits),
      select: (range) => call("select", range),
      onChange: (listener) => listen("onChange", listener),
      onSelect: (listener) => listen("onSelect", listener),
    },
    load: async ({ workbook }, look) => {
      await page.evaluate(
        async ([content, shown]) => {
          const it = globalThis as unknown as PageGlobals;
          for (const stop of it.stops.values()) stop();
          it.stops.clear();
          it.breaks = false;
          it.fixed = undefined;
          it.sheets.load(content, shown);
          await it.sheets.settle();
        },
        [workbook, look] as const,
      );
    },
    breakNextWrite: () =>
      page.evaluate(() => {
        (globalThis as unknown as PageGlobals).breaks = true;
      }),
    fix: (why) =>
      page.evaluate((reason) => {
        (globalThis as unknown as PageGlobals).fixed = reason;
      }, why),
    undo: () => page.evaluate(() => (globalThis as unknown as PageGlobals).sheets.undo()),
    whyError: (sheet, row, column) =>
      page.evaluate((cell) => (globalThis as unknown as PageGlobals).sheets.whyError(cell), { sheet, row, column }),
  };
}

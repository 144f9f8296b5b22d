import { readFileSync } from "node:fs";
import path from "node:path";
import { createSession } from "../../../../src/app/create-session";
import { createPlainTask } from "../../../../src/app/plain-task";
import { associateCommands } from "../../../../src/commands/index";
import { findSheet } from "../../../../src/core/workbook/snapshot";
import { createExcelHost } from "../../../../src/hosts/excel/excel-host";
import { workbookFiles } from "../../../../src/hosts/file/workbook-files";
import { until } from "../../../contract/seen";
import { startExcel, type RunningExcel } from "../start-excel";

const NAME = "进贤县商务局2021.xlsx";
const SAMPLE = path.join(__dirname, "../../../../assets/samples", NAME);
const FILE = workbookFiles.open(new Uint8Array(readFileSync(SAMPLE)), NAME);

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({ client: "desktop", profile: "ltsc2021", file: FILE, functions: ["PERF.RATE"] });
});
afterEach(() => excel.close());

test("the client of Excel for Windows is the one that runs", () => {
  expect(excel.Office.context.platform).toBe("PC");
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
});

test("reads the workbook, writes the report, selects a cell and hears of edits", async () => {
  const host = createExcelHost(excel.Excel, { patience: 10_000 });
  const before = await host.read();
  expect(before).toEqual(FILE.workbook);
  const session = createSession(host);
  await session.refresh();
  const generation = await session.generate();
  expect(excel.host.model.active.name).toBe(generation?.reportSheet);
  expect((await host.read()).sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  await session.show({ sheet: "预算执行", row: 4, column: 1 });
  expect(excel.host.model.selection).toMatchObject({ sheet: { name: "预算执行" }, area: { top: 4, left: 1 } });
  const changes: unknown[] = [];
  const stop = host.onChange((change) => void changes.push(change));
  await until(() => excel.host.registrations() > 0);
  await excel.settle();
  excel.host.user.write("预算执行!B5", 700);
  await until(() => changes.length > 0);
  stop();
  session.close();
  await excel.settle();
  expect(changes).toEqual([
    { kind: "cells", ranges: [expect.objectContaining({ sheet: "预算执行", top: 4, left: 1 })] },
  ]);
  expect(excel.host.registrations()).toBe(0);
});

test("calls custom functions and completes ribbon commands", async () => {
  excel.CustomFunctions.associate("RATE", (done: number, plan: number) => done / plan);
  expect(await excel.host.callFunction("RATE", [30, 40])).toEqual({ ok: true, value: 0.75 });
  const host = createExcelHost(excel.Excel, { patience: 10_000 });
  const session = createSession(host);
  Object.assign(globalThis, { Office: excel.Office });
  associateCommands(Promise.resolve({ session, plain: createPlainTask(host, () => Promise.resolve(undefined)) }));
  excel.host.model.paneState = "Background";
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(excel.host.model.paneState).toBe("Visible");
  Reflect.deleteProperty(globalThis, "Office");
  session.close();
  await excel.settle();
  expect(excel.snapshot().sheets.length).toBeGreaterThan(FILE.workbook.sheets.length);
});

test("keeps document settings and counts saving them among what clears the undo list", async () => {
  const { settings } = excel.Office.context.document;
  settings.set("关注", { 年度: 2021 });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(JSON.parse(excel.host.settings.get("关注") ?? "")).toEqual({ 年度: 2021 });
  expect(excel.undoClearing).toEqual(["document.settings.saveAsync()"]);
  expect(findSheet(excel.snapshot(), "预算执行")).toBeDefined();
});

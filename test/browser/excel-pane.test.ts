import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { findSheet } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { dist, openBrowser, root } from "../support/browser";
import { openPane, type BrowserPane, type PaneOptions } from "../support/excel-host/browser/open-pane";

const NAME = "进贤县商务局2021.xlsx";
const FILE = workbookFiles.open(readFileSync(path.join(root, "assets/samples", NAME)), NAME);

let browser: Browser;
let excel: BrowserPane;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => excel.close());

/** The production build of the pane inside Excel with the sample. */
async function open(options: Partial<PaneOptions> = {}): Promise<BrowserPane> {
  excel = await openPane(browser, { folder: dist, file: FILE, ...options });
  return excel;
}

const generateButton = () => excel.frame.getByRole("button", { name: "生成报告" });

async function generate(): Promise<void> {
  await generateButton().click();
  await excel.frame
    .getByText(/^已写入/)
    .first()
    .waitFor();
}

/** Waits until something is so; Excel and the pane work apart from the test. */
async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; !so(); tries += 1) {
    if (tries === 200) throw new Error(`It did not come to be: ${so.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The sheets that were not in the file and that the user sees. */
const ours = (): readonly string[] =>
  excel
    .snapshot()
    .sheets.filter(({ name, visibility }) => visibility === "visible" && !findSheet(FILE.workbook, name))
    .map(({ name }) => name);

/** What stays of the workbook when our sheets and marks are taken away. */
const users = () => {
  const { sheets, names } = excel.snapshot();
  return {
    sheets: sheets.filter(({ name }) => findSheet(FILE.workbook, name)),
    names: names.filter(({ name }) => !name.startsWith("_PERF_")),
  };
};

test("shows what it recognised, and loads nothing but its own files and office.js", async () => {
  const { frame, problems, outside } = await open();
  await generateButton().waitFor();
  expect(await frame.locator("body").innerText()).toMatch(/进贤县商务局[^]*2021 年度[^]*预算执行率[^]*934\.55/);
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});

test("one click writes the report and leaves the user's sheets as they are", async () => {
  const { requests, host } = await open();
  await generateButton().waitFor();
  const before = users();
  requests.length = 0;
  await generate();
  expect(ours()).toHaveLength(2);
  const [report] = ours();
  expect(host.model.active.name).toBe(report);
  expect(JSON.stringify(findSheet(excel.snapshot(), report ?? "")?.rows)).toContain("934.55");
  expect(users()).toEqual(before);
});

test("a report written again leaves the user's undo list alone", async () => {
  const { undoClearing } = await open();
  await generateButton().waitFor();
  await generate();
  undoClearing.length = 0;
  await generateButton().click();
  await excel.frame
    .getByText(/未变 \d+ 段/)
    .first()
    .waitFor();
  expect(undoClearing).toEqual([]);
  expect(ours()).toHaveLength(2);
});

test("a click on a figure selects its cell", async () => {
  const { frame, host } = await open();
  await frame.getByRole("button", { name: "633.19", exact: true }).first().click();
  await until(() => host.model.selection.area.top === 4);
  expect(host.model.selection.sheet.name).toBe("预算执行");
  expect(host.model.selection.area).toEqual({ top: 4, bottom: 4, left: 1, right: 1 });
});

test("follows what the user and a co-author type", async () => {
  const { frame, host } = await open();
  await generateButton().waitFor();
  host.user.write("预算执行!B5", 700);
  await frame.getByText("700", { exact: true }).first().waitFor();
  host.coauthor.write("预算执行!C5", 12.5);
  await frame.getByText("12.5", { exact: true }).first().waitFor();
});

test("the functions answer directly and from cells", async () => {
  const { host } = await open({ functions: ["PERF.COMPLETION", "PERF.EXECUTION"] });
  await generateButton().waitFor();
  expect(await host.callFunction("COMPLETION", [[[30]], [[40]], null, null])).toEqual({ ok: true, value: [[0.75]] });
  host.user.addSheet("草稿");
  host.user.write("草稿!A1:B1", [["=PERF.EXECUTION(预算执行!F5,预算执行!E5)", "=PERF.EXECUTION(1,0)"]]);
  const shown = () => findSheet(excel.snapshot(), "草稿")?.rows[0]?.map((cell) => cell?.value);
  await until(() => !JSON.stringify(shown()).includes("BUSY"));
  expect(shown()).toEqual([1, { error: "#DIV/0!" }]);
});

test("the ribbon button writes the report and completes", async () => {
  const { host } = await open();
  await generateButton().waitFor();
  expect(await host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(ours()).toHaveLength(2);
});

test("the ribbon button completes when Excel refuses", async () => {
  const { host } = await open();
  await generateButton().waitFor();
  // As an Excel refuses that cannot wait until the user has finished editing a cell.
  for (let k = 1; k <= 10; k += 1) host.failRequest(k, { code: "InvalidOperationInCellEditMode" });
  expect(await host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  host.recover();
  expect(ours()).toEqual([]);
  await excel.frame
    .getByText(/正在编辑单元格/)
    .first()
    .waitFor();
});

test("the saved workbook holds the report, and every other part of the file", async () => {
  await open();
  await generateButton().waitFor();
  await generate();
  const saved = workbookFiles.open(excel.save(), NAME).workbook;
  expect(saved.sheets.slice(0, FILE.workbook.sheets.length)).toEqual(FILE.workbook.sheets);
  expect(saved.sheets.map(({ name }) => name)).toEqual(excel.snapshot().sheets.map(({ name }) => name));
  const [report] = ours();
  const values = (workbook: typeof saved) =>
    findSheet(workbook, report ?? "")?.rows.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
  expect(values(saved)).toEqual(values(excel.snapshot()));
});

test.each(["excel2016", "excel2019"] as const)("says in %s what is missing and what works instead", async (profile) => {
  const { frame, requests } = await open({ profile });
  await frame
    .getByText(/Excel 2021/)
    .first()
    .waitFor();
  expect(await frame.locator("body").innerText()).toMatch(/工作台/);
  expect(requests).toEqual([]);
});

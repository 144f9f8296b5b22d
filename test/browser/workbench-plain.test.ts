import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { cellAt, findSheet, type Cell } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { obstacle, openStage, openWorkbench, ready, type Stage, type Workbench } from "./workbench-page";

const SAMPLE = path.join(__dirname, "../../assets/samples/进贤县商务局2021.xlsx");
const NAME = "带公式.xlsx";
const SHEET = "预算执行";
const PERF = "=PERF.EXECUTION(F5,E5)";
/** No built-in formula says how a text's unit is read. */
const ONLY_VALUE = '=PERF.COMPLETION("19278万美元",25660)';

if (obstacle !== undefined) console.warn(`工作台的浏览器测试跳过：${obstacle}`);
const scenario = obstacle === undefined ? test : test.skip;

jest.setTimeout(60_000);

let stage: Stage;
let bench: Workbench;
let page: Page;

beforeAll(async () => {
  if (obstacle === undefined) stage = await openStage();
});
afterAll(async () => {
  if (obstacle === undefined) await stage.close();
});
afterEach(async () => {
  if (obstacle !== undefined) return;
  await page.context().close();
  expect(bench.troubles).toEqual([]);
});

async function start(query = ""): Promise<void> {
  bench = await openWorkbench({ ...stage, url: stage.url + query });
  page = bench.page;
}

async function show(name: string, bytes: Uint8Array): Promise<void> {
  await bench.drop(name, bytes);
  await page.waitForFunction((shown) => document.title.includes(shown), name);
  await ready(page);
}

/** The sample with two PERF formulas below its table, as the add-in would have left them. */
function withFormulas(): Uint8Array {
  const file = workbookFiles.open(new Uint8Array(readFileSync(SAMPLE)), NAME);
  return workbookFiles.save(file, {
    edits: [
      { sheet: SHEET, row: 11, column: 0, formula: PERF, value: 1 },
      { sheet: SHEET, row: 12, column: 0, formula: ONLY_VALUE, value: 19278 / 25660 },
    ],
  });
}

async function choose(entry: string): Promise<void> {
  await page.click("#plain");
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

const paneButton = (name: string) => page.locator("#pane").getByRole("button", { name, exact: true });

/** The two cells in the copy that is saved now. */
async function saved(): Promise<{ readonly bytes: Uint8Array; readonly cells: readonly (Cell | undefined)[] }> {
  const { bytes } = await bench.save();
  const sheet = findSheet(workbookFiles.open(bytes, NAME).workbook, SHEET);
  return { bytes, cells: [11, 12].map((row) => sheet && cellAt(sheet, row, 0)) };
}

scenario(
  "PERF formulas become plain ones after the list was shown, and are saved so; undo brings them back",
  async () => {
    await start();
    await show(NAME, withFormulas());
    await choose("转为普通公式");
    await page.locator("#pane").getByText("1 个单元格换成普通公式").first().waitFor();
    await page.locator("#pane").getByText("1 个单元格没有等效的公式，改为当前的值").first().waitFor();
    expect(await bench.shown("A12:A13")).toEqual([["1"], [expect.stringMatching(/^0\.7512/) as string]]);

    await paneButton("转换").click();
    await page.locator("#pane").getByText("已转换：1 个换成普通公式，1 个改为当前的值").first().waitFor();
    const converted = await saved();
    expect(converted.cells[0]?.formula).toMatch(/F5.*E5/);
    expect(converted.cells[0]?.formula).not.toContain("PERF");
    expect(converted.cells[0]?.value).toBe(1);
    expect(converted.cells[1]).toEqual({ value: Number((19278 / 25660).toPrecision(15)) });

    await page.keyboard.press("Control+z");
    await page.waitForTimeout(800);
    expect((await saved()).cells.map((cell) => cell?.formula)).toEqual([PERF, ONLY_VALUE]);
  },
);

scenario("a copy with plain formulas is opened again, and the PERF formulas are put back and saved", async () => {
  await start();
  await show(NAME, withFormulas());
  await choose("转为普通公式");
  await paneButton("转换").click();
  await page.locator("#pane").getByText("已转换").first().waitFor();
  const { bytes } = await saved();

  await show("普通公式.xlsx", bytes);
  await choose("恢复 PERF 公式");
  await paneButton("恢复").click();
  await page.locator("#pane").getByText("已恢复 2 个 PERF 公式").first().waitFor();
  const { cells } = await saved();
  expect(cells.map((cell) => cell?.formula)).toEqual([PERF, ONLY_VALUE]);
  expect(cells.map((cell) => cell?.value)).toEqual([1, Number((19278 / 25660).toPrecision(15))]);
});

scenario("a file that cannot keep formulas says so", async () => {
  await start();
  await show("指标.csv", new TextEncoder().encode("指标名称,年度指标值\n新签约项目,32\n"));
  await choose("转为普通公式");
  expect(await bench.notices()).toContain(".csv 文件不能写回公式");
});

scenario("the status line says why a PERF formula gives an error", async () => {
  await start();
  await bench.type("A12", "=PERF.EXECUTION(F5,0)");
  await bench.goTo("A12");
  const note = page.locator("#cell-note");
  expect(await note.innerText()).toMatch(/^A12：.*预算.*0/);
  await bench.type("A12", "=PERF.EXECUTION(F5,E5)");
  await bench.goTo("A12");
  expect(await note.innerText()).toBe("");
});

scenario("in English, what is declined is said in English", async () => {
  await start("?lang=en-US");
  await bench.goTo("F6");
  await page.keyboard.press("Control+b");
  expect(await bench.notices()).toContain("does not change fonts");
  await page.keyboard.press("Control+x");
  expect(await bench.notices()).toContain("does not cut");
  const active = page.locator("[data-u-comp='slide-tab-item']").first();
  await active.dblclick();
  expect(await bench.notices()).toContain("does not add, delete, rename");
  expect(await bench.notices()).not.toMatch(/\p{Script=Han}/u);
  expect(await page.locator("#plain").innerText()).toBe("Plain formulas");
});

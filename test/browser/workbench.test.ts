import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { createWorkbookFile } from "../../src/hosts/file/create-workbook";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { cellAt, findSheet } from "../../src/core/workbook/snapshot";
import { obstacle, openStage, openWorkbench, ready } from "./workbench-page";
import type { Stage, Workbench } from "./workbench-page";

const SAMPLES = path.join(__dirname, "../../assets/samples");
const FIRST = "进贤县商务局2021.xlsx";
const SECOND = "部门整体支出绩效自评表示例.xlsx";
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, name)));

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
beforeEach(async () => {
  if (obstacle !== undefined) return;
  bench = await openWorkbench(stage);
  page = bench.page;
});
afterEach(async () => {
  if (obstacle !== undefined) return;
  await page.context().close();
  expect(bench.troubles).toEqual([]);
});

const pane = () => page.locator("#pane");
const answer = (label: string) => page.locator("#dialog").getByRole("button", { name: label, exact: true });

scenario("opens with a sample, its figures in the pane, and no word to any other server", async () => {
  expect(await page.title()).toContain(FIRST);
  expect(await bench.tabs()).toEqual(["预算执行", "绩效指标台账", "单位情况"]);
  const text = await pane().innerText();
  for (const figure of ["633.19", "301.36", "934.55", "100%"]) expect(text).toContain(figure);
  expect(await page.locator(".foot").innerText()).toContain("数据不离开本机");
});

scenario("one click writes the report and its sources beside the user's sheets", async () => {
  await bench.generate();
  const tabs = await bench.tabs();
  expect(tabs.slice(0, 3)).toEqual(["预算执行", "绩效指标台账", "单位情况"]);
  expect(tabs.slice(3)).toEqual(["自评报告", "数据来源"]);
  expect((await bench.shown("A1"))[0]?.[0]).toContain("自评报告");
});

scenario("a changed cell changes the execution rate, undo brings it back", async () => {
  await bench.type("F6", "300");
  await pane().getByText("92.78%").first().waitFor();
  await page.keyboard.press("Control+z");
  await pane().getByText("100%").first().waitFor();
  expect(await bench.shown("F5:F6")).toEqual([["934.55"], ["367.49"]]);
});

scenario("PERF functions calculate and spill over a range", async () => {
  await bench.type("A12", '=PERF.COMPLETION("19278万美元",25660)');
  await bench.type("B12", "=PERF.EXECUTION(F5:F7,E5)");
  await bench.type("C12", "=PERF.EXECUTION(F5,0)");
  expect(await bench.shown("C12")).toEqual([["#DIV/0!"]]);
  const sheet = findSheet(workbookFiles.open((await bench.save()).bytes, FIRST).workbook, "预算执行");
  const value = (row: number, column: number) => sheet && cellAt(sheet, row, column)?.value;
  expect(value(11, 0)).toBeCloseTo(19278 / 25660, 12);
  expect(value(11, 1)).toBe(1);
  expect(value(12, 1)).toBeCloseTo(367.49 / 934.55, 12);
  expect(value(13, 1)).toBeCloseTo(567.06 / 934.55, 12);
});

scenario("a figure in the pane leads to its cell, and back to the sentences that use it", async () => {
  await bench.tab("单位情况");
  await pane().getByText("301.36").first().click();
  await page.waitForTimeout(500);
  expect(await bench.selected()).toBe("D5");
  await bench.goTo("E5");
  await pane().getByText("用于").first().waitFor();
});

scenario("the copy holds the report and the changed cell; every other part is byte for byte the same", async () => {
  await bench.type("F6", "300");
  await bench.generate();
  const { name, bytes } = await bench.save();
  expect(name).toBe("进贤县商务局2021-自评报告.xlsx");

  const before = unzipSync(sample(FIRST));
  const after = unzipSync(bytes);
  const changed = Object.keys(before).filter(
    (part) => strFromU8(before[part] ?? new Uint8Array(), true) !== strFromU8(after[part] ?? new Uint8Array(), true),
  );
  const allowed =
    /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|docProps\/.*|xl\/worksheets\/sheet1\.xml)$/;
  expect(changed.filter((part) => !allowed.test(part))).toEqual([]);
  expect(changed).toContain("xl/worksheets/sheet1.xml");

  const { workbook } = workbookFiles.open(bytes, name);
  const budget = findSheet(workbook, "预算执行");
  expect(budget && cellAt(budget, 5, 5)?.value).toBe(300);
  expect(budget && cellAt(budget, 4, 5)).toMatchObject({ formula: "=F6+F7", value: 867.06 });
  const report = findSheet(workbook, "自评报告");
  expect(report?.rows.some((row) => JSON.stringify(row?.[0]?.value ?? "").includes("92.78%"))).toBe(true);
  expect(workbook.names.map((one) => one.name)).toEqual(expect.arrayContaining(["_PERF_REPORT", "_PERF_TRACE"]));
});

scenario("a saved copy opens again, and a new report takes the old one's place", async () => {
  await bench.generate();
  const first = await bench.save();
  await bench.drop(first.name, first.bytes);
  await page.waitForFunction((name) => document.title.includes(name), first.name);
  await ready(page);
  expect(await bench.tabs()).toEqual(["预算执行", "绩效指标台账", "单位情况", "自评报告", "数据来源"]);
  await bench.tab("预算执行");
  await bench.type("F6", "300");
  await bench.generate();
  await page.waitForTimeout(1500);
  expect(await bench.tabs()).toEqual(["预算执行", "绩效指标台账", "单位情况", "自评报告", "数据来源"]);
  const { name, bytes } = await bench.save();
  expect(name).toBe(first.name);
  const { workbook } = workbookFiles.open(bytes, name);
  expect(workbook.sheets.filter((sheet) => sheet.name.startsWith("自评报告"))).toHaveLength(1);
  const report = findSheet(workbook, "自评报告");
  expect(report?.rows.some((row) => JSON.stringify(row?.[0]?.value ?? "").includes("92.78%"))).toBe(true);
});

scenario("a paragraph the user rewrote is saved as it reads", async () => {
  await bench.generate();
  await bench.type("A2", "（2021年度，征求意见稿）");
  const { bytes, name } = await bench.save();
  const report = findSheet(workbookFiles.open(bytes, name).workbook, "自评报告");
  expect(report && cellAt(report, 1, 0)?.value).toBe("（2021年度，征求意见稿）");
});

scenario("opens a file of one's own by the picker", async () => {
  await page.setInputFiles("#picker", path.join(SAMPLES, SECOND));
  await ready(page);
  expect(await page.locator("#file-name").innerText()).toContain(SECOND);
  expect(await bench.tabs()).not.toContain("绩效指标台账");
});

scenario("opens a file dropped anywhere", async () => {
  await bench.drop("我的自评表.xlsx", sample(SECOND));
  await ready(page);
  expect(await page.locator("#file-name").innerText()).toContain("我的自评表.xlsx");
  await bench.generate();
});

scenario("asks before unsaved changes are lost", async () => {
  await bench.type("F6", "300");
  await page.setInputFiles("#picker", path.join(SAMPLES, SECOND));
  expect(await bench.dialog()).toContain("没有保存");
  await answer("取消").click();
  expect(await page.locator("#file-name").innerText()).toContain(FIRST);
  await page.setInputFiles("#picker", path.join(SAMPLES, SECOND));
  await answer("不保存，继续打开").click();
  await page.waitForFunction((name) => document.title.includes(name), SECOND);
});

scenario("files that cannot be opened say why and leave the open one alone", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["空文件.xlsx", new Uint8Array(0), /。/],
    ["不是表格.xlsx", new TextEncoder().encode("\u0000\u0001 not a workbook"), /。/],
    ["截断.xlsx", sample(FIRST).slice(0, 4000), /损坏|不完整/],
  ];
  for (const [name, bytes, sentence] of cases) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    await page.setInputFiles("#picker", file);
    await page.waitForSelector("#dialog[open]");
    const text = await bench.dialog();
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/Error|undefined|\[object/);
    await answer("知道了").click();
  }
  expect(await page.locator("#file-name").innerText()).toContain(FIRST);
  expect(await bench.shown("A5")).toEqual([["合计"]]);
});

scenario("declines what a saved copy cannot carry, and says why", async () => {
  await bench.goTo("F6");
  await page.keyboard.press("Control+b");
  expect(await bench.notices()).toContain("格式");
  await page.keyboard.press("Control+x");
  expect(await bench.notices()).toContain("剪切");
  const active = page.locator("[data-u-comp='slide-tab-item']").first();
  await active.dblclick();
  expect(await bench.notices()).toContain("改名");
  expect(await active.textContent()).toBe("预算执行");
  await page.click("#save");
  expect(await bench.notices()).toContain("没有需要保存的内容");
});

scenario("declines to change one cell of an array formula, and leaves it as it was", async () => {
  const parts = unzipSync(sample(FIRST));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toContain("<f>B5+C5+D5</f>");
  parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace("<f>B5+C5+D5</f>", '<f t="array" ref="E5">B5+C5+D5</f>'));
  await bench.drop("数组公式.xlsx", zipSync(parts));
  await ready(page);
  await bench.type("E5", "1");
  expect(await bench.notices()).toContain("数组公式");
  expect(await bench.shown("E5")).toEqual([["934.55"]]);
});

scenario("pasting brings contents, not formats and merges", async () => {
  await bench.goTo("A1:G4");
  await page.keyboard.press("Control+c");
  await bench.goTo("A12");
  await page.keyboard.press("Control+v");
  await page.waitForTimeout(600);
  expect((await bench.shown("A15:E15"))[0]?.slice(1)).toEqual([
    "年初预算数",
    "上年结转结余",
    "追加（调减）数",
    "全年预算数",
  ]);
  const { workbook } = workbookFiles.open((await bench.save()).bytes, FIRST);
  expect(findSheet(workbook, "预算执行")?.merges.every((merge) => merge.bottom < 11)).toBe(true);
});

scenario("works without a network once it is loaded", async () => {
  const settings = page.locator("#pane").getByRole("tab", { name: "设置" });
  await page.waitForTimeout(3000); // what is loaded late is fetched ahead after two seconds
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await bench.generate();
  expect(await bench.tabs()).toContain("自评报告");
  await settings.click();
  await page.locator("#pane").getByText("评分规则").first().waitFor();
  expect((await bench.save()).bytes.length).toBeGreaterThan(1000);
});

/** Clicks the first source in 数据来源 and expects to land on its cell. */
async function followFirstSource(): Promise<void> {
  await bench.tab("数据来源");
  const rows = await bench.shown("A1:I60");
  const isLink = (cell: string): boolean => /^[^!]+!\$?[A-Z]+\$?\d+$/.test(cell);
  const at = rows.findIndex((row) => row.some(isLink));
  const column = rows[at]?.findIndex(isLink) ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  await bench.goTo(`${String.fromCharCode(65 + column)}${at + 1}`);
  await page.waitForTimeout(400);
  const [sheetName, target] = rows[at]?.[column]?.split("!") ?? [];
  await bench.clickSelected();
  await page.waitForTimeout(600);
  expect((await bench.selected()).split(":")[0]).toBe(target);
  expect(await page.locator("[data-u-comp='slide-tab-item'][aria-selected='true']").allTextContents()).toEqual([
    sheetName,
  ]);
}

scenario("the source list leads to its cells by a click, in a copy that was opened again, too", async () => {
  await bench.generate();
  await followFirstSource();
  const { name, bytes } = await bench.save();
  await bench.drop(name, bytes);
  await page.waitForFunction((shown) => document.title.includes(shown), name);
  await ready(page);
  await followFirstSource();
});

scenario("the page around the spreadsheet has no accessibility violations, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(300);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const engine = (window as unknown as { axe: typeof axe }).axe;
      const result = await engine.run({ include: [".bar", ".foot", "#splitter"] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect(violations).toEqual([]);
  }
});

scenario("a file that takes long to open tells how far it is, and 取消 keeps the one that is shown", async () => {
  const rows = Array.from({ length: 40_000 }, (_, n) => ({
    cells: [`任务${String(n)}`, "1-9月", "个", n, n].map((value) => ({ value, style: "cell" })),
  }));
  const bytes = createWorkbookFile([
    {
      name: "台账",
      visibility: "visible",
      columns: [],
      rows,
      merges: [],
      styles: { cell: { font: "宋体", size: 11 } },
      gridlines: true,
    },
  ]);
  const before = await page.title();
  const folder = mkdtempSync(path.join(tmpdir(), "large-"));
  writeFileSync(path.join(folder, "大台账.xlsx"), bytes);
  await page.setInputFiles("#picker", path.join(folder, "大台账.xlsx"));
  await page.locator("#loading-cancel").click();
  await page.locator("#notices").getByText("已取消，没有打开“大台账.xlsx”。").waitFor();
  expect(await page.isVisible("#loading")).toBe(false);
  expect(await page.title()).toBe(before);
  expect(await bench.tabs()).toEqual(["预算执行", "绩效指标台账", "单位情况"]);
  expect((await bench.shown("A1"))[0]?.[0]).not.toBe("");
});

import { cellAt, type Sheet } from "../../src/core/workbook/snapshot";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { obstacle, openStage, openWorkbench, ready, type Stage, type Workbench } from "./workbench-page";

if (obstacle !== undefined) console.warn(`工作台的自评表测试跳过：${obstacle}`);
const scenario = obstacle === undefined ? test : test.skip;

jest.setTimeout(60_000);

let stage: Stage;
let bench: Workbench;

beforeAll(async () => {
  if (obstacle !== undefined) return;
  stage = await openStage();
  bench = await openWorkbench(stage);
});
afterAll(async () => {
  if (obstacle !== undefined) return;
  await bench.page.context().close();
  expect(bench.troubles).toEqual([]);
  await stage.close();
});

const choice = () => bench.page.locator("#pane").getByRole("checkbox", { name: "同时写“绩效自评表”" });

scenario("the choice to write the form with the report is kept in the saved copy and followed there", async () => {
  expect(await choice().isChecked()).toBe(false);
  await choice().check();
  await bench.page.locator("[data-u-comp='slide-tab-item']", { hasText: "绩效设置" }).waitFor();
  await bench.generate();
  expect((await bench.tabs()).slice(3)).toEqual(["绩效设置", "自评报告", "数据来源", "绩效自评表"]);
  await bench.page.locator("#pane").getByText("已写入“自评报告”、“绩效自评表”和“数据来源”").first().waitFor();

  const { name, bytes } = await bench.save();
  const form: Sheet | undefined = workbookFiles
    .open(bytes, name)
    .workbook.sheets.find(({ name: sheet }) => sheet === "绩效自评表");
  expect(form && cellAt(form, 0, 0)?.value).toBe("部门（单位）整体支出绩效自评表");
  const formulas = form?.rows.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []) ?? [];
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => formula.includes("PERF."))).toEqual([]);

  await bench.drop(name, bytes);
  await bench.page.waitForFunction((shown) => document.title.includes(shown), name);
  await ready(bench.page);
  expect(await choice().isChecked()).toBe(true);
  await bench.generate();
  await bench.page.waitForTimeout(500);
  expect((await bench.tabs()).filter((tab) => tab.startsWith("绩效自评表"))).toEqual(["绩效自评表"]);
});

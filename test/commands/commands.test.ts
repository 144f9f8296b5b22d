/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import { createPlainTask } from "../../src/app/plain-task";
import { createSession } from "../../src/app/create-session";
import { associateCommands, type CommandTargets } from "../../src/commands/index";
import { withFormChosen } from "../../src/core/settings/model";
import { createExcelHost } from "../../src/hosts/excel/excel-host";
import { selectedRange } from "../../src/hosts/excel/selected-range";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import type { StartOptions } from "../support/excel-host/start-excel";
import { startExcel, type RunningExcel } from "../support/excel-host/start-excel";
import { PERF_FUNCTIONS } from "../support/perf-functions";
import { sheet, workbook } from "../support/sheet";

const NAME = "进贤县商务局2021.xlsx";
const SAMPLE = path.join(__dirname, "../../assets/samples", NAME);
const { workbook: UNIT } = workbookFiles.open(new Uint8Array(readFileSync(SAMPLE)), NAME);
const root = path.join(__dirname, "../..");

let excel: RunningExcel;
let targets: CommandTargets;

/** Excel with the pane closed: the add-in is loaded by the click itself, as far as `loaded` says. */
async function open(options: StartOptions = {}, loaded = (): CommandTargets | undefined => targets): Promise<void> {
  excel = await startExcel({ workbook: UNIT, profile: "ltsc2021", ...options });
  excel.host.model.paneState = "Background";
  Object.assign(globalThis, { Office: excel.Office });
  const host = createExcelHost(excel.Excel, { patience: 10_000 });
  const session = createSession(host);
  targets = { session, plain: createPlainTask(host, () => selectedRange(excel.Excel)) };
  associateCommands(Promise.resolve(loaded()));
}

afterEach(async () => {
  targets.session.close();
  await excel.close();
  Reflect.deleteProperty(globalThis, "Office");
});

/** Refuses what comes, as an Excel does that cannot wait until the user has finished editing a cell. */
const refuseWhileEditing = (): void => {
  for (let k = 1; k <= 10; k += 1) excel.host.failRequest(k, { code: "InvalidOperationInCellEditMode" });
};

const sheets = (): readonly string[] => excel.snapshot().sheets.map(({ name }) => name);
const before = UNIT.sheets.map(({ name }) => name);

test("每个按钮和快捷键都有接上的动作", async () => {
  await open();
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const buttons = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name ?? "");
  const { actions } = JSON.parse(readFileSync(path.join(root, "src/commands/shortcuts.json"), "utf8"));
  const shortcuts = actions.map(({ id }: { id: string }) => id);
  expect(buttons.length).toBeGreaterThan(0);
  for (const name of [...buttons, ...shortcuts]) expect(typeof action(name)).toBe("function");
});

/** What Excel calls for a keyboard shortcut. */
function action(name: string): (event: unknown) => void {
  const actions = excel.Office.actions as unknown as {
    readonly _association: { readonly mappings: Readonly<Record<string, (event: unknown) => void>> };
  };
  const found = actions._association.mappings[name.toUpperCase()];
  if (!found) throw new Error(`Nothing is associated with ${name}`);
  return found;
}

describe.each(["web", "desktop"] as const)("生成报告（%s）", (client) => {
  test("窗格关着也能用：从头读起，写出报告，打开窗格报告结果", async () => {
    await open({ client });
    expect(targets.session.state.phase).toBe("reading");
    expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
    expect(sheets()).toEqual(expect.arrayContaining([...before, "自评报告", "数据来源"]));
    expect(targets.session.state).toMatchObject({ phase: "ready", generation: { reportSheet: "自评报告" } });
    await excel.settle();
    expect(excel.host.model.paneState).toBe("Visible");
  });
});

test("设置里选了同时写自评表，功能区的按钮也照办", async () => {
  await open({ functions: PERF_FUNCTIONS });
  await targets.session.refresh();
  await targets.session.decide((settings) => withFormChosen(settings, true));
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(sheets()).toEqual(expect.arrayContaining(["自评报告", "数据来源", "绩效自评表"]));
  expect(targets.session.state).toMatchObject({ generation: { formSheet: "绩效自评表" } });
});

test("第 k 个请求失败，命令照样结束；要么写成，要么窗格里有原因，原有的表不变", async () => {
  const outcomes: string[] = [];
  for (let k = 1; k <= 8; k += 1) {
    await open();
    excel.host.failRequest(k, { code: "GeneralException" });
    expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
    await excel.settle();
    const { state } = targets.session;
    const failed = state.phase === "failed" || (state.phase === "ready" && state.failure !== undefined);
    const written = sheets().includes("自评报告");
    outcomes.push(failed ? "failed" : written ? "written" : "nothing");
    expect(sheets().slice(0, before.length)).toEqual(before);
    if (k < 8) {
      targets.session.close();
      await excel.close();
    }
  }
  expect(outcomes).not.toContain("nothing");
  expect(outcomes).toContain("failed");
  expect(outcomes).toContain("written");
});

test("打不开窗格也写出报告；再打开窗格时结果还在", async () => {
  await open();
  await targets.session.refresh();
  await excel.settle();
  excel.host.failRequest(1, { code: "GeneralException" });
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(excel.host.model.paneState).toBe("Background");
  expect(sheets()).toContain("自评报告");
  expect(targets.session.state).toMatchObject({ generation: { reportSheet: "自评报告" } });
});

test("单元格在编辑、一个可用的表也没有：结束，并在窗格里说明", async () => {
  await open({ workbook: workbook([sheet("空表", [])]) });
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(targets.session.state).toMatchObject({ failure: { code: "no-tables" } });
  refuseWhileEditing();
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(targets.session.state).toMatchObject({ failure: { code: "cell-editing" } });
  excel.host.recover();
});

test("这个 Excel 缺少所需功能：打开窗格说明，不做别的", async () => {
  await open({}, () => undefined);
  expect(await excel.host.invokeCommand("generateReport")).toMatchObject({ status: 0 });
  expect(excel.host.model.paneState).toBe("Visible");
  expect(sheets()).toEqual(before);
});

test("快捷键没有要结束的事件，照样执行", async () => {
  await open({ profile: "web" });
  action("showPane")(null);
  await excel.settle();
  expect(excel.host.model.paneState).toBe("Visible");
  action("generateReport")(undefined);
  for (let tries = 0; !sheets().includes("自评报告") && tries < 100; tries += 1) await excel.settle();
  expect(sheets()).toContain("自评报告");
});

describe("普通公式", () => {
  const PERF = workbook([
    sheet("指标", [
      [32, 40, { formula: "=PERF.COMPLETION(B1,A1)", value: 1.25 }],
      [10, 5, { formula: "=PERF.COMPLETION(B2,A2)", value: 0.5 }],
    ]),
  ]);
  const formula = (row: number) => excel.snapshot().sheets[0]?.rows[row]?.[2]?.formula;

  test("按选中的区域问，不直接写；点了转换才写，恢复也一样", async () => {
    await open({ workbook: PERF, functions: PERF_FUNCTIONS });
    excel.host.user.select("指标!C1:D1");
    expect(await excel.host.invokeCommand("toPlainFormulas")).toMatchObject({ status: 0 });
    expect(targets.plain.state).toMatchObject({ stage: "asking", scope: { kind: "selection" } });
    expect(formula(0)).toContain("PERF");
    await excel.settle();
    expect(excel.host.model.paneState).toBe("Visible");

    await targets.plain.run();
    expect(targets.plain.state.stage).toBe("converted");
    expect(formula(0)).not.toContain("PERF");
    expect(formula(1)).toContain("PERF");

    expect(await excel.host.invokeCommand("toPerfFormulas")).toMatchObject({ status: 0 });
    await targets.plain.run();
    expect(targets.plain.state).toMatchObject({ stage: "restored", outcome: { missing: [] } });
    expect(formula(0)).toBe("=PERF.COMPLETION(B1,A1)");
  });

  test("读不了工作簿时也结束，原因留在窗格里", async () => {
    await open({ workbook: PERF, functions: PERF_FUNCTIONS });
    await excel.settle();
    refuseWhileEditing();
    expect(await excel.host.invokeCommand("toPlainFormulas")).toMatchObject({ status: 0 });
    expect(targets.plain.state).toMatchObject({ stage: "failed", failure: { code: "cell-editing" } });
    excel.host.recover();
  });
});

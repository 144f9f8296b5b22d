/** @jest-environment node */
import { writePlainFormulas } from "../../../src/app/plain-formulas";
import type { Session } from "../../../src/app/session";
import { ourSheetNames } from "../../../src/core/report/our-sheets";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import type { LoggedChange } from "../../support/excel-host/executor/request-log";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { openPane, proseRow, reached, usersPart } from "./generation";

/** Calls that do away with a sheet, or give it another name, place, protection or visibility. */
const HARMS_A_SHEET =
  /^(?:Worksheet\.(?:Delete|Copy)\(\)|Worksheet\.(?:Name|Position|Visibility)=|Work(?:sheet|book)Protection\.(?:Protect|Unprotect)\(\)|Range\.(?:Insert|Delete|MoveTo)\(\))$/;
/** What moves the view and changes nothing. */
const SHOWS = /^(?:Worksheet\.Activate|Range\.Select)\(\)$/;
const OWN_NAME = /^_PERF_/;
/** Calls that change cells or their looks. */
const WRITES =
  /^(?!(?:load |.*\.Get|.*_(?:Un)?Register)).*(?:=$|\.(?:Clear|Merge|Unmerge|Add|Delete|Copy|Insert)\(\)$)/;

let excel: RunningExcel;
let pane: Session;
let users: readonly string[];
beforeEach(async () => {
  excel = await startExcel({ workbook: bureauLedger(), profile: "ltsc2021" });
  users = bureauLedger().sheets.map(({ name }) => name);
  pane = await openPane(excel);
});
afterEach(async () => {
  pane.close();
  await excel.close();
});

const calls = (): readonly string[] => excel.requests.flatMap((request) => request.calls);
const changes = (): readonly LoggedChange[] => excel.requests.flatMap((request) => request.changes);
const generate = async (): Promise<void> => expect(await pane.generate()).toBeDefined();

/** Every call that changes something is made on a sheet of ours, a name of ours or the screen. */
function expectOnlyOurs(): void {
  const foreign = changes().filter(({ call, sheet, name }) => {
    if (SHOWS.test(call)) return false;
    if (sheet !== undefined) return users.includes(sheet);
    return !(name === undefined ? call === "NamedItemCollection.Add()" : OWN_NAME.test(name));
  });
  expect(foreign).toEqual([]);
  expect(excel.host.model.names.map(({ name }) => name).filter((name) => !OWN_NAME.test(name))).toEqual([]);
}
const read = (): Promise<void> => pane.refresh();
const select = (): Promise<void> => pane.show({ sheet: "重点工作台账", row: 4, column: 6 });
const follow = async (): Promise<void> => {
  excel.host.user.write("重点工作台账!G7", 30.2);
  const followed = reached(
    pane,
    ({ phase, ...state }) =>
      phase === "ready" && JSON.stringify("analysis" in state && state.analysis.workbook.sheets).includes("30.2"),
  );
  await followed;
};

test.each([
  ["读取", read],
  ["定位来源单元格", select],
  ["跟随用户的改动", follow],
])("%s时什么也不写", async (_, flow) => {
  const before = excel.snapshot();
  excel.requests.length = 0;
  await flow();
  expect(excel.requests.length).toBeGreaterThan(0);
  expect(calls().filter((call) => WRITES.test(call))).toEqual([]);
  expect(excel.undoClearing).toEqual([]);
  if (flow !== follow) expect(excel.snapshot()).toEqual(before);
});

test("首次生成只添加自己的工作表，用户的工作表原样不动", async () => {
  const before = excel.snapshot();
  const looks = lookOf(before.sheets.map(({ name }) => name));
  await generate();
  const after = excel.snapshot();
  expect(usersPart(after)).toEqual(usersPart(before));
  expect(lookOf(before.sheets.map(({ name }) => name))).toBe(looks);
  const added = after.sheets.slice(before.sheets.length).map(({ name }) => name);
  expect(new Set(added)).toEqual(new Set(ourSheetNames(after)));
  expectOnlyOurs();
  // New sheets get their names once their marks are set; the one that is hidden is 绩效_版本.
  const structural = changes().filter(({ call }) => HARMS_A_SHEET.test(call));
  expect(new Set(structural.map(({ call }) => call))).toEqual(new Set(["Worksheet.Name=", "Worksheet.Visibility="]));
  expect(structural.filter(({ call }) => call === "Worksheet.Name=")).toHaveLength(3);
});

test("再次生成不碰用户的工作表，也不清空撤消记录", async () => {
  await generate();
  excel.host.user.write("重点工作台账!G7", 30.2);
  excel.host.user.write(`自评报告!A${proseRow(excel.snapshot())}`, "　　本段由单位自行改写。");
  await excel.settle();
  const before = excel.snapshot();
  const looks = lookOf(users);
  excel.requests.length = 0;
  excel.undoClearing.length = 0;
  await generate();
  expect(calls().filter((call) => WRITES.test(call)).length).toBeGreaterThan(20);
  expect(calls().filter((call) => HARMS_A_SHEET.test(call))).toEqual([]);
  expect(excel.undoClearing).toEqual([]);
  expectOnlyOurs();
  expect(usersPart(excel.snapshot())).toEqual(usersPart(before));
  expect(lookOf(users)).toBe(looks);
});

test("恢复上一版不碰用户的工作表，也不清空撤消记录", async () => {
  await generate();
  excel.host.user.write("重点工作台账!G7", 30.2);
  await generate();
  const before = usersPart(excel.snapshot());
  excel.requests.length = 0;
  excel.undoClearing.length = 0;
  expect(await pane.restore()).toBeDefined();
  expect(changes().length).toBeGreaterThan(20);
  expectOnlyOurs();
  expect(excel.undoClearing).toEqual([]);
  expect(usersPart(excel.snapshot())).toEqual(before);
});

test("首次生成失败后只删除刚刚自己添加的工作表", async () => {
  const before = excel.snapshot();
  excel.requests.length = 0;
  excel.host.failRequest(6, { afterActions: 600 });
  expect(await pane.generate()).toBeUndefined();
  expectOnlyOurs();
  const deleted = changes().filter(({ call }) => call === "Worksheet.Delete()");
  expect(deleted).toHaveLength(changes().filter(({ call }) => call === "WorksheetCollection.Add()").length);
  expect(excel.snapshot()).toEqual(before);
});

test("再次生成失败后恢复自己的工作表，不删除也不隐藏任何工作表", async () => {
  await generate();
  excel.host.user.write("重点工作台账!G7", 30.2);
  await excel.settle();
  excel.requests.length = 0;
  excel.undoClearing.length = 0;
  for (let k = 1; k <= 24; k += 1) excel.host.failRequest(k, { afterActions: 600 });
  expect(await pane.generate()).toBeUndefined();
  expect(changes().length).toBeGreaterThan(20);
  expectOnlyOurs();
  expect(calls().filter((call) => HARMS_A_SHEET.test(call))).toEqual([]);
  expect(excel.undoClearing).toEqual([]);
});

test("别人恰在写入时新建了同名工作表：不动它，报告另起一名", async () => {
  excel.host.afterRequest(5, () => excel.host.coauthor.addSheet("自评报告"));
  excel.requests.length = 0;
  users = [...users, "自评报告"];
  expect(await pane.generate()).toBeUndefined();
  expectOnlyOurs();
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(users);
  await generate();
  expect(excel.snapshot().sheets.map(({ name }) => name)).toContain("自评报告(2)");
});

test("普通公式只改写用户要改的单元格，此外只写自己的工作表", async () => {
  const at = { sheet: "重点工作台账", row: 12, column: 3 };
  const host = createExcelHost(excel.Excel, { patience: 10_000 });
  await host.read();
  excel.requests.length = 0;
  const replaced = { at, anchor: at, perf: "=PERF.RATE(1,2)", formula: "=1/2", value: 0.5 };
  await writePlainFormulas(host, { replacements: [replaced], skipped: [] });
  const own = changes().filter(({ sheet }) => sheet !== at.sheet);
  const hers = changes().filter(({ sheet }) => sheet === at.sheet);
  expect(new Set(hers.map(({ call }) => call))).toEqual(new Set(["Range.Formulas="]));
  expect(own.filter(({ sheet }) => sheet !== undefined && users.includes(sheet))).toEqual([]);
});

/** Everything the test host knows of sheets beside their contents: formats, sizes, page, filters, protection. */
function lookOf(names: readonly string[]): string {
  const sheets = excel.host.model.sheets.filter(({ name }) => names.includes(name));
  return JSON.stringify(sheets, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** @jest-environment node */
import type { Session } from "../../../src/app/session";
import { ourSheetNames } from "../../../src/core/report/our-sheets";
import { startExcel, type RunningExcel } from "../../support/excel-host/start-excel";
import { bureauLedger } from "../../fixtures/bureau-ledger";
import { openPane, reached, usersPart } from "./generation";

/** Calls that do away with a sheet, or give it another name, place, protection or visibility. */
const HARMS_A_SHEET =
  /^(?:Worksheet\.(?:Delete|Copy)\(\)|Worksheet\.(?:Name|Position|Visibility)=|Work(?:sheet|book)Protection\.(?:Protect|Unprotect)\(\)|Range\.(?:Insert|Delete|MoveTo)\(\))$/;
/** Calls that change cells or their looks. */
const WRITES =
  /^(?!(?:load |.*\.Get|.*_(?:Un)?Register)).*(?:=$|\.(?:Clear|Merge|Unmerge|Add|Delete|Copy|Insert)\(\)$)/;

let excel: RunningExcel;
let pane: Session;
beforeEach(async () => {
  excel = await startExcel({ workbook: bureauLedger(), profile: "ltsc2021" });
  pane = await openPane(excel);
});
afterEach(async () => {
  pane.close();
  await excel.close();
});

const calls = (): readonly string[] => excel.requests.flatMap((request) => request.calls);
const generate = async (): Promise<void> => expect(await pane.generate()).toBeDefined();
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
  expect(after.sheets.slice(before.sheets.length).map(({ name }) => name)).toEqual([...ourSheetNames(after)]);
  // The one sheet that is hidden is 绩效_版本, which was just added.
  expect(calls().filter((call) => HARMS_A_SHEET.test(call))).toEqual(["Worksheet.Visibility="]);
});

test("再次生成不碰用户的工作表，也不清空撤消记录", async () => {
  await generate();
  excel.host.user.write("重点工作台账!G7", 30.2);
  excel.host.user.write("自评报告!A4", "　　本段由单位自行改写。");
  await excel.settle();
  const before = excel.snapshot();
  const users = before.sheets.filter(({ name }) => !ourSheetNames(before).has(name)).map(({ name }) => name);
  const looks = lookOf(users);
  excel.requests.length = 0;
  excel.undoClearing.length = 0;
  await generate();
  expect(calls().filter((call) => WRITES.test(call)).length).toBeGreaterThan(20);
  expect(calls().filter((call) => HARMS_A_SHEET.test(call))).toEqual([]);
  expect(excel.undoClearing).toEqual([]);
  expect(usersPart(excel.snapshot())).toEqual(usersPart(before));
  expect(lookOf(users)).toBe(looks);
});

test("失败后只删除刚刚自己添加的工作表", async () => {
  const before = excel.snapshot();
  excel.requests.length = 0;
  excel.host.failRequest(6, { afterActions: 600 });
  expect(await pane.generate()).toBeUndefined();
  const deleted = calls().filter((call) => call === "Worksheet.Delete()");
  const added = calls().filter((call) => call === "WorksheetCollection.Add()");
  expect(deleted.length).toBeGreaterThan(0);
  expect(deleted).toHaveLength(added.length);
  expect(excel.snapshot()).toEqual(before);
});

/** Everything the test host knows of sheets beside their contents: formats, sizes, page, filters, protection. */
function lookOf(names: readonly string[]): string {
  const sheets = excel.host.model.sheets.filter(({ name }) => names.includes(name));
  return JSON.stringify(sheets, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** @jest-environment node */
import type { RangeRef } from "../../../src/core/workbook/address";
import { createSession } from "../../../src/app/create-session";
import type { WorkbookChange } from "../../../src/ports";
import { reached } from "./generation";
import { openExcel, type ExcelUnderTest } from "./support";

let excel: ExcelUnderTest;
let changes: WorkbookChange[];
let selections: RangeRef[];
const stops: (() => void)[] = [];

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));

beforeEach(async () => {
  excel = await openExcel();
  changes = [];
  selections = [];
  stops.splice(
    0,
    Infinity,
    excel.workbookHost.onChange((change) => void changes.push(change)),
    excel.workbookHost.onSelect((range) => void selections.push(range)),
  );
  await wait();
  excel.requests.length = 0;
});
afterEach(() => excel.close());

test("many edits that arrive together are named by one request", async () => {
  await excel.act((context) => {
    const sheet = context.workbook.worksheets.getItem("预算执行");
    for (const address of ["B3", "C3", "C4"]) sheet.getRange(address).values = [[1]];
  });
  await wait();
  const ranges = changes.flatMap((change) => (change.kind === "cells" ? change.ranges : []));
  expect(ranges.map(({ sheet, top, left }) => [sheet, top, left])).toEqual([
    ["预算执行", 2, 1],
    ["预算执行", 2, 2],
    ["预算执行", 3, 2],
  ]);
  expect(excel.requests.filter(({ calls }) => calls.includes("load WorksheetCollection")).length).toBeLessThanOrEqual(
    2,
  );
});

test("sheets added and deleted change the structure", async () => {
  await excel.act((context) => context.workbook.worksheets.add("新表"));
  await wait();
  await excel.act((context) => context.workbook.worksheets.getItem("新表").delete());
  await wait();
  expect(changes).toEqual([{ kind: "structure" }, { kind: "structure" }]);
});

test("a new name of a sheet is noticed with the next change", async () => {
  const edit = (sheet: string): Promise<void> =>
    excel.act((context) => {
      context.workbook.worksheets.getItem(sheet).getRange("C3").values = [[1]];
    });
  await edit("预算执行");
  await wait();
  excel.sheet("预算执行").name = "2023预算执行";
  await edit("2023预算执行");
  await wait();
  expect(changes.map((change) => (change.kind === "cells" ? change.ranges[0]?.sheet : "structure"))).toEqual([
    "预算执行",
    "structure",
    "2023预算执行",
  ]);
});

test("going to another sheet tells its active cell", async () => {
  await excel.act((context) => context.workbook.worksheets.getItem("绩效指标 表1").activate());
  await wait();
  expect(selections).toEqual([{ sheet: "绩效指标 表1", top: 0, bottom: 0, left: 0, right: 0 }]);
});

test("a hidden sheet cannot be shown, and the user is told", async () => {
  const range = { sheet: "备忘", top: 0, left: 0, bottom: 0, right: 0 };
  await expect(excel.workbookHost.select(range)).rejects.toMatchObject({
    code: "not-found",
    message: "工作表“备忘”已隐藏，无法定位。请取消隐藏后再试。",
  });
});

test("nobody is left registered after the last listener went", async () => {
  for (const stop of stops) stop();
  await wait();
  const removed = excel.requests.flatMap(({ calls }) => calls).filter((call) => call.includes("_Unregister"));
  expect(removed.sort()).toEqual([
    "WorksheetCollection._UnregisterActivatedEvent()",
    "WorksheetCollection._UnregisterAddedEvent()",
    "WorksheetCollection._UnregisterDataChangedEvent()",
    "WorksheetCollection._UnregisterDeletedEvent()",
    "WorksheetCollection._UnregisterSelectionChangedEvent()",
  ]);
});

test("a listener that came while a cell was edited hears from the next reading on", async () => {
  for (const stop of stops) stop();
  await wait();
  excel.host.cellEditing = true;
  excel.workbookHost.onChange((change) => void changes.push(change));
  await wait();
  excel.host.cellEditing = false;
  await excel.workbookHost.read();
  await wait();
  await excel.act((context) => {
    context.workbook.worksheets.getItem("预算执行").getRange("C3").values = [[1]];
  });
  await wait();
  expect(changes).toHaveLength(1);
});

const reads = (): number =>
  excel.requests.filter(({ calls }) => calls.includes("load NamedItemCollection") && calls.includes("load Range"))
    .length;

/** A session in place of the plain listeners. */
async function openSession(settle = 60) {
  for (const stop of stops) stop();
  for (let turn = 0; turn < 50 && excel.host.registrations() > 0; turn++) await wait();
  expect(excel.host.registrations()).toBe(0);
  const session = createSession(excel.workbookHost, { settle });
  await reached(session, ({ phase }) => phase === "ready");
  await wait();
  excel.requests.length = 0;
  return session;
}

test("1,000 edits lead to few readings and register nothing more", async () => {
  const session = await openSession();
  const registered = excel.host.registrations();
  for (let edit = 0; edit < 1_000; edit += 1) {
    excel.host.user.write("预算执行!C3", edit);
    if (edit % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const followed = await reached(
    session,
    (state) => state.phase === "ready" && state.analysis.workbook.sheets[0]?.rows[2]?.[2]?.value === 999,
  );
  await wait();
  expect(followed.phase).toBe("ready");
  expect(reads()).toBeGreaterThanOrEqual(1);
  expect(reads()).toBeLessThanOrEqual(50); // a busy machine lets the edits come in more than one burst
  expect(excel.requests.length).toBeLessThanOrEqual(400);
  expect(excel.host.registrations()).toBe(registered);
  session.close();
});

test("a sheet that is added, renamed or deleted is read and forgotten", async () => {
  const session = await openSession();
  const names = (wanted: readonly string[]) =>
    reached(
      session,
      (state) =>
        state.phase === "ready" &&
        JSON.stringify(state.analysis.workbook.sheets.map(({ name }) => name)) === JSON.stringify(wanted),
    );
  const own = ["预算执行", "绩效指标 表1", "备忘"];
  excel.host.user.addSheet("补充");
  await names([...own, "补充"]);
  excel.host.user.renameSheet("补充", "补充资料");
  excel.host.user.write("补充资料!A1", "说明"); // below ExcelApi 1.17 a new name is noticed with the next change
  await names([...own, "补充资料"]);
  excel.host.user.deleteSheet("补充资料");
  await names(own);
  session.close();
});

test("a closed session leaves nothing registered and reads nothing more", async () => {
  const session = await openSession();
  expect(excel.host.registrations()).toBe(5);
  session.close();
  await wait();
  expect(excel.host.registrations()).toBe(0);
  excel.requests.length = 0;
  excel.host.user.write("预算执行!C3", 1);
  excel.host.user.addSheet("补充");
  await wait();
  expect(excel.requests).toEqual([]);
});

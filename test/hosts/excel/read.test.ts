/** @jest-environment node */
import { findSheet, type Sheet, type Workbook } from "../../../src/core/workbook/snapshot";
import { sheetOf } from "../../contract/fixtures";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { openExcel, type ExcelUnderTest } from "./support";

let excel: ExcelUnderTest;
afterEach(() => excel.close());

const openWith = async (sheets: readonly Sheet[]): Promise<ExcelUnderTest> => {
  const workbook: Workbook = { sheets, names: [] };
  excel = await openExcel({ workbook });
  excel.requests.length = 0;
  return excel;
};

const small = (index: number): Sheet =>
  sheetOf(`表${index}`, [
    ["项目", "金额"],
    ["基本支出", index],
  ]);

test("the number of requests does not grow with the number of sheets", async () => {
  const { workbookHost, requests } = await openWith([small(1)]);
  await workbookHost.read();
  const one = requests.length;
  await excel.close();
  const many = await openWith(Array.from({ length: 40 }, (_, index) => small(index)));
  const workbook = await many.workbookHost.read();
  expect(workbook.sheets).toHaveLength(40);
  expect(findSheet(workbook, "表39")?.rows[1]?.[1]?.value).toBe(39);
  expect(many.requests).toHaveLength(one);
  expect(one).toBe(4);
});

test("a sheet of 25,000 rows is read in parts well below 5 MB", async () => {
  const rows = Array.from({ length: 25_000 }, (_, row) => [`项目支出明细第${row}行`, row, row / 4, "已完成"]);
  const { workbookHost, requests } = await openWith([sheetOf("明细", rows)]);
  const sheet = (await workbookHost.read()).sheets[0];
  expect(sheet?.rows).toHaveLength(25_000);
  expect(sheet?.rows[24_999]?.map((cell) => cell?.value)).toEqual(["项目支出明细第24999行", 24_999, 6249.75, "已完成"]);
  expect(Math.max(...requests.map(({ answerBytes }) => answerBytes))).toBeLessThan(3_000_000);
  expect(requests.length).toBeLessThanOrEqual(8);
});

test("a part whose answer is too large is asked for again in smaller parts", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [`第${row}行`, row]);
  const { workbookHost, host, requests } = await openWith([sheetOf("明细", rows)]);
  host.failRequest(4, { code: "ResponsePayloadSizeLimitExceeded" });
  const sheet = (await workbookHost.read()).sheets[0];
  expect(sheet?.rows).toHaveLength(3_000);
  expect(sheet?.rows.every((row, index) => row?.[1]?.value === index)).toBe(true);
  expect(requests).toHaveLength(6);
});

test("more merged areas than Excel lists at once are all found", async () => {
  const merges = Array.from({ length: 700 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
  const rows = merges.map(({ top }) => [`第${top}行`, null, top]);
  const { workbookHost } = await openWith([small(1), { ...sheetOf("合并", rows), merges }]);
  expect((await workbookHost.read()).sheets[1]?.merges).toEqual(merges);
});

test("hidden rows and columns are told apart from empty ones", async () => {
  const sheet = sheetOf("表", [
    ["甲", "乙", "丙"],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const hidden = { ...sheet, hiddenRows: new Set([1]), hiddenColumns: new Set([0, 2]) };
  const { workbookHost } = await openWith([hidden, small(1)]);
  const [first, second] = (await workbookHost.read()).sheets;
  expect(first?.hiddenRows).toEqual(new Set([1]));
  expect(first?.hiddenColumns).toEqual(new Set([0, 2]));
  expect(second?.hiddenRows).toBeUndefined();
});

test("content that begins away from A1 keeps its place", async () => {
  const { workbookHost } = await openWith([sheetOf("表", [[], [], [null, null, "合计"], [null, null, 12]])]);
  const sheet = (await workbookHost.read()).sheets[0];
  expect(sheet?.rows).toEqual([
    undefined,
    undefined,
    [undefined, undefined, { value: "合计" }],
    [undefined, undefined, { value: 12 }],
  ]);
});

test("a text that looks like an error is a text", async () => {
  const { workbookHost } = await openWith([sheetOf("表", [["#N/A", { value: { error: "#N/A" } }]])]);
  expect((await workbookHost.read()).sheets[0]?.rows[0]).toEqual([{ value: "#N/A" }, { value: { error: "#N/A" } }]);
});

test("waits while a cell is being edited, tells so, and reads when the user is done", async () => {
  const { Excel } = (excel = await openExcel({ workbook: { sheets: [small(1)], names: [] } }));
  const host = createExcelHost(Excel, { look: 40, patience: 400 });
  const waits: boolean[] = [];
  const stop = host.onWait?.((waiting) => waits.push(waiting));
  excel.host.cellEditing = true;
  const reading = host.read();
  await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the patience with an Excel that does not answer
  expect(waits).toEqual([true]);
  excel.host.cellEditing = false;
  expect((await reading).sheets[0]?.name).toBe("表1");
  expect(waits).toEqual([true, false]);
  stop?.();
});

test("an Excel that cannot wait says in plain words that a cell is being edited", async () => {
  excel = await openExcel({ profile: "excel2019" });
  excel.host.cellEditing = true;
  await expect(excel.workbookHost.read()).rejects.toMatchObject({
    name: "HostError",
    code: "cell-editing",
    message: "正在编辑单元格，Excel 暂时不接受其他操作。请按回车键或 Esc 键结束编辑后再试。",
  });
});

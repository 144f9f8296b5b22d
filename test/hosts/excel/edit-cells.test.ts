/** @jest-environment node */
import { cellAt, findSheet } from "../../../src/core/workbook/snapshot";
import type { CellEdit } from "../../../src/ports";
import { clearsUndo } from "../../support/excel-host/executor/undo-clearing";
import { UNIT_WORKBOOK } from "../../contract/fixtures";
import { openExcel, type ExcelUnderTest } from "./support";

let excel: ExcelUnderTest;
beforeEach(async () => {
  excel = await openExcel();
  excel.requests.length = 0;
});
afterEach(() => excel.close());

const edit = (edits: readonly CellEdit[]): Promise<void> =>
  excel.workbookHost.edit?.(edits) ?? Promise.reject(new Error("no edit"));
const cell = (sheet: string, row: number, column: number) => {
  const found = findSheet(excel.snapshot(), sheet);
  return found && cellAt(found, row, column);
};

const EDITS: readonly CellEdit[] = [
  { sheet: "预算执行", row: 2, column: 3, value: 1, formula: "=IF(B3=0,NA(),C3/B3)" },
  { sheet: "预算执行", row: 3, column: 3, value: 3, formula: "=IF(B4=0,NA(),C4/B4)" },
  { sheet: "绩效指标 表1", row: 2, column: 4, value: "优" },
  { sheet: "绩效指标 表1", row: 3, column: 4, value: "=不是公式" },
  { sheet: "绩效指标 表1", row: 4, column: 4, value: "12月" },
];

test("只改写指定的单元格，其余一格不动，也不清空撤消记录", async () => {
  const before = excel.snapshot();
  await edit(EDITS);
  expect(cell("预算执行", 2, 3)).toEqual({ value: 1, formula: "=IF(B3=0,NA(),C3/B3)", format: "0.00%" });
  expect(cell("绩效指标 表1", 2, 4)?.value).toBe("优");
  expect(cell("绩效指标 表1", 3, 4)).toEqual({ value: "=不是公式" });
  expect(cell("绩效指标 表1", 4, 4)?.value).toBe("12月");
  await edit(EDITS.map(({ formula: _, ...at }) => ({ ...at, value: null })));
  const after = excel.snapshot();
  const others = (workbook: typeof before) =>
    workbook.sheets.map(({ name, rows }) =>
      rows.map((row, r) =>
        row?.map((one, c) =>
          EDITS.some((changed) => changed.sheet === name && changed.row === r && changed.column === c) ? null : one,
        ),
      ),
    );
  expect(JSON.stringify(others(after)).replace(/,null(?=[\],])/g, "")).toBe(
    JSON.stringify(others(before)).replace(/,null(?=[\],])/g, ""),
  );
  expect(after.names).toEqual(before.names);
  expect(excel.requests.flatMap(({ calls }) => calls).filter(clearsUndo)).toEqual([]);
});

test("上下相邻的单元格一次写入，请求数不随单元格增加", async () => {
  await edit(Array.from({ length: 500 }, (_, row) => ({ sheet: "备忘", row, column: 2, value: row })));
  expect(excel.requests).toHaveLength(3);
  expect(excel.requests.flatMap(({ calls }) => calls).filter((call) => call === "Range.Formulas=")).toHaveLength(1);
});

test("文本格式的单元格写入公式后仍是公式", async () => {
  await excel.act((context) => {
    context.workbook.worksheets.getItem("备忘").getRange("B2").numberFormat = [["@"]];
  });
  await edit([{ sheet: "备忘", row: 1, column: 1, value: 2, formula: "=1+1" }]);
  expect(cell("备忘", 1, 1)).toEqual({ value: 2, formula: "=1+1" });
});

test("工作表不在了或受保护时，一格也不改，并说明原因", async () => {
  const before = excel.snapshot();
  await expect(edit([...EDITS, { sheet: "已删除", row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
    code: "not-found",
    message: expect.stringContaining("已删除") as string,
  });
  await excel.act((context) => context.workbook.worksheets.getItem("绩效指标 表1").protection.protect());
  await expect(edit(EDITS)).rejects.toMatchObject({
    code: "protected",
    message: expect.stringContaining("绩效指标 表1") as string,
  });
  expect(excel.snapshot()).toEqual(before);
});

test.each([
  [1, 0],
  [2, 0],
  [3, 0],
  [3, 14],
])("第%d次请求做了%d步后失败时恢复原样", async (request, afterActions) => {
  excel.host.failRequest(request, { code: "GeneralException", afterActions });
  await expect(edit(EDITS)).rejects.toMatchObject({ name: "HostError" });
  const now = await excel.workbookHost.read();
  for (const { sheet, row, column } of EDITS) {
    const [found, old] = [findSheet(now, sheet), findSheet(UNIT_WORKBOOK, sheet)];
    expect(found && cellAt(found, row, column)).toEqual(old && cellAt(old, row, column));
  }
});

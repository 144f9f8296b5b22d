import { readFileSync } from "node:fs";
import path from "node:path";
import { createSession } from "../../../../src/app/create-session";
import { findSheet, isCellError, type Workbook } from "../../../../src/core/workbook/snapshot";
import { createExcelHost } from "../../../../src/hosts/excel/excel-host";
import { workbookFiles } from "../../../../src/hosts/file/workbook-files";
import { UNIT_WORKBOOK } from "../../../contract/fixtures";
import { startExcel, type RunningExcel } from "../start-excel";

const NAME = "部门整体支出绩效自评表示例.xlsx";
const FILE = workbookFiles.open(
  new Uint8Array(readFileSync(path.join(__dirname, "../../../../assets/samples", NAME))),
  NAME,
);

let excel: RunningExcel;
afterEach(() => excel.close());

const saved = (): Workbook => workbookFiles.open(excel.save(), NAME).workbook;
/** Numbers with the 15 digits that a file keeps. */
const digits = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

const grid = (workbook: Workbook, sheet: string): unknown =>
  findSheet(workbook, sheet)?.rows.map((row) => row && Array.from(row, (cell) => digits(cell?.value ?? null)));

test("what was typed, and the report, are in the saved copy; the rest of the file is as it was", async () => {
  excel = await startExcel({ file: FILE });
  const session = createSession(createExcelHost(excel.Excel, { patience: 10_000 }));
  await session.refresh();
  const [first] = FILE.workbook.sheets;
  excel.host.user.write(`'${first?.name}'!A1`, "改过的标题");
  await session.generate();
  session.close();
  await excel.settle();
  const now = excel.snapshot();
  const copy = saved();
  expect(copy.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    now.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  for (const { name } of now.sheets) expect(grid(copy, name)).toEqual(grid(now, name));
  expect(findSheet(copy, first?.name ?? "")?.rows[0]?.[0]?.value).toBe("改过的标题");
  expect(copy.names).toEqual(expect.arrayContaining([...now.names.filter(({ name }) => name.startsWith("_PERF_"))]));
});

test("a workbook that came from no file is saved as a new one", async () => {
  excel = await startExcel({ workbook: UNIT_WORKBOOK });
  const copy = saved();
  for (const { name, merges, visibility } of UNIT_WORKBOOK.sheets) {
    expect(grid(copy, name)).toEqual(grid(excel.snapshot(), name));
    expect(findSheet(copy, name)).toMatchObject({ merges, visibility });
  }
  const errors = copy.sheets.flatMap(({ rows }) => rows.flatMap((row) => row?.filter((cell) => isCellError(cell?.value)) ?? [])); // prettier-ignore
  expect(errors).toHaveLength(1);
});

test("says so where a change cannot be saved", async () => {
  excel = await startExcel({ file: FILE });
  excel.host.user.renameSheet(FILE.workbook.sheets[0]?.name ?? "", "改名");
  expect(() => excel.save()).toThrow("renamed, moved or deleted");
});

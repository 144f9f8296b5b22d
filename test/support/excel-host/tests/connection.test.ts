import { openBench, type Bench } from "./support";

let excel: Bench;
afterEach(() => excel.close());

const first = (): unknown => excel.snapshot().sheets[0]?.rows[0]?.[0]?.value;
const type = (value: string, options?: Excel.RunOptions): Promise<void> =>
  excel.act((_, sheet) => (sheet.getRange("A1").values = [[value]]), options);

test("a request that may wait is carried out when the user has finished editing a cell", async () => {
  excel = await openBench();
  excel.host.cellEditing = true;
  const waiting = type("等", { delayForCellEdit: true });
  await expect(type("不等")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  await excel.settle();
  expect(first()).toBeUndefined();
  excel.host.cellEditing = false;
  await waiting;
  expect(first()).toBe("等");
  expect(excel.requests.at(-1)).toMatchObject({ waited: true });
});

test("an Excel that cannot delay refuses at once", async () => {
  excel = await openBench({ profile: "excel2019" });
  excel.host.cellEditing = true;
  await expect(type("等", { delayForCellEdit: true })).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
});

test("a lost answer leaves the add-in waiting, though Excel did what it was asked", async () => {
  excel = await openBench();
  excel.host.failRequest(1, { lost: true });
  const outcome = await Promise.race([type("写").then(() => "answered"), excel.settle().then(() => "silence")]);
  expect([outcome, first()]).toEqual(["silence", "写"]);
});

test("somebody else can change the workbook between two requests of the add-in", async () => {
  excel = await openBench();
  excel.host.afterRequest(1, () => excel.host.coauthor.write("Sheet1!A1", "同事"));
  const values = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.values = [["我"]];
    await context.sync();
    cell.load("values");
    await context.sync();
    return cell.values as unknown[][];
  });
  expect(values).toEqual([["同事"]]);
});

test("Excel on the web refuses requests and answers beyond 5 MB", async () => {
  excel = await openBench({ profile: "web" });
  const block = (text: string): string[][] => Array.from({ length: 100 }, () => [text]);
  const fill = (rows: number, text: string): Promise<string> =>
    excel.codeOf((_, sheet) => (sheet.getRange(`A${rows}:A${rows + 99}`).values = block(text)));
  expect(await fill(1, "字".repeat(20_000))).toBe("RequestPayloadSizeLimitExceeded");
  expect(first()).toBeUndefined();
  expect(await fill(1, "字".repeat(10_000))).toBe("done");
  expect(await fill(101, "字".repeat(10_000))).toBe("done");
  expect(await excel.codeOf((_, sheet) => sheet.getRange("A1:A200").load("values"))).toBe(
    "ResponsePayloadSizeLimitExceeded",
  );
});

test.each([
  ["web", "1.14", true],
  ["ltsc2024", "1.14", true],
  ["ltsc2021", "1.14", true],
  ["excel2019", "1.14", false],
  ["excel2016", "1.2", false],
] as const)("%s: ExcelApi %s is there: %s", async (profile, version, there) => {
  excel = await openBench({ profile });
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(there);
  const merged = await excel.codeOf((_, sheet) => sheet.getRange("A1:B2").getMergedAreasOrNullObject());
  expect(merged).toBe(there ? "done" : "ApiNotFound");
  const used = await excel.codeOf((_, sheet) => sheet.getUsedRangeOrNullObject(true));
  expect(used).toBe(profile === "excel2016" ? "ApiNotFound" : "done");
});

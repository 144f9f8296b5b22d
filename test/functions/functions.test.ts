import { evaluateFormula } from "../../src/core/formulas/evaluate";
import { Decimal } from "../../src/core/quantity/decimal";
import { startExcel, type RunningExcel } from "../support/excel-host/start-excel";

let excel: RunningExcel;

beforeAll(async () => {
  excel = await startExcel();
  Object.assign(globalThis, { CustomFunctions: excel.window.CustomFunctions });
  await import("../../src/functions/index");
});

afterAll(async () => {
  await excel.close();
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

const call = (id: string, ...args: readonly unknown[]): Promise<unknown> => excel.host.callFunction(id, args);

test("单元格与区域", async () => {
  await expect(call("COMPLETION", [["19278万美元"]], [[25660]], null, null)).resolves.toEqual({
    ok: true,
    value: [[19278 / 25660]],
  });
  await expect(call("SCORE", [[12], [8]], [["≤10"]], [[10]], null, null)).resolves.toEqual({
    ok: true,
    value: [[8], [10]],
  });
  await expect(call("GRADE", [[92.5]], null)).resolves.toEqual({ ok: true, value: [["优"]] });
});

test("一格的错误带着说明", async () => {
  await expect(call("COMPLETION", [[""]], [[5]], null, null)).resolves.toMatchObject({
    ok: false,
    error: "#N/A",
    message: "未填报",
  });
  await expect(call("COMPLETION", [["完成"]], [[5]], null, null)).resolves.toMatchObject({
    error: "#VALUE!",
    message: "定性指标需人工评定",
  });
  await expect(call("EXECUTION", [[1]], [[0]])).resolves.toMatchObject({ ok: false, error: "#DIV/0!" });
});

test("区域里的错误留在自己的格里", async () => {
  const result = await call("EXECUTION", [[1], [""], [3]], [[4]]);
  expect(JSON.parse(JSON.stringify(result))).toMatchObject({
    ok: true,
    value: [[0.25], [{ basicValue: "#N/A", message: "未填报" }], [0.75]],
  });
});

test("单元格里的错误值传出去", async () => {
  await expect(call("SHARE", [["#DIV/0!"]], [[4]])).resolves.toMatchObject({ ok: false, error: "#DIV/0!" });
  await expect(
    call("SHARE", [[{ type: "Error", basicType: "Error", basicValue: "#N/A" }]], [[4]]),
  ).resolves.toMatchObject({ error: "#N/A" });
  await expect(
    call("SHARE", [[{ type: "FormattedNumber", basicType: "Double", basicValue: 1 }]], [[4]]),
  ).resolves.toEqual({ ok: true, value: [[0.25]] });
});

test("省略的可选参数、整列和溢出", async () => {
  const column = Array.from({ length: 1_048_576 }, (_, row) => [row < 3 ? row + 1 : ""]);
  await expect(call("EXECUTIONSCORE", column, [[4]], null)).resolves.toEqual({ ok: true, value: [[2.5], [5], [7.5]] });
  await expect(call("SCORE", [[1, 2]], [[4]], [[10]], [[""]], null)).resolves.toEqual({ ok: true, value: [[2.5, 5]] });
  await expect(call("SHARE", [[1], [2]], [[4, 5]])).resolves.toMatchObject({
    error: "#VALUE!",
    message: "区域大小不一致",
  });
});

describe("不写参数的COMPLETION", () => {
  const bare = (address: string): Promise<unknown> =>
    excel.host.callFunction("COMPLETION", [null, null, null, null], address);

  test("在加载项读完工作簿之前等着，读完就有结果", async () => {
    const early = bare("指标!F3");
    const { provideWorkbookAnswers } = await import("../../src/functions/workbook-answers");
    provideWorkbookAnswers({
      completionAt: (address) =>
        Promise.resolve(
          address === "指标!F3"
            ? { ok: true, value: new Decimal("0.75") }
            : { ok: false, error: "#N/A", message: "没有可计算完成率的指标" },
        ),
    });
    await expect(early).resolves.toEqual({ ok: true, value: [[0.75]] });
    await expect(bare("'表 1'!A1")).resolves.toEqual({ ok: false, error: "#N/A", message: "没有可计算完成率的指标" });
  });

  test("引用空白单元格不是不写参数", async () => {
    await expect(excel.host.callFunction("COMPLETION", [[[""]], null, null, null], "指标!F3")).resolves.toMatchObject({
      error: "#N/A",
      message: "未填报",
    });
  });
});

test("命令行里没有工作簿，不写参数的COMPLETION是#N/A", () => {
  expect(evaluateFormula("=PERF.COMPLETION()")).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining("没有给出参数") as string,
  });
});

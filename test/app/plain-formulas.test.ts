/** @jest-environment node */
import {
  planPlainFormulas,
  restorePerfFormulas,
  writePlainFormulas,
  type FormulaScope,
} from "../../src/app/plain-formulas";
import { SHEET_MARKS } from "../../src/core/report/plan";
import { markedSheet } from "../../src/core/report/our-sheets";
import { parseRect, refAddress } from "../../src/core/workbook/address";
import { cellAt, findSheet, type Cell, type CellValue, type Workbook } from "../../src/core/workbook/snapshot";
import { createFileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFiles } from "../../src/hosts/file/workbook-files";
import { xlsxOf } from "../contract/xlsx-fixture";
import { clearsUndo } from "../support/excel-host/executor/undo-clearing";
import { openExcel } from "../hosts/excel/support";
import { PERF_FUNCTIONS } from "../support/perf-functions";
import { sheet, workbook } from "../support/sheet";

const ALL: FormulaScope = { kind: "workbook" };
const calculated = (formula: string, value: CellValue): Cell => ({ formula, value });

const book = (): Workbook =>
  workbook([
    sheet("指标", [
      ["指标名称", "目标值", "实际值", "完成率", "得分", "等级"],
      ["新签约", 32, 40, calculated("=PERF.COMPLETION(C2,B2)", 1.25), calculated("=PERF.SCORE(C2,B2,10)", 10)],
      ["外资", "≥2566万", 1924.5, calculated("=PERF.COMPLETION(C3,B3)", 0.75), calculated('=IF(D3>1,"超额","")', "")],
      ["合计", null, null, calculated("=ROUND(PERF.COMPLETION(),4)", 0.9), null, calculated("=PERF.GRADE(90)", "优")],
    ]),
    sheet(
      "汇总",
      [
        [1, 2, calculated("=PERF.SHARE(A1:A3,B1:B3)", 0.5)],
        [3, 4, 0.75],
        [null, 5, { error: "#N/A" }],
        [calculated("=PERF.SHARE(A1,B1)", { error: "#NAME?" }), calculated("=PERF.COMPLETION()", { error: "#BUSY!" })],
      ].map((row) =>
        row.map((cell) => (cell !== null && typeof cell === "object" && "error" in cell ? { value: cell } : cell)),
      ),
    ),
  ]);

const opened = (): FileHost => createFileHost(workbookFiles.open(xlsxOf(book()), "指标.xlsx"));

async function cellsOf(host: { read(): Promise<Workbook> }, name: string, ...addresses: readonly string[]) {
  const found = findSheet(await host.read(), name);
  return addresses.map((address) => {
    const rect = parseRect(address);
    const cell = found && rect && cellAt(found, rect.top, rect.left);
    return cell?.formula ?? cell?.value ?? null;
  });
}

describe("事先列出", () => {
  const plan = planPlainFormulas(book(), ALL);
  const found = (address: string) => plan.replacements.find(({ at }) => refAddress(at) === address);

  test("每个PERF公式变成什么，不能变的为什么", () => {
    expect(plan.replacements.map(({ at, formula }) => [refAddress(at), formula !== undefined])).toEqual([
      ["指标!D2", true],
      ["指标!E2", true],
      ["指标!D3", false],
      ["指标!D4", false],
      ["指标!F4", true],
      ["汇总!C1", true],
      ["汇总!C2", true],
      ["汇总!C3", true],
      ["汇总!A4", true],
    ]);
    expect(found("指标!D3")).toMatchObject({
      value: 0.75,
      because: expect.stringContaining("指标!B3是文字") as string,
    });
    expect(found("指标!D4")?.because).toContain("没有参数");
    expect(plan.skipped).toMatchObject([
      { at: { row: 3, column: 1 }, because: expect.stringContaining("#BUSY!") as string },
    ]);
  });

  test("溢出的结果逐格换成公式", () => {
    expect(found("汇总!C2")).toMatchObject({
      formula: expect.stringContaining("A2/B2") as string,
      anchor: { row: 0, column: 2 },
    });
    expect(found("汇总!C2")?.perf).toBeUndefined();
  });

  test("只看选中的区域或一张表", () => {
    const range = { sheet: "指标", top: 1, bottom: 1, left: 3, right: 3 };
    expect(planPlainFormulas(book(), { kind: "selection", range }).replacements).toHaveLength(1);
    expect(planPlainFormulas(book(), { kind: "sheet", sheet: "汇总" }).replacements).toHaveLength(4);
  });
});

describe("换成普通公式，再换回来", () => {
  test("原公式收在隐藏的工作表里，还原后一个不差", async () => {
    const host = opened();
    const before = await host.read();
    await writePlainFormulas(host, planPlainFormulas(before, ALL));
    expect(await cellsOf(host, "指标", "D3", "D4", "E3")).toEqual([0.75, 0.9, '=IF(D3>1,"超额","")']);
    expect((await cellsOf(host, "指标", "D2"))[0]).toMatch(/^=IF\(COUNT\(C2,B2\)<2/);
    expect(markedSheet(await host.read(), SHEET_MARKS.plain)).toMatchObject({
      name: "绩效_公式",
      visibility: "hidden",
    });

    const saved = createFileHost(workbookFiles.open(host.save(), "另存.xlsx"));
    const outcome = await restorePerfFormulas(saved, ALL);
    expect(outcome.missing).toEqual([]);
    expect(outcome.restored.map(refAddress)).toHaveLength(7);
    const formulas = (workbook: Workbook) =>
      workbook.sheets.slice(0, 2).map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.formula ?? null)));
    expect(formulas(await saved.read())).toEqual(formulas(before));
    expect(planPlainFormulas(await saved.read(), ALL).replacements).toHaveLength(9);
  });

  test("改动过的单元格不还原，只说明", async () => {
    const host = opened();
    await writePlainFormulas(host, planPlainFormulas(await host.read(), ALL));
    await host.edit([
      { sheet: "指标", row: 1, column: 3, value: 1.3 },
      { sheet: "汇总", row: 1, column: 2, value: 0.8 },
    ]);
    const outcome = await restorePerfFormulas(host, ALL);
    expect(outcome.missing.map(({ at, because }) => [refAddress(at), because])).toEqual([
      ["指标!D2", "单元格在转换之后改动过或移动过"],
      ["汇总!C1", "单元格在转换之后改动过或移动过"],
    ]);
    expect(await cellsOf(host, "指标", "D2", "E2")).toEqual([1.3, "=PERF.SCORE(C2,B2,10)"]);
    expect(await cellsOf(host, "汇总", "C2")).toEqual([0.8]);
  });

  test("可以分几次还原", async () => {
    const host = opened();
    await writePlainFormulas(host, planPlainFormulas(await host.read(), ALL));
    expect((await restorePerfFormulas(host, { kind: "sheet", sheet: "汇总" })).restored).toHaveLength(2);
    expect((await restorePerfFormulas(host, { kind: "sheet", sheet: "汇总" })).restored).toHaveLength(0);
    expect((await restorePerfFormulas(host, ALL)).restored).toHaveLength(5);
  });

  test("没有PERF公式的工作簿不增加工作表", async () => {
    const plain = workbook([sheet("表", [[calculated("=1+1", 2)]])]);
    const host = createFileHost(workbookFiles.open(xlsxOf(plain), "表.xlsx"));
    await writePlainFormulas(host, planPlainFormulas(await host.read(), ALL));
    await restorePerfFormulas(host, ALL);
    expect((await host.read()).sheets).toHaveLength(1);
  });
});

describe("在Excel里", () => {
  const small = workbook([
    sheet("指标", [
      ["目标值", "实际值", "完成率"],
      [32, 40, calculated("=PERF.COMPLETION(B2,A2)", 1.25)],
      [4, 3, calculated("=PERF.COMPLETION(B3,A3)", 0.5)],
    ]),
  ]);

  test("由Excel重算，结果与原来不同的留下原来的值", async () => {
    const excel = await openExcel({ workbook: small });
    const { workbookHost: host } = excel;
    const plan = planPlainFormulas(await host.read(), ALL);
    const { replaced } = await writePlainFormulas(host, plan);
    expect(replaced.map(({ formula, because }) => [formula !== undefined, because])).toEqual([
      [true, undefined],
      [false, "换成Excel公式后结果不同"],
    ]);
    expect(await cellsOf(host, "指标", "C3")).toEqual([0.5]);
    await excel.close();
  });

  test("插入行之后找不到的不猜", async () => {
    const excel = await openExcel({ workbook: small, functions: PERF_FUNCTIONS });
    const { workbookHost: host } = excel;
    await writePlainFormulas(host, planPlainFormulas(await host.read(), { kind: "sheet", sheet: "指标" }));
    await excel.act((context) => {
      context.workbook.worksheets.getItem("指标").getRange("3:3").insert("Down");
    });
    const outcome = await restorePerfFormulas(host, ALL);
    expect(outcome.restored.map(refAddress)).toEqual(["指标!C2"]);
    expect(outcome.missing.map(({ at }) => refAddress(at))).toEqual(["指标!C3"]);
    await excel.close();
  });

  test("第二次转换不清空撤消记录", async () => {
    const excel = await openExcel({ workbook: small, functions: PERF_FUNCTIONS });
    const { workbookHost: host } = excel;
    const scope: FormulaScope = { kind: "selection", range: { sheet: "指标", top: 1, bottom: 1, left: 2, right: 2 } };
    await writePlainFormulas(host, planPlainFormulas(await host.read(), scope));
    excel.requests.length = 0;
    await writePlainFormulas(host, planPlainFormulas(await host.read(), ALL));
    expect(excel.requests.flatMap(({ calls }) => calls).filter(clearsUndo)).toEqual([]);
    await excel.close();
  });
});

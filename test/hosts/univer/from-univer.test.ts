import type { Workbook } from "../../../src/core/workbook/snapshot";
import { cellAt } from "../../../src/core/workbook/snapshot";
import { fromUniver, readUniverSteps } from "../../../src/hosts/univer/from-univer";
import type { LiveWorkbook } from "../../../src/hosts/univer/from-univer";
import { sheetId, toWorkbookData, workbookDataSteps } from "../../../src/hosts/univer/to-workbook-data";
import { plainLook, sheet, workbook } from "./support";

function opened(book: Workbook): ReadonlyMap<string, Workbook["sheets"][number]> {
  return new Map(book.sheets.map((one, index) => [sheetId(index), one]));
}

function read(live: LiveWorkbook, spilled = {}): Workbook {
  return fromUniver(live, { opened: new Map(), names: [], spilled });
}

const live = (cell: object): LiveWorkbook => ({
  sheetOrder: ["a"],
  sheets: { a: { name: "表", cellData: { 0: { 0: cell } } } },
  styles: { pct: { n: { pattern: "0.00%" } } },
});

describe("the live workbook as a snapshot", () => {
  test("a workbook that was only opened reads as it was opened", () => {
    const book: Workbook = {
      sheets: [
        sheet("预算执行", [
          ["项目", "执行率"],
          [
            { value: "其中：基本支出", indent: 2 },
            { value: 0.5, formula: "=1/2", format: "0.00%" },
          ],
          [null, { error: "#N/A" }, false],
        ]),
        sheet("备用", [["x"]], {
          visibility: "veryHidden",
          hiddenRows: new Set([3]),
          merges: [{ top: 0, left: 0, bottom: 2, right: 1 }],
        }),
      ],
      names: [{ name: "_PERF_REPORT", refersTo: "备用!$A$1" }],
    };
    const data = toWorkbookData(book, plainLook(book), "book");
    const again = fromUniver(data, { opened: opened(book), names: book.names, spilled: {} });
    expect(again.names).toEqual(book.names);
    again.sheets.forEach((one, index) => {
      const before = book.sheets[index];
      expect(one).toMatchObject({ name: before?.name, visibility: before?.visibility, merges: before?.merges });
      expect(one.hiddenRows).toEqual(before?.hiddenRows);
      for (let row = 0; row < 3; row += 1) {
        for (let column = 0; column < 3; column += 1) {
          expect(cellAt(one, row, column)).toEqual(before && cellAt(before, row, column));
        }
      }
    });
  });

  test("numbers carry 15 significant digits", () => {
    const cell = read(live({ v: 934.5500000000001, t: 2 })).sheets[0]?.rows[0]?.[0];
    expect(cell).toEqual({ value: 934.55 });
  });

  test("text typed over several lines reads as plain text", () => {
    const cell = read(live({ p: { body: { dataStream: "第一行\r第二行\r\n" } } })).sheets[0]?.rows[0]?.[0];
    expect(cell).toEqual({ value: "第一行\n第二行" });
  });

  test("cleared cells are empty, formulas with an empty result are not", () => {
    expect(read(live({ v: "", t: 1, s: "pct" })).sheets[0]?.rows[0]).toBeUndefined();
    expect(read(live({ v: "", t: 1, f: '=""' })).sheets[0]?.rows[0]?.[0]).toEqual({ value: null, formula: '=""' });
  });

  test("results that spill stand in the cells they cover", () => {
    const spilled = { a: { 0: { 0: { v: 1, t: 2 } }, 1: { 0: { v: 0.25, t: 2 } } } };
    const rows = read(live({ v: 1, t: 2, f: "=PERF.EXECUTION(A5:A6,B5)" }), spilled).sheets[0]?.rows;
    expect(rows?.[0]?.[0]).toEqual({ value: 1, formula: "=PERF.EXECUTION(A5:A6,B5)" });
    expect(rows?.[1]?.[0]).toEqual({ value: 0.25 });
  });

  test("sheets come in the order of their tabs", () => {
    const book = workbook(sheet("一", [["x"]]), sheet("二", [["y"]]));
    const data = toWorkbookData(book, plainLook(book), "book");
    const moved = { ...data, sheetOrder: [...data.sheetOrder].reverse() };
    expect(read(moved).sheets.map((one) => one.name)).toEqual(["二", "一"]);
  });
});

describe("a large workbook goes into the spreadsheet and comes back with pauses", () => {
  const rows = 3000;
  const big = workbook(
    sheet(
      "台账",
      Array.from({ length: rows }, (_, n) => [`任务${String(n)}`, n]),
    ),
  );

  function paused<T>(steps: Generator<unknown, T, undefined>): { readonly result: T; readonly pauses: number } {
    for (let pauses = 0; ; pauses += 1) {
      const step = steps.next();
      if (step.done) return { result: step.value, pauses };
    }
  }

  test("one at least for every few hundred rows, and what comes back is what went in", () => {
    const shown = paused(workbookDataSteps(big, plainLook(big), "book"));
    const read = paused(readUniverSteps(shown.result, { opened: opened(big), names: [], spilled: {} }));
    expect(read.result.sheets[0]?.rows[2999]?.map((cell) => cell?.value)).toEqual(["任务2999", 2999]);
    for (const { pauses } of [shown, read]) expect(pauses).toBeGreaterThan(rows / 500);
  });
});

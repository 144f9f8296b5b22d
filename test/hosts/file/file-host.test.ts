import { createFileHost } from "../../../src/hosts/file/file-host";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { cellAt, findSheet } from "../../../src/core/workbook/snapshot";
import { markedSheet } from "../../../src/core/report/our-sheets";
import type { WorkbookChange } from "../../../src/ports";
import type { RangeRef } from "../../../src/core/workbook/address";
import { book, worksheet } from "./parts";
import { plan, reportSheet, traceSheet } from "./plans";

const bytes = book({ sheets: { 预算: worksheet('<row r="1"><c r="A1"><v>633.19</v></c></row>') } });
const host = () => createFileHost(workbookFiles.open(bytes, "a.xlsx"));
const again = {
  sheets: [
    { ...reportSheet, replaces: "自评报告" },
    { ...traceSheet, replaces: "数据来源" },
  ],
};

describe("a workbook host over a file", () => {
  it("shows what was written, and saves just that", async () => {
    const it = host();
    await it.write(plan);
    const seen = await it.read();
    expect(markedSheet(seen, "_PERF_REPORT")?.name).toBe("自评报告");
    expect(workbookFiles.open(it.save(), "b.xlsx").workbook).toEqual(seen);
    expect(workbookFiles.open(bytes, "a.xlsx").workbook.sheets).toHaveLength(1);
  });

  it("writes over its own sheets as often as asked, before and after saving", async () => {
    const it = host();
    await it.write(plan);
    await it.write(again);
    const once = it.save();
    const reopened = createFileHost(workbookFiles.open(once, "b.xlsx"));
    await reopened.write(again);
    expect(workbookFiles.open(reopened.save(), "c.xlsx").workbook).toEqual(await it.read());
    expect((await reopened.read()).sheets.map(({ name }) => name)).toEqual(["预算", "自评报告", "数据来源"]);
  });

  it("writes all of a plan or nothing", async () => {
    const it = host();
    const before = await it.read();
    await expect(it.write({ sheets: [reportSheet, { ...traceSheet, replaces: "预算" }] })).rejects.toMatchObject({
      code: "not-faithful",
    });
    await expect(
      it.write({ sheets: [{ ...reportSheet, rows: [{ cells: [{ value: "x", style: "没有的样式" }] }] }] }),
    ).rejects.toMatchObject({ code: "failed" });
    expect(await it.read()).toBe(before);
    expect(it.save()).toEqual(bytes);
  });

  it("refuses to add sheets to a workbook whose structure is protected, at once and in the words of saving", async () => {
    const locked = workbookFiles.open(
      book({
        sheets: { 预算: worksheet("") },
        beforeSheets: '<workbookProtection lockStructure="1"/><bookViews><workbookView/></bookViews>',
      }),
      "a.xlsx",
    );
    const it = createFileHost(locked);
    await expect(it.write(plan)).rejects.toMatchObject({
      code: "protected",
      message: expect.stringMatching(/结构受保护.*取消“保护工作簿”后再试。$/) as string,
    });
    expect((await it.read()).sheets.map(({ name }) => name)).toEqual(["预算"]);
  });

  it("keeps edits of the user's cells and of our sheets", async () => {
    const it = host();
    await it.write(plan);
    await it.edit([
      { sheet: "预算", row: 0, column: 0, value: 700 },
      { sheet: "自评报告", row: 2, column: 0, value: "改过的一段" },
      { sheet: "自评报告", row: 5, column: 1, value: 3 },
    ]);
    const seen = await it.read();
    const saved = workbookFiles.open(it.save(), "b.xlsx").workbook;
    for (const workbook of [seen, saved]) {
      const [budget, report] = [findSheet(workbook, "预算"), findSheet(workbook, "自评报告")];
      expect(budget && cellAt(budget, 0, 0)?.value).toBe(700);
      expect(report && [cellAt(report, 2, 0)?.value, cellAt(report, 5, 1)?.value, cellAt(report, 0, 0)?.value]).toEqual(
        ["改过的一段", 3, "整体支出绩效自评报告"],
      );
    }
    await it.write(again);
    expect(findSheet(workbookFiles.open(it.save(), "c.xlsx").workbook, "自评报告")).toEqual(
      findSheet(await it.read(), "自评报告"),
    );
  });

  it("tells its listeners of changes and selections until they leave", async () => {
    const it = host();
    const changes: WorkbookChange[] = [];
    const ranges: RangeRef[] = [];
    const stop = it.onChange((change) => changes.push(change));
    it.onSelect((range) => ranges.push(range));
    await it.write(plan);
    await it.edit([{ sheet: "预算", row: 1, column: 2, value: "新" }]);
    stop();
    await it.write(again);
    await it.select({ sheet: "预算", top: 0, left: 0, bottom: 0, right: 0 });
    expect(changes).toEqual([
      { kind: "structure" },
      { kind: "cells", ranges: [{ sheet: "预算", top: 1, left: 2, bottom: 1, right: 2 }] },
    ]);
    expect(ranges).toEqual([{ sheet: "预算", top: 0, left: 0, bottom: 0, right: 0 }]);
    await expect(it.select({ sheet: "没有", top: 0, left: 0, bottom: 0, right: 0 })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

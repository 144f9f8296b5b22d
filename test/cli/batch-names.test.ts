import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expandBooks, namesSeveral } from "../../src/cli/batch-books";
import { batchNames } from "../../src/cli/batch-names";

describe("the names a batch writes", () => {
  it("stand beside each workbook, the summary beside them all", () => {
    const { jobs, summary } = batchNames(["局/甲.xlsx", "局/乙.xls"]);
    expect(jobs).toEqual([
      { book: "局/甲.xlsx", stem: "局/甲-自评报告" },
      { book: "局/乙.xls", stem: "局/乙-自评报告" },
    ]);
    expect(summary.csv).toBe("局/自评报告汇总.csv");
  });

  it("are numbered where workbooks of one name meet", () => {
    const { jobs, summary } = batchNames(["a/表.xlsx", "b/表.xlsx", "b/表.ods"], "出");
    expect(jobs.map(({ stem }) => stem)).toEqual(["出/表-自评报告", "出/表-自评报告(2)", "出/表-自评报告(3)"]);
    expect(summary.parquet).toBe("出/自评报告汇总.parquet");
  });

  it("leave a workbook alone that is called like a report but is none", () => {
    const { jobs, skipped } = batchNames(["甲局-自评报告.xlsx", "甲局.xls"].slice(0, 1));
    expect([jobs.map(({ stem }) => stem), skipped]).toEqual([["甲局-自评报告-自评报告"], []]);
  });

  it("are not read again in the next batch", () => {
    const { jobs, skipped } = batchNames(["甲.xlsx", "甲-自评报告.xlsx", "自评报告汇总.xlsx"]);
    expect([jobs.map(({ book }) => book), skipped]).toEqual([["甲.xlsx"], ["甲-自评报告.xlsx", "自评报告汇总.xlsx"]]);
  });

  it("never meet an input or each other, whatever the inputs are called", () => {
    const word = fc.constantFrom("甲", "甲-自评报告", "A", "a", "自评报告汇总", "甲-自评报告(2)");
    const book = fc.tuple(fc.constantFrom("x", "y", "."), word, fc.constantFrom(".xlsx", ".XLSX", ".xlsm", ".xls"));
    fc.assert(
      fc.property(fc.array(book, { maxLength: 8 }), fc.constantFrom(undefined, "x", "out"), (parts, folder) => {
        const books = parts.map(([place, stem, ending]) => join(place, `${stem}${ending}`));
        const { jobs, summary } = batchNames(books, folder);
        const written = [
          ...jobs.flatMap(({ stem }) => [`${stem}.xlsx`, `${stem}.xlsm`]),
          ...Object.values(summary),
        ].map((path) => path.toLowerCase());
        const read = jobs.map(({ book: path }) => path.toLowerCase());
        expect(new Set([...written, ...read]).size).toBe(written.length + read.length);
      }),
    );
  });
});

describe("the workbooks a command line names", () => {
  const folder = mkdtempSync(join(tmpdir(), "batch-"));
  for (const name of ["b.xlsx", "a.xlsx", "~$a.xlsx", ".c.xlsx", "d.xls"]) writeFileSync(join(folder, name), "");

  it("are found where the shell left the pattern", async () => {
    const names = await expandBooks([join(folder, "*.xlsx"), join(folder, "d.xls"), join(folder, "~$a.xlsx")]);
    expect(names).toEqual(["a.xlsx", "b.xlsx", "d.xls"].map((name) => join(folder, name)));
    expect(await expandBooks([join(folder, "?.ods")])).toEqual([join(folder, "?.ods")]);
  });

  it("are a batch where there are several", () => {
    expect([namesSeveral(["a.xlsx"]), namesSeveral(["a.xlsx", "b.xlsx"]), namesSeveral(["局/*.xlsx"])]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

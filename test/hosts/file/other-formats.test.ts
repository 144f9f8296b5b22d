import { utils, write, type BookType } from "@e965/xlsx";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import type { Sheet } from "../../../src/core/workbook/snapshot";
import { canConvert, convert, when } from "./checkers";
import { plan, reportSheet } from "./plans";

const gb18030 = Uint8Array.of(
  0xcf,
  0xee,
  0xc4,
  0xbf,
  0x2c,
  0xbd,
  0xf0,
  0xb6,
  0xee,
  0x0d,
  0x0a,
  0xba,
  0xcf,
  0xbc,
  0xc6,
  0x2c,
  0x31,
  0x32,
  0x2e,
  0x35,
  0x30,
);
const values = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row?.map((cell) => cell?.value));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe(".csv", () => {
  const rows = (bytes: Uint8Array) => values(workbookFiles.open(bytes, "预算.csv").workbook.sheets[0]);

  it.each([
    ["UTF-8", utf8("项目,金额\r\n合计,12.50")],
    ["UTF-8 with its mark", utf8("\ufeff项目,金额\n合计,12.50\n")],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeff项目,金额\r\n合计,12.50", "utf16le"))],
    ["GB18030", gb18030],
  ])("reads %s", (_, bytes) => {
    expect(rows(bytes)).toEqual([
      ["项目", "金额"],
      ["合计", 12.5],
    ]);
  });

  it("keeps formulas, codes, percentages and long numbers as text", () => {
    expect(rows(utf8('=1+1,0101,95%,1234567890123456789\n-5,"1,234.50","多\n行 ""引号""",+3'))).toEqual([
      ["=1+1", "0101", "95%", "1234567890123456789"],
      [-5, 1234.5, '多\n行 "引号"', "+3"],
    ]);
  });

  it("finds tabs and semicolons, and names the sheet after the file", () => {
    const file = workbookFiles.open(utf8("甲\t乙\n1,5\t2"), "目录/收入[2021].txt");
    expect(file.format).toBe("csv");
    expect(file.workbook.sheets[0]?.name).toBe("收入_2021_");
    expect(values(file.workbook.sheets[0])).toEqual([
      ["甲", "乙"],
      ["1,5", 2],
    ]);
    expect(rows(utf8("sep=;\n1;2"))).toEqual([[1, 2]]);
  });
});

describe.each<[string, BookType, string]>([
  [".xls", "biff8", "xls"],
  [".ods", "ods", "ods"],
  ["an XML table named .xls", "xlml", "xls"],
])("%s", (_, bookType, format) => {
  const source = utils.book_new();
  const data = utils.aoa_to_sheet([["预算执行表"], ["项目", "金额"], ["合计", 633.19 + 301.36], ["是", true]]);
  data["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  utils.book_append_sheet(source, data, "预算");
  const bytes = new Uint8Array(write(source, { type: "array", bookType }) as ArrayBuffer);

  it("gives the same picture as an .xlsx would", () => {
    const file = workbookFiles.open(bytes, "a.xlsx");
    expect(file.format).toBe(format);
    expect(values(file.workbook.sheets[0])).toEqual([["预算执行表"], ["项目", "金额"], ["合计", 934.55], ["是", true]]);
    expect(file.workbook.sheets[0]).toMatchObject({
      name: "预算",
      visibility: "visible",
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });

  it("is saved as a new .xlsx with the report alone", () => {
    const saved = workbookFiles.open(workbookFiles.save(workbookFiles.open(bytes, "a"), { plan }), "b.xlsx");
    expect(saved.format).toBe("xlsx");
    expect(saved.workbook.sheets.map(({ name }) => name)).toEqual(["自评报告", "数据来源"]);
  });
});

it("reads an HTML table named .xls as data", () => {
  const html = utf8(
    '<html><body><img src="http://127.0.0.1:9/x.png"><table><tr><td>甲</td><td>12.5</td></tr></table></body></html>',
  );
  const file = workbookFiles.open(html, "导出.xls");
  expect(file.format).toBe("xls");
  expect(values(file.workbook.sheets[0])).toEqual([["甲", 12.5]]);
});

const office = when(canConvert, "LibreOffice");

describe.each(["xls", "ods"])("an .%s that LibreOffice made", (format) => {
  office.it(
    `reads like the .xlsx it came from${office.note}`,
    () => {
      const budget = {
        ...reportSheet,
        freezeRows: 0,
        rows: [["预算执行表"], ["项目", "金额"], ["合计", 934.55], ["比率", 0.9345]].map((row) => ({
          cells: row.map((value) => ({ value, style: typeof value === "number" ? "rate" : "body" })),
        })),
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      };
      const hidden = { ...budget, mark: "_PERF_TRACE" as const, name: "备份", visibility: "hidden" as const, rows: [] };
      const file = workbookFiles.open(convert(workbookFiles.create({ sheets: [budget, hidden] }), "xlsx", format), "a");
      expect(file.format).toBe(format);
      const [sheet, backup] = file.workbook.sheets;
      expect(values(sheet)).toEqual([["预算执行表"], ["项目", "金额"], ["合计", 934.55], ["比率", 0.9345]]);
      expect(sheet?.rows[3]?.[1]?.format).toBe("0.00%");
      expect(sheet?.merges).toEqual(budget.merges);
      expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
      expect(backup?.visibility).toBe("hidden");
      expect(file.workbook.names.find(({ name }) => name === "_PERF_REPORT")?.refersTo.replaceAll("'", "")).toBe(
        "自评报告!$A$1",
      );
    },
    120_000,
  );
});

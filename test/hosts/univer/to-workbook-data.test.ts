import type { ICellData, IWorkbookData } from "@univerjs/core";
import { selfFittingRows, toWorkbookData } from "../../../src/hosts/univer/to-workbook-data";
import { plainLook, sheet, workbook } from "./support";

const budget = sheet("预算执行", [
  ["项目", "预算数", "执行数", "执行率"],
  ["合计", 934.55, ["=C3+C4", 934.55], { formula: "=C2/B2", value: 1, format: "0.00%" }],
  ["基本支出", null, 367.49, { error: "#DIV/0!" }],
  ["项目支出", null, 567.06, true],
]);

/** The style of a cell, which refers to the workbook's styles by name. */
const styleOf = (data: IWorkbookData, cell: ICellData | undefined) =>
  typeof cell?.s === "string" ? data.styles[cell.s] : undefined;

const first = (book = workbook(budget), look = plainLook(book)) => {
  const data = toWorkbookData(book, look, "book");
  const id = data.sheetOrder[0] ?? "";
  return { data, sheet: data.sheets[id] };
};

describe("an opened workbook in the spreadsheet", () => {
  test("keeps values with their kind and formulas with their results", () => {
    const cells = first().sheet?.cellData;
    expect(cells?.[0]?.[0]).toEqual({ v: "项目", t: 1 });
    expect(cells?.[1]?.[2]).toEqual({ v: 934.55, t: 2, f: "=C3+C4" });
    expect(cells?.[2]?.[3]).toEqual({ v: "#DIV/0!", t: 1 });
    expect(cells?.[3]?.[3]).toEqual({ v: 1, t: 3 });
    expect(cells?.[2]?.[1]).toBeUndefined();
  });

  test("shows percent formats also where only the values know them", () => {
    const { data, sheet: shown } = first();
    expect(styleOf(data, shown?.cellData?.[1]?.[3])?.n?.pattern).toBe("0.00%");
  });

  test("shows PERF functions by their own names, whatever case the file uses", () => {
    const book = workbook(sheet("分值", [[["=_xldudf_perf_score(A1,B1,10)+1", 11]]]));
    expect(first(book).sheet?.cellData?.[0]?.[0]?.f).toBe("=PERF.SCORE(A1,B1,10)+1");
  });

  test("gives empty cells their borders and fills", () => {
    const book = workbook(sheet("表", [["a"]]));
    const look = plainLook(book, { cells: [[undefined, 0]] }, [
      { fill: "DDEBF7", borders: { top: { style: "medium", color: "1F4E79" }, left: { style: "unknown" } } },
    ]);
    const { data, sheet: shown } = first(book, look);
    expect(styleOf(data, shown?.cellData?.[0]?.[1])).toEqual({
      bg: { rgb: "#DDEBF7" },
      bd: { t: { s: 8, cl: { rgb: "#1F4E79" } } },
    });
  });

  test("takes sizes, frozen panes, merges, hidden rows and gridlines over", () => {
    const merge = { top: 0, left: 0, bottom: 1, right: 2 };
    const book = workbook(
      sheet("表", [["标题"], ["x"]], { merges: [merge], hiddenRows: new Set([1]), hiddenColumns: new Set([2]) }),
    );
    const look = plainLook(book, {
      columnWidths: { 0: 60 },
      rowHeights: { 0: 30 },
      gridlines: false,
      freeze: { rows: 2, columns: 1 },
    });
    expect(first(book, look).sheet).toMatchObject({
      columnData: { 0: { w: 80 }, 2: { hd: 1 } },
      rowData: { 0: { h: 40, ia: 0 }, 1: { hd: 1 } },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 2 }],
      showGridlines: 0,
      freeze: { xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 },
    });
  });

  test("hides hidden sheets and binds sheet names to their sheet", () => {
    const book = {
      sheets: [sheet("表", [["x"]]), sheet("备用", [["y"]], { visibility: "veryHidden" as const })],
      names: [
        { name: "总额", refersTo: "表!$A$1" },
        { name: "Print_Area", refersTo: "备用!$A$1:$B$2", sheet: "备用" },
      ],
    };
    const { data } = first(book);
    expect(data.sheets[data.sheetOrder[1] ?? ""]?.hidden).toBe(1);
    const names = JSON.parse(data.resources?.[0]?.data ?? "{}") as Record<string, { localSheetId: string }>;
    expect(Object.values(names).map((name) => name.localSheetId)).toEqual(["AllDefaultWorkbook", data.sheetOrder[1]]);
  });

  test("lets the rows without a height of their own fit their text", () => {
    const [only] = plainLook(workbook(budget), { rowHeights: { 1: 20 } }).sheets;
    expect(only && selfFittingRows(budget, only)).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 3 },
    ]);
  });
});

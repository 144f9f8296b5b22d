import type { SheetPlan } from "../../../src/core/report/plan";
import { namesAfter, planAsItReads, planForFile } from "../../../src/hosts/univer/own-sheets";
import { linkKey, planSheet } from "../../../src/hosts/univer/plan-sheet";
import { sheet, workbook } from "./support";

const plan: SheetPlan = {
  mark: "_PERF_REPORT",
  name: "自评报告",
  visibility: "visible",
  columns: [{ width: 450 }, { width: 30, hidden: true }],
  rows: [
    { height: 48, cells: [{ value: "标题", style: "title" }] },
    {
      cells: [
        { value: "=不是公式", style: "body" },
        { value: 2, formula: "=1+1", style: "body" },
      ],
    },
    { cells: [{ value: "预算执行!F5", style: "body", link: { sheet: "预算执行", row: 4, column: 5 } }] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  styles: {
    title: { font: "黑体", size: 22, bold: true, horizontal: "center" },
    body: { font: "仿宋", size: 16, wrap: true, border: true },
  },
  freezeRows: 1,
  gridlines: false,
};

describe("one of our sheets in the spreadsheet", () => {
  const { data, links } = planSheet(plan, "perf-1");

  test("looks as planned", () => {
    expect(data).toMatchObject({
      id: "perf-1",
      name: "自评报告",
      hidden: 0,
      showGridlines: 0,
      freeze: { ySplit: 1, startRow: 1 },
      rowData: { 0: { h: 64, ia: 0 } },
      columnData: { 0: { w: 600, hd: 0 }, 1: { w: 40, hd: 1 } },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }],
    });
    expect(data.cellData[0]?.[0]?.s).toMatchObject({ fs: 22, bl: 1, ht: 2 });
    expect(data.cellData[1]?.[0]?.s).toMatchObject({
      tb: 3,
      bd: { l: { s: 1 }, r: { s: 1 }, t: { s: 1 }, b: { s: 1 } },
    });
  });

  test("text that begins with = stays text, planned formulas are formulas", () => {
    expect(data.cellData[1]?.[0]).toMatchObject({ v: "=不是公式", t: 1 });
    expect(data.cellData[1]?.[0]).not.toHaveProperty("f");
    expect(data.cellData[1]?.[1]).toMatchObject({ v: 2, t: 2, f: "=1+1" });
  });

  test("knows where its links lead and underlines them", () => {
    expect(links.get(linkKey(2, 0))).toEqual({ sheet: "预算执行", row: 4, column: 5 });
    expect(data.cellData[2]?.[0]?.s).toMatchObject({ ul: { s: 1 } });
  });
});

describe("our sheets on the way into the file", () => {
  const written = sheet("自评报告", [["标题"], ["=不是公式", ["=1+1", 2]], ["预算执行!F5"]]);
  const own = [{ id: "perf-1", plan, links: new Map() }];

  test("stay as planned where the user did not touch them", () => {
    expect(planAsItReads(plan, written)).toEqual(plan);
  });

  test("carry what the user typed, also below the last row; the user's formulas as their results", () => {
    const typed = sheet("自评报告", [["新标题"], ["=不是公式", ["=2*3", 6]], ["预算执行!F5"], ["补充一段"]]);
    const { rows } = planAsItReads(plan, typed);
    expect(rows[0]?.cells[0]).toEqual({ value: "新标题", style: "title" });
    expect(rows[0]?.height).toBe(48);
    expect(rows[1]?.cells[1]).toEqual({ value: 6, style: "body" });
    expect(rows[3]?.cells[0]).toEqual({ value: "补充一段", style: "body" });
  });

  test("replace a sheet only where the file already has it", () => {
    const live = workbook(written);
    expect(planForFile(own, live, workbook())?.sheets[0]).not.toHaveProperty("replaces");
    const before = { sheets: [sheet("旧报告", [["x"]])], names: [{ name: "_PERF_REPORT", refersTo: "旧报告!$A$1" }] };
    expect(planForFile(own, live, before)?.sheets[0]?.replaces).toBe("旧报告");
    expect(planForFile([], live, before)).toBeUndefined();
  });

  test("are marked by defined names; other names stay", () => {
    const names = [
      { name: "_PERF_REPORT", refersTo: "自评报告!$A$1" },
      { name: "总额", refersTo: "预算!$B$2" },
    ];
    expect(namesAfter(names, { sheets: [{ ...plan, name: "自评报告 (2)", replaces: "自评报告 (2)" }] })).toEqual([
      { name: "总额", refersTo: "预算!$B$2" },
      { name: "_PERF_REPORT", refersTo: "'自评报告 (2)'!$A$1" },
    ]);
  });
});

import { applyPlan, planProblem, planSheetNames } from "../../../src/core/report/apply-plan";
import { isOurs, markedSheet } from "../../../src/core/report/our-sheets";
import type { SheetPlan } from "../../../src/core/report/plan";
import type { Workbook } from "../../../src/core/workbook/snapshot";

const report: SheetPlan = {
  mark: "_PERF_REPORT",
  name: "自评报告",
  visibility: "visible",
  columns: [{ width: 10 }, { width: 10, hidden: true }],
  rows: [
    { cells: [] },
    {
      height: 20,
      cells: [{ value: "正文", style: "a" }, { value: 0.1 + 0.2, style: "b" }, null, { value: "", style: "a" }],
    },
  ],
  merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
  styles: { a: { font: "宋体", size: 11 }, b: { font: "宋体", size: 11, format: "0.00%" } },
  gridlines: true,
};
const user: Workbook = {
  sheets: [{ name: "预算", visibility: "visible", rows: [[{ value: 1 }]], merges: [] }],
  names: [{ name: "单位", refersTo: "预算!$A$1" }],
};

describe("applying a write plan to a snapshot", () => {
  it("adds our sheets at the end, with the names that mark them", () => {
    const after = applyPlan(user, { sheets: [report] });
    expect(after.sheets).toEqual([
      user.sheets[0],
      {
        name: "自评报告",
        visibility: "visible",
        rows: [undefined, [{ value: "正文" }, { value: 0.3, format: "0.00%" }, undefined, undefined]],
        merges: report.merges,
        hiddenColumns: new Set([1]),
      },
    ]);
    expect(after.names).toEqual([...user.names, { name: "_PERF_REPORT", refersTo: "自评报告!$A$1" }]);
    expect([markedSheet(after, "_PERF_REPORT")?.name, isOurs(after, "自评报告"), isOurs(after, "预算")]).toEqual([
      "自评报告",
      true,
      false,
    ]);
  });

  it("puts new content in the old sheet's place under its old name", () => {
    const once = applyPlan(user, { sheets: [{ ...report, name: "2023 报告" }] });
    const more = {
      ...once,
      sheets: [...once.sheets, { name: "后加", visibility: "visible" as const, rows: [], merges: [] }],
    };
    const twice = applyPlan(more, { sheets: [{ ...report, rows: [], replaces: "2023 报告" }] });
    expect(twice.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["预算", 1],
      ["2023 报告", 0],
      ["后加", 0],
    ]);
    expect(twice.names).toEqual([...user.names, { name: "_PERF_REPORT", refersTo: "'2023 报告'!$A$1" }]);
  });

  it("numbers a name that is taken, within 31 characters", () => {
    expect(planSheetNames(["自评报告", "自评报告(2)"], [{ name: "自评报告" }])).toEqual(["自评报告(3)"]);
    expect(planSheetNames([], [{ name: "附表a" }, { name: "附表A" }])).toEqual(["附表a", "附表A(2)"]);
    expect(planSheetNames(["A".repeat(31)], [{ name: "a".repeat(31) }])).toEqual([`${"a".repeat(28)}(2)`]);
  });

  it("finds what cannot be written", () => {
    const problem = (sheet: Partial<SheetPlan>) => planProblem(user, { sheets: [{ ...report, ...sheet }] })?.kind;
    expect(problem({})).toBeUndefined();
    expect(problem({ replaces: "预算" })).toBe("foreign");
    expect(problem({ replaces: "没有" })).toBe("missing");
    expect(problem({ name: "a/b" })).toBe("name");
    expect(problem({ rows: [{ cells: [{ value: 1, style: "x" }] }] })).toBe("style");
    expect(problem({ rows: [{ cells: [{ value: NaN, style: "a" }] }] })).toBe("number");
    expect(problem({ rows: [{ cells: [{ value: "长".repeat(32_768), style: "a" }] }] })).toBe("length");
  });
});

import { differences } from "../../../src/hosts/univer/edits";
import { sheet, workbook } from "./support";

const NONE: ReadonlySet<string> = new Set();
const opened = workbook(
  sheet("预算", [
    ["合计", 100, ["=B1/2", 50], { value: 0.5, format: "0.00%" }],
    ["备注", null, ["=NOW()", 1], ["=_xldudf_PERF_SCORE(B1,100,10)", 10]],
  ]),
);

function changed(rows: Parameters<typeof sheet>[1]) {
  return differences(opened, workbook(sheet("预算", rows)), NONE);
}

describe("what the user changed", () => {
  test("nothing, as long as only what the file said is there", () => {
    const same = changed([
      ["合计", 100, ["=B1/2", 50], { value: 0.5, format: "0.00%" }],
      ["备注", null, ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 10]],
    ]);
    expect(same).toEqual({ typed: [], recalculated: [] });
  });

  test("a typed number, and apart from it the results that followed", () => {
    const { typed, recalculated } = changed([
      ["合计", 80, ["=B1/2", 40], { value: 0.5, format: "0.00%" }],
      ["备注", null, ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 8]],
    ]);
    expect(typed).toEqual([{ sheet: "预算", row: 0, column: 1, value: 80 }]);
    expect(recalculated).toEqual([
      { sheet: "预算", row: 0, column: 2, value: 40, formula: "=B1/2" },
      { sheet: "预算", row: 1, column: 3, value: 8, formula: "=_xldudf_PERF_SCORE(B1,100,10)" },
    ]);
  });

  test("a cleared cell, an overwritten formula, a new formula, a cell beyond the old rows", () => {
    const { typed } = changed([
      [null, 100, 51, { value: 0.5, format: "0.00%" }],
      ["备注", ["=B1+1", 101], ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 10]],
      ["新行"],
    ]);
    expect(typed).toEqual([
      { sheet: "预算", row: 0, column: 0, value: null },
      { sheet: "预算", row: 0, column: 2, value: 51 },
      { sheet: "预算", row: 1, column: 1, value: 101, formula: "=B1+1" },
      { sheet: "预算", row: 2, column: 0, value: "新行" },
    ]);
  });

  test("a PERF formula is given as its result, so that every program shows it", () => {
    const { typed } = changed([
      ["合计", 100, ["=B1/2", 50], ["=IF(B1>0,PERF.EXECUTION(B1,200),0)", 0.5]],
      ["备注", null, ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 10]],
    ]);
    expect(typed).toEqual([{ sheet: "预算", row: 0, column: 3, value: 0.5 }]);
  });

  test("a PERF formula that was put back on demand is given as a formula", () => {
    const now = workbook(sheet("预算", [["合计", 100, ["=PERF.SCORE(B1,200,10)", 5], ["=PERF.SHARE(B1,200)", 0.5]]]));
    const { typed } = differences(opened, now, NONE, ({ column }) => column === 2);
    expect(typed.filter(({ row, column }) => row === 0 && column >= 2)).toEqual([
      { sheet: "预算", row: 0, column: 2, value: 5, formula: "=PERF.SCORE(B1,200,10)" },
      { sheet: "预算", row: 0, column: 3, value: 0.5 },
    ]);
  });

  test("a date or percentage comes with the format it was typed in", () => {
    const { typed } = changed([
      ["合计", { value: 45657, format: "yyyy-mm-dd" }, ["=B1/2", 50], { value: 0.6, format: "0.00%" }],
      ["备注", null, ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 10]],
    ]);
    expect(typed).toEqual([
      { sheet: "预算", row: 0, column: 1, value: 45657, format: "yyyy-mm-dd" },
      { sheet: "预算", row: 0, column: 3, value: 0.6 },
    ]);
  });

  test("a result that became an error here is not written over the file's own", () => {
    const { recalculated } = changed([
      ["合计", 100, ["=B1/2", { error: "#NAME?" }], { value: 0.5, format: "0.00%" }],
      ["备注", null, ["=NOW()", 1], ["=PERF.SCORE(B1,100,10)", 10]],
    ]);
    expect(recalculated).toEqual([]);
  });

  test("our own sheets are not the user's", () => {
    const now = workbook(sheet("预算", [["别的"]]));
    expect(differences(opened, now, new Set(["预算"]))).toEqual({ typed: [], recalculated: [] });
  });
});

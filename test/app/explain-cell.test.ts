import type { Analysis } from "../../src/app/analysis";
import { analyse } from "../../src/app/analyse";
import { explainCell } from "../../src/app/explain-cell";
import type { Cell } from "../../src/core/workbook/snapshot";

/** A sheet with 目标 in A1, 完成 in B1 and a formula in C1. */
function withFormula(formula: string, target: Cell["value"] = 86): Analysis {
  const rows = [[{ value: target }, { value: 79.5 }, { value: 0, formula }]];
  return analyse({ sheets: [{ name: "表", visibility: "visible", rows, merges: [] }], names: [] });
}

const stepsOf = (analysis: Analysis): readonly string[] =>
  explainCell(analysis, { sheet: "表", row: 0, column: 2 })?.calls.flat() ?? [];

it("reads the inputs from the cells that the formula refers to", () => {
  const steps = stepsOf(withFormula("=PERF.SCORE(B1,A1,20)"));
  expect(steps).toEqual(expect.arrayContaining(["实际完成值：79.5", "目标值：86"]));
  expect(steps.some((step) => step.includes("79.5÷86×20"))).toBe(true);
});

it("knows the name that files store, refers to other sheets and calculates calls inside", () => {
  const steps = stepsOf(withFormula('=ROUND(_xldudf_PERF_EXECUTION(表!$B$1,PERF.QUANTITY("100万元","万元")),4)'));
  expect(steps.some((step) => step.includes("79.5÷100"))).toBe(true);
});

it("says what only Excel can calculate instead of guessing it", () => {
  const [step] = stepsOf(withFormula("=PERF.EXECUTION(SUM(A1:B1),A1)"));
  expect(step).toContain("“SUM(A1:B1)”要由Excel先算出来");
});

it("has nothing to say of other formulas, values and blanks", () => {
  const analysis = withFormula("=A1*2");
  expect(explainCell(analysis, { sheet: "表", row: 0, column: 2 })).toBeUndefined();
  expect(explainCell(analysis, { sheet: "表", row: 0, column: 0 })).toBeUndefined();
  expect(explainCell(analysis, { sheet: "别的表", row: 9, column: 9 })).toBeUndefined();
});

import { traceSheet } from "../../../src/core/report/trace-sheet";
import { readTraceSheet, TRACE_FIRST_ROW, type TraceLine } from "../../../src/core/report/trace-lines";
import type { Cell } from "../../../src/core/workbook/snapshot";

const line: TraceLine = {
  place: "二（一）第5段",
  label: "预算执行率",
  text: "54.00%",
  value: 0.54,
  unit: "%",
  formula: "全年执行数÷全年预算数",
  sources: [{ sheet: "预算执行", row: 3, column: 3 }],
};

it("a percentage has its sign once, and is read back with it", () => {
  const { rows, name } = traceSheet([line], "数据来源", undefined);
  const [, , , , value, unit] = rows[TRACE_FIRST_ROW]?.cells ?? [];
  expect([value, unit]).toMatchObject([{ value: 0.54, style: "percent" }, { value: "" }]);
  const sheet = {
    name,
    hidden: false,
    rows: rows.map(({ cells }) => cells.map((cell): Cell | undefined => (cell ? { value: cell.value } : undefined))),
  };
  expect(readTraceSheet(sheet as unknown as Parameters<typeof readTraceSheet>[0])).toEqual([line]);
});

it("a row is as high as the longest of its texts, its formula and its place among them", () => {
  const heights = traceSheet(
    [line, { ...line, formula: "全年执行数÷全年预算数".repeat(4) }, { ...line, place: "二（一）第5段、第6段、第7段" }],
    "数据来源",
    undefined,
  ).rows.map(({ height = 0 }) => height);
  const [one = 0, formula = 0, place = 0] = heights.slice(TRACE_FIRST_ROW);
  expect(formula).toBeGreaterThanOrEqual(3 * 15);
  expect(place).toBeGreaterThanOrEqual(2 * 15);
  expect(one).toBeLessThan(formula);
});

import { sourceTable } from "../../../src/core/report/source-table";
import type { TraceLine } from "../../../src/core/report/trace-lines";

const line = (text: string, unit: string, rows: readonly number[]): TraceLine => ({
  place: "一（二）第1段",
  label: "全年执行数",
  text,
  unit,
  formula: "取自单元格",
  sources: rows.map((row) => ({ sheet: "预算执行", row, column: 3 })),
});

it("lists each figure with its unit and its cells, one address a line", () => {
  const written = [{ id: "a", role: "body", text: "全年执行1021.37万元，预算执行率为97.56%。" }] as const;
  const table = sourceTable([line("1021.37", "万元", [3, 5]), line("97.56%", "%", [3])], written);
  expect(table.rows).toEqual([
    ["1", "一（二）第1段", "全年执行数", "1021.37万元", "预算执行!D4\n预算执行!D6", "取自单元格"],
    ["2", "一（二）第1段", "全年执行数", "97.56%", "预算执行!D4", "取自单元格"],
  ]);
});

it("leaves out figures that no longer stand in the report", () => {
  const written = [{ role: "body", text: "全年执行约一千万元。" }] as const;
  expect(sourceTable([line("1021.37", "万元", [3])], written).rows).toEqual([]);
});

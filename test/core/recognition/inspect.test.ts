import { inspection } from "../../../src/core/recognition/inspect";
import { read } from "../../support/reading";
import { sheet } from "../../support/sheet";

describe("inspection", () => {
  const json = JSON.parse(
    JSON.stringify(
      inspection(
        read(
          sheet("预算 执行", [
            ["某县水利局2022年度预算执行表"],
            ["项目", "年初预算数", "全年执行数"],
            ["合计", 10, 9],
            ["其中：基本支出", 6, 6],
          ]),
          sheet("指标", [
            ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出", "里程", 1, 1, 10, 10],
            ["总分", "", "", "", 100, 99],
          ]),
          sheet("情况", [
            ["主要职责", "管水"],
            ["内设机构", "办公室"],
            ["存在问题", "设备老化"],
          ]),
        ),
      ),
    ),
  ) as {
    facts: unknown;
    tables: { kind: string; header: string; rows: unknown[]; totalScore?: unknown; why: unknown[] }[];
    questions: unknown[];
  };

  it("gives addresses in A1 and rows from 1", () => {
    expect(json.facts).toEqual({ unitName: "某县水利局", year: 2022, project: null });
    expect(json.tables[0]).toMatchObject({ sheet: "预算 执行", kind: "funds", unit: null, header: "A2:C2" });
    expect(json.tables[0]?.rows).toEqual([
      { row: 3, rowRole: "total", item: "合计", depth: 0, cells: { item: "A3", initial: "B3", executed: "C3" } },
      {
        row: 4,
        rowRole: "ofWhich",
        item: "基本支出",
        depth: 1,
        parent: 3,
        cells: { item: "A4", initial: "B4", executed: "C4" },
      },
    ]);
    expect(json.tables[0]?.why).toContainEqual({ role: "executed", column: "C", because: "表头“全年执行数”" });
  });

  it("names indicators, their levels and the total score", () => {
    expect(json.tables[1]?.rows).toEqual([
      {
        row: 2,
        rowRole: "detail",
        name: "里程",
        depth: 0,
        level1: "产出",
        level2: null,
        cells: { name: "B2", target: "C2", actual: "D2", weight: "E2", score: "F2" },
      },
    ]);
    expect(json.tables[1]?.totalScore).toEqual({ weight: "E3", score: "F3" });
  });

  it("names a profile's rows by their key cells", () => {
    expect(json.tables[2]?.rows[0]).toEqual({
      row: 1,
      rowRole: "detail",
      item: "主要职责",
      key: "A1",
      depth: 0,
      cells: { value: "B1" },
    });
  });

  it("lists the questions with their cells", () => {
    expect(json.questions).toContainEqual(
      expect.objectContaining({ sheet: "预算 执行", about: "unit", choices: ["万元", "元"], cell: "A2" }),
    );
  });
});

import type { Run } from "../../../src/core/narrative/model";
import { Decimal } from "../../../src/core/quantity/decimal";
import { cellContent, printed, unrounded } from "../../../src/taskpane/model/figure-words";
import { sentencesWith } from "../../../src/taskpane/model/sentence";
import { confidenceLevel, headerCell, isWorkbookBlank } from "../../../src/taskpane/model/table-groups";
import { obstacleOf } from "../../../src/taskpane/model/obstacle";
import { at, figure, paragraph, SAMPLE, SAMPLE_WORKBOOK, sheet } from "../support/sample";

describe("a figure in words", () => {
  const amount = figure("a", "预算数", "934.55", "934.55", { from: [] });
  const rate = figure("r", "完成率", "0.7512860483242400623538581449727201", "75.13%", { from: [] });

  it("prints its unit once", () => {
    expect(printed(amount)).toBe("934.55 万元");
    expect(printed(rate)).toBe("75.13%");
  });

  it("shows what rounding hid, cut and never rounded again", () => {
    expect(unrounded(rate)).toBe("75.128604…%");
    expect(unrounded(amount)).toBeUndefined();
    expect(unrounded({ ...amount, value: new Decimal("934.5549") })).toBe("934.5549");
    expect(unrounded({ ...amount, value: new Decimal("934.55999999") })).toBe("934.559999…");
  });

  it("quotes its cell as Excel shows it", () => {
    const workbook = { sheets: [sheet("表", [[0.1 + 0.2, "≥95%", null]])], names: [] };
    expect(cellContent(workbook, at("表!A1"))).toBe("0.3");
    expect(cellContent(workbook, at("表!B1"))).toBe("≥95%");
    expect(cellContent(workbook, at("表!C1"))).toBeUndefined();
    expect(cellContent(workbook, at("没有!A1"))).toBeUndefined();
  });
});

describe("the sentences that use a figure", () => {
  const figures = new Map(
    [figure("x", "甲", "3.5", "3.5", { from: [] }), figure("y", "乙", "4", "4", { from: [] })].map((item) => [
      item.id,
      item,
    ]),
  );

  const run = (id: string): Run => ({ kind: "figure", text: figures.get(id)?.text ?? "", figure: id });

  it("end at the full stop, not at a decimal point", () => {
    const text = paragraph("p", "body", "一", figures, "第一句", "@x", "。第二句", "@y", "，又", "@x", "。第三句。");
    expect(sentencesWith(text, run("x"))).toEqual(["第一句3.5。", "第二句4，又3.5。"]);
    expect(sentencesWith(text, run("y"))).toEqual(["第二句4，又3.5。"]);
  });

  it("are the whole paragraph where it has no full stop", () => {
    expect(sentencesWith(paragraph("p", "body", "一", figures, "共", "@x", "万元"), run("x"))).toEqual(["共3.5万元"]);
  });
});

describe("a table's words", () => {
  const [funds] = SAMPLE.reading.tables;

  it.each([
    [0.97, "high"],
    [0.85, "high"],
    [0.6, "medium"],
    [0.59, "low"],
  ])("confidence %d is %s", (confidence, level) => {
    expect(confidenceLevel(confidence)).toBe(level);
  });

  it("the header of a table whose keys run down is its first key", () => {
    if (!funds) throw new Error("the sample has tables");
    const column = { column: 1, role: "value", header: "", key: "" } as const;
    const profile = { ...funds, header: { top: 2, left: 0, bottom: 5, right: 0 }, columns: [column] };
    expect(headerCell(profile, column)).toEqual({ sheet: "预算执行", row: 2, column: 1 });
  });

  it("a workbook is blank when no visible sheet holds anything", () => {
    expect(isWorkbookBlank(SAMPLE_WORKBOOK)).toBe(false);
    expect(isWorkbookBlank({ sheets: [sheet("Sheet1", [["  "], []])], names: [] })).toBe(true);
    expect(isWorkbookBlank({ sheets: [{ ...sheet("隐藏", [["有"]]), visibility: "hidden" }], names: [] })).toBe(true);
  });
});

describe("where the pane cannot work", () => {
  const supports = (): boolean => true;

  it.each([
    [{ office: false, excel: false, supports }, { kind: "noOffice" }],
    [{ office: true, excel: false, supports }, { kind: "notExcel" }],
    [
      { office: true, excel: true, supports: () => false },
      { kind: "tooOld", need: "ExcelApi 1.14" },
    ],
    [{ office: true, excel: true, supports }, undefined],
  ])("%#", (surroundings, obstacle) => {
    expect(obstacleOf(surroundings)).toEqual(obstacle);
  });
});

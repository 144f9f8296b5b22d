import { cellAt } from "../../../../src/core/workbook/snapshot";
import { sheetOf } from "../../../contract/fixtures";
import { renameInFormula, shiftFormula, type Shift } from "../model/references";
import { openBench, type Bench } from "./support";

const ALL = { from: 0, to: 16_383 };
const insertedRow: Shift = { axis: "row", at: 2, count: 1, across: ALL };
const deletedRows: Shift = { axis: "row", at: 2, count: -2, across: ALL };

test.each([
  ["=A2+A3", "=A2+A4"],
  ["=SUM($B$1:B9)", "=SUM($B$1:B10)"],
  ['=预算!C$3&"C3"&LOG10(C3)', '=预算!C$4&"C3"&LOG10(C4)'],
  ["='其他 表'!A3", "='其他 表'!A3"],
  ["=SUM(A:A,3:3)", "=SUM(A:A,4:4)"],
])("a row inserted before the third: %s becomes %s", (before, after) => {
  expect(shiftFormula(before, "预算", "预算", insertedRow)).toBe(after);
});

test.each([
  ["=A2+A3", "=A2+#REF!"],
  ["=SUM(A2:A6)", "=SUM(A2:A4)"],
  ["=SUM(A3:A6)", "=SUM(A3:A4)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
  ["=A9", "=A7"],
])("rows 3 and 4 deleted: %s becomes %s", (before, after) => {
  expect(shiftFormula(before, "预算", "预算", deletedRows)).toBe(after);
});

test("a sheet's new name is followed in formulas, and its end breaks them", () => {
  expect(renameInFormula("=预算!A1+SUM('预算'!B:B)+A1", "预算", "2024 预算")).toBe(
    "='2024 预算'!A1+SUM('2024 预算'!B:B)+A1",
  );
  expect(renameInFormula("=预算!A1+A1", "预算", undefined)).toBe("=#REF!+A1");
});

describe("in the workbook", () => {
  let excel: Bench;
  beforeEach(async () => {
    excel = await openBench({
      workbook: {
        sheets: [
          sheetOf(
            "预算",
            [
              ["标题", null],
              ["甲", 1],
              ["乙", 2],
              ["合计", { value: 3, formula: "=SUM(B2:B3)" }],
              ["末行", null],
            ],
            { merges: [{ top: 4, left: 0, bottom: 4, right: 1 }] },
          ),
          sheetOf("另表", [[{ value: 3, formula: "=预算!B4" }]]),
        ],
        names: [{ name: "合计数", refersTo: "预算!$B$4" }],
      },
    });
  });
  afterEach(() => excel.close());

  test("inserted rows move values, merges, heights, names and references, and are told", async () => {
    const seen: unknown[] = [];
    await excel.act((context, sheet) => {
      sheet.getRange("4:4").format.rowHeight = 33;
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push([event.changeType, event.address, event.source, event.triggerSource])),
      );
    });
    await excel.act((_, sheet) => sheet.getRange("3:4").insert("Down"));
    await excel.settle();
    const { sheets, names } = excel.snapshot();
    const [budget, other] = sheets;
    expect(budget && cellAt(budget, 5, 1)).toEqual({ value: 3, formula: "=SUM(B2:B5)" });
    expect(other && cellAt(other, 0, 0)).toEqual({ value: 3, formula: "=预算!B6" });
    expect(budget?.merges).toEqual([{ top: 6, left: 0, bottom: 6, right: 1 }]);
    expect(names).toEqual([{ name: "合计数", refersTo: "预算!$B$6" }]);
    expect(excel.host.model.sheets[0]?.rows.get(5)?.size).toBe(33);
    expect(seen).toEqual([["RowInserted", "3:4", "Local", "ThisLocalAddin"]]);
  });

  test("deleted rows break what pointed at them", async () => {
    await excel.act((_, sheet) => sheet.getRange("4:4").delete("Up"));
    const { sheets, names } = excel.snapshot();
    expect(sheets[1] && cellAt(sheets[1], 0, 0)).toEqual({ value: { error: "#REF!" }, formula: "=预算!#REF!" });
    expect(names).toEqual([{ name: "合计数", refersTo: "#REF!" }]);
  });

  test("columns move too, and single cells only in their own rows", async () => {
    await excel.act((_, sheet) => sheet.getRange("B:B").insert("Right"));
    expect(
      await excel.ask(
        (_, sheet) => sheet.getRange("A2:C4"),
        "formulas",
        ({ formulas }) => formulas,
      ),
    ).toEqual([
      ["甲", "", 1],
      ["乙", "", 2],
      ["合计", "", "=SUM(C2:C3)"],
    ]);
    await excel.act((_, sheet) => sheet.getRange("B2").delete("Left"));
    expect(
      await excel.ask(
        (_, sheet) => sheet.getRange("A2:C3"),
        "values",
        ({ values }) => values,
      ),
    ).toEqual([
      ["甲", 1, ""],
      ["乙", "", 2],
    ]);
  });

  test("a merged area moves whole or not at all", async () => {
    expect(await excel.codeOf((_, sheet) => sheet.getRange("A1").insert("Down"))).toBe("InvalidOperation");
  });

  test("others do the same through their own hands", async () => {
    const seen: unknown[] = [];
    await excel.act((context) =>
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push([event.changeType, event.address, event.source, event.details?.valueAfter])),
      ),
    );
    excel.host.user.write("预算!B2", 10);
    excel.host.coauthor.deleteRows("预算", 2);
    await excel.settle();
    expect(seen).toEqual([
      ["RangeEdited", "B2", "Local", 10],
      ["RowDeleted", "3:3", "Remote", undefined],
    ]);
    expect(cellAt(excel.snapshot().sheets[1]!, 0, 0)).toEqual({ value: 10, formula: "=预算!B3" });
  });
});

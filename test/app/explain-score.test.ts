import { analyse } from "../../src/app/analyse";
import { explainCell } from "../../src/app/explain-cell";
import { planForm } from "../../src/core/form/plan-form";
import { applyPlan } from "../../src/core/report/apply-plan";
import { parseRef, type CellRef } from "../../src/core/workbook/address";
import type { Workbook } from "../../src/core/workbook/snapshot";
import { sheet, workbook } from "../support/sheet";

const UNIT = workbook([
  sheet(
    "自评",
    [
      ["某县文旅局2023年度部门整体支出绩效自评表"],
      ["单位：万元"],
      ["", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "", "", 900, 1000, 951.2, 10, "", ""],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "服务读者人次", "≥86万人次", "79.5万人次", 50, "", ""],
      ["满意度指标", "满意度", "群众满意度", "≥90%", "95%", 40, "", ""],
    ],
    { merges: "A4:C4" },
  ),
]);

/** The workbook with its form, whose formulas are our own or plain ones. */
function withForm(style: "perf" | "plain"): Workbook {
  const { workbook: book, performance, rules } = analyse(UNIT);
  return applyPlan(book, planForm(book, performance, rules, style).plan);
}

const SHEET = "绩效自评表";
const at = (address: string): CellRef => {
  const found = parseRef(`${SHEET}!${address}`);
  if (!found) throw new Error(address);
  return { sheet: SHEET, row: found.top, column: found.left };
};
const steps = (book: Workbook, address: string): string =>
  explainCell(analyse(book), at(address))?.calls.flat().join("\n") ?? "";

test("a score with a plain formula is explained step by step, with the rule's name", () => {
  const book = withForm("plain");
  const told = steps(book, "G9");
  expect(told).toContain("年度目标：≥86万人次");
  expect(told).toContain("规则（全国通用（10/50/30/10））");
  expect(told).toContain("未完成：79.5÷86×50＝46.22分");
  expect(explainCell(analyse(book), at("G9"))?.formula).toBeUndefined();
});

test("a score with a PERF formula is explained by its formula", () => {
  const book = withForm("perf");
  expect(explainCell(analyse(book), at("G9"))?.formula).toMatch(/^=PERF.SCORE/);
  expect(steps(book, "G9")).toContain("46.22");
});

test("the execution score, the total and the grade are explained", () => {
  const book = withForm("plain");
  expect(steps(book, "I5")).toContain("951.2÷1000×10＝9.51分");
  expect(steps(book, "G11")).toContain("指标得分合计86.22分，加预算执行得分9.51分，总分95.73分");
  expect(steps(book, "I11")).toContain("本次为优");
});

test("a score that the user entered is told beside the one of the rules", () => {
  const book = withForm("plain");
  const sheets = book.sheets.map((one) =>
    one.name !== SHEET
      ? one
      : {
          ...one,
          rows: one.rows.map((row, r) => (r === 8 ? row?.map((cell, c) => (c === 6 ? { value: 48 } : cell)) : row)),
        },
  );
  expect(steps({ ...book, sheets }, "G9")).toMatch(/46\.22分[^]*这一格填的是48分/);
});

test("other cells of the form, and other sheets, are not explained", () => {
  const book = withForm("plain");
  for (const address of ["A1", "C9", "H9", "J9", "A11", "F11"])
    expect(explainCell(analyse(book), at(address))).toBeUndefined();
  expect(explainCell(analyse(book), { sheet: "自评", row: 5, column: 6 })).toBeUndefined();
});

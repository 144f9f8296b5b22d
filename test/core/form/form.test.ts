import { planForm } from "../../../src/core/form/plan-form";
import { performanceOf } from "../../../src/core/performance/performance";
import { recognise } from "../../../src/core/recognition/recognise";
import { applyPlan } from "../../../src/core/report/apply-plan";
import { markedSheet } from "../../../src/core/report/our-sheets";
import { SHEET_MARKS, type WritePlan } from "../../../src/core/report/plan";
import { DEFAULT_RULES, withRule, type Rules } from "../../../src/core/rules/rules";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { workbookBytes } from "../../support/workbook-bytes";
import { recalculated, soffice } from "../../support/libreoffice";
import { sheet } from "../../support/sheet";
import { cellAt, findSheet, type Cell, type Sheet, type Workbook } from "../../../src/core/workbook/snapshot";

const FORM: Workbook = {
  names: [],
  sheets: [
    sheet(
      "自评",
      [
        ["某县文旅局2023年度部门整体支出绩效自评表"],
        ["单位：万元"],
        ["", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "", "", 900, 1000, 951.2, 10, "", ""],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["产出指标", "数量指标", "开放场馆天数", "≥300天", "320天", 30, 30, ""],
        ["产出指标", "质量指标", "设施完好率", 0.86, 0.795, 20, 20, ""],
        ["效益指标", "社会效益", "公共文化服务水平", "显著提升", "基本达成", 30, 27, ""],
        ["满意度指标", "满意度", "群众满意度", "≥90%", "95%", 10, 10, ""],
        ["总分", "", "", "", "", 100, 97, ""],
      ],
      { merges: "A4:C4", formats: { D7: "0.0%", E7: "0.0%" } },
    ),
  ],
};

const plan = (workbook: Workbook, rules: Rules = DEFAULT_RULES, style: "perf" | "plain" = "perf"): WritePlan =>
  planForm(workbook, performanceOf(workbook, recognise(workbook)), rules, style).plan;

function form(workbook: Workbook): Sheet {
  const found = markedSheet(workbook, SHEET_MARKS.form);
  if (!found) throw new Error("no form was written");
  return found;
}

const rowOf = (of: Sheet, name: string): number =>
  of.rows.findIndex((row) => row?.some((cell) => cell?.value === name));
const at = (of: Sheet, name: string, column: string): Cell | undefined =>
  cellAt(of, rowOf(of, name), column.charCodeAt(0) - 65);

function withCell(workbook: Workbook, name: string, column: string, value: string | number): Workbook {
  const ours = form(workbook);
  const row = rowOf(ours, name);
  const rows = Array.from(ours.rows, (cells, index) =>
    index === row
      ? Array.from(cells ?? [], (cell, place) => (place === column.charCodeAt(0) - 65 ? { value } : cell))
      : cells,
  );
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === ours ? { ...one, rows } : one)) };
}

describe("绩效自评表", () => {
  const written = applyPlan(FORM, plan(FORM));

  test("every row stands with live values, its score by the rules and the arithmetic in words", () => {
    const ours = form(written);
    expect(at(ours, "设施完好率", "D")?.formula).toBe("=自评!D7");
    expect(at(ours, "设施完好率", "G")).toMatchObject({ value: 18.49, formula: "=PERF.SCORE(E10,D10,F10)" });
    expect(at(ours, "设施完好率", "J")?.value).toBe("原表得分20分，按规则为18.49分；未完成：79.5%÷86%×20＝18.49分");
    expect(at(ours, "设施完好率", "H")?.value).toBe("【待填：偏差原因】");
    expect(at(ours, "年度资金总额", "H")).toMatchObject({ value: 0.9512, formula: "=PERF.EXECUTION(F5,E5)" });
    expect(at(ours, "年度资金总额", "I")).toMatchObject({ value: 9.51 });
  });

  test("a score in words stays the person's, the total and the grade follow", () => {
    const ours = form(written);
    expect(at(ours, "公共文化服务水平", "G")).toEqual({ value: 27 });
    expect(at(ours, "总分", "G")).toMatchObject({ value: 95 });
    expect(at(ours, "总分", "I")?.value).toBe("优");
  });

  test("weights that do not add up are shown at the total", () => {
    const rows = FORM.sheets[0]?.rows.map((row, index) =>
      index === 8 ? row?.map((cell, column) => (column === 5 ? { value: 15 } : cell)) : row,
    );
    const off: Workbook = { ...FORM, sheets: FORM.sheets.map((one) => ({ ...one, rows: rows ?? [] })) };
    expect(at(form(applyPlan(off, plan(off))), "总分", "J")?.value).toMatch(/^分值合计105分，不是100分，请核对；/);
  });

  test("weights of one first-level indicator that do not add up are shown at its first row", () => {
    const rows = FORM.sheets[0]?.rows.map((row, index) =>
      index === 6 ? row?.map((cell, column) => (column === 5 ? { value: 15 } : cell)) : row,
    );
    const off: Workbook = { ...FORM, sheets: FORM.sheets.map((one) => ({ ...one, rows: rows ?? [] })) };
    const ours = form(applyPlan(off, plan(off)));
    expect(at(ours, "开放场馆天数", "J")?.value).toMatch(
      /^产出指标的分值合计45分，按“全国通用（10\/50\/30\/10）”应为50分，相差5分，请核对分值；/,
    );
    expect(at(ours, "设施完好率", "J")?.value).not.toContain("核对分值");
    expect(at(form(written), "开放场馆天数", "J")?.value).not.toContain("核对分值");
  });

  test("what the user entered in the form stays when it is written again, the rest follows the data and the rules", () => {
    const reason = withCell(written, "设施完好率", "H", "设备更新招标推迟");
    const mine = withCell(reason, "公共文化服务水平", "G", 25);
    const byRatio = withRule(DEFAULT_RULES, "等级名称", "优良合格不合格").rules;
    const again = form(applyPlan(mine, plan(mine, byRatio)));
    expect(at(again, "设施完好率", "H")?.value).toBe("设备更新招标推迟");
    expect(at(again, "公共文化服务水平", "G")?.value).toBe(25);
    expect(at(again, "设施完好率", "G")?.value).toBe(18.49);
  });

  test("a row that the user put in stays below its neighbour", () => {
    const ours = form(written);
    const rows = Array.from(ours.rows);
    rows.splice(rowOf(ours, "设施完好率") + 1, 0, [undefined, undefined, { value: "自加指标" }, { value: "1个" }]);
    const mine = { ...written, sheets: written.sheets.map((one) => (one === ours ? { ...one, rows } : one)) };
    const again = form(applyPlan(mine, plan(mine)));
    expect(rowOf(again, "自加指标")).toBe(rowOf(again, "设施完好率") + 1);
  });

  test("written again and again without a change, the form stays the same", () => {
    const second = applyPlan(written, plan(written));
    expect(form(second)).toEqual(form(written));
    expect(form(applyPlan(second, plan(second)))).toEqual(form(written));
  });

  test("lines that the user put below the form stay below it", () => {
    const ours = form(written);
    const rows = [...ours.rows, undefined, [{ value: "填表人：张三" }, undefined, { value: "联系电话：0791-1234567" }]];
    const mine = { ...written, sheets: written.sheets.map((one) => (one === ours ? { ...one, rows } : one)) };
    const again = form(applyPlan(mine, plan(mine)));
    expect(again.rows).toHaveLength(ours.rows.length + 1);
    expect(again.rows.at(-1)?.map((cell) => cell?.value)).toEqual([
      "填表人：张三",
      undefined,
      "联系电话：0791-1234567",
      ...Array.from({ length: 6 }, () => undefined),
    ]);
    expect(at(again, "总分", "G")).toMatchObject({ value: 95 });
  });

  test.each([
    ["perf", '=PERF.GRADE(G13,"90/80/60")'],
    ["plain", '=IF(G13>=90,"优",IF(G13>=80,"良",IF(G13>=60,"中","差")))'],
  ] as const)("the grade is live (%s)", (style, formula) => {
    const ours = form(applyPlan(FORM, plan(FORM, DEFAULT_RULES, style)));
    expect(at(ours, "总分", "I")).toMatchObject({ value: "优", formula });
  });

  test("other names of the grades are live in every spreadsheet", () => {
    const rules: Rules = { pack: "pass-fail-names", overrides: [] };
    expect(at(form(applyPlan(FORM, plan(FORM, rules))), "总分", "I")?.formula).toBe(
      '=IF(G13>=90,"优",IF(G13>=80,"良",IF(G13>=60,"合格","不合格")))',
    );
  });

  test("a relation from a column of its own is shown as its sign, a percentage with %", () => {
    const split = sheet("自评", [
      ["某县图书馆2023年度部门整体支出绩效自评表"],
      ["三级指标", "指标性质", "指标值", "计量单位", "实际完成值", "分值", "得分", "偏差原因"],
      ["免费开放天数", "≥", 300, "天", 312, 50, "", ""],
      ["经费支付及时率", "≥", 95, "%", 88.5, 40, "", ""],
    ]);
    const book: Workbook = { sheets: [split], names: [] };
    const ours = form(applyPlan(book, plan(book)));
    expect(at(ours, "免费开放天数", "D")?.value).toBe("≥300天");
    expect(at(ours, "经费支付及时率", "D")?.value).toBe("≥95%");
    expect(at(ours, "经费支付及时率", "E")).toMatchObject({ value: 88.5, format: 'General"%"' });
  });

  test("what is repeated on the next page is the header of the indicators", () => {
    const [sheetPlan] = plan(FORM).sheets;
    const row = sheetPlan?.page?.titleRows?.first ?? -1;
    expect(sheetPlan?.rows[row]?.cells[2]?.value).toBe("三级指标");
  });

  const office = soffice === undefined ? test.skip : test;
  office("with plain formulas LibreOffice calculates the same scores, rate and total", () => {
    const plain = plan(FORM, DEFAULT_RULES, "plain");
    const blanked = plain.sheets.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell?.formula ? { ...cell, value: null } : cell)),
      })),
    }));
    const saved = workbookFiles.save(workbookFiles.open(workbookBytes(FORM), "自评.xlsx"), {
      plan: { sheets: blanked },
    });
    const calculated = findSheet(workbookFiles.open(recalculated(saved), "自评.xlsx").workbook, "绩效自评表");
    if (!calculated) throw new Error("the form is not in the file");
    expect(at(calculated, "设施完好率", "G")?.value).toBe(18.49);
    expect(at(calculated, "开放场馆天数", "G")?.value).toBe(30);
    expect(at(calculated, "年度资金总额", "H")?.value).toBeCloseTo(0.9512, 12);
    expect(at(calculated, "总分", "G")?.value).toBe(95);
  });
});

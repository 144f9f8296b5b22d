import { callFunction } from "../../../src/core/formulas/call";
import type { CellPlan } from "../../../src/core/report/plan";
import { cellAddress } from "../../../src/core/workbook/address";
import { cellAt, isCellError, type CellValue } from "../../../src/core/workbook/snapshot";
import { workbookFiles } from "../../../src/hosts/file/workbook-files";
import { CASES, LETTERS, differs, formulaInputs, plainOf } from "../../support/formula-cases";
import { recalculated, soffice } from "../../support/libreoffice";

const ROWS = 120;
const inputs = formulaInputs(ROWS);

function planCell(value: CellValue): CellPlan | null {
  if (value === null) return null;
  if (isCellError(value)) return { value: null, formula: value.error === "#N/A" ? "=NA()" : "=1/0", style: "a" };
  if (typeof value === "boolean") return { value: null, formula: value ? "=TRUE()" : "=FALSE()", style: "a" };
  return { value, style: "a" };
}

function calculatedByLibreOffice(): readonly (readonly CellValue[])[] {
  const rows = inputs.map((cells, row) => ({
    cells: [
      ...cells.map(planCell),
      ...CASES.map((one): CellPlan | null => {
        const formula = plainOf(one, row, cells);
        return formula === undefined ? null : { value: null, formula, style: "a" };
      }),
    ],
  }));
  const book = workbookFiles.create({
    sheets: [
      {
        mark: "_PERF_REPORT",
        name: "数据",
        visibility: "visible",
        columns: [],
        rows,
        merges: [],
        styles: { a: { font: "宋体", size: 11 } },
        gridlines: true,
      },
    ],
  });
  const [sheet] = workbookFiles.open(recalculated(book), "数据.xlsx").workbook.sheets;
  if (!sheet) throw new Error("LibreOffice wrote no sheet");
  return inputs.map((_, row) => CASES.map((_case, index) => cellAt(sheet, row, LETTERS.length + index)?.value ?? null));
}

const withOffice = soffice === undefined ? describe.skip : describe;

withOffice("普通公式与PERF函数的结果相同（LibreOffice计算）", () => {
  let found: readonly (readonly CellValue[])[];
  beforeAll(() => {
    found = calculatedByLibreOffice();
  }, 180_000);

  test("几乎每一行都有普通公式", () => {
    const without = CASES.flatMap((one) => inputs.filter((cells, row) => plainOf(one, row, cells) === undefined));
    expect(without.length).toBeLessThan(0.01 * CASES.length * inputs.length);
  });

  test.each(CASES.map((one, index) => [one.formula(1), one, index] as const))("%s", (_, one, index) => {
    const wrong = inputs.flatMap((cells, row) => {
      if (plainOf(one, row, cells) === undefined) return [];
      const expected = callFunction(one.name, one.args(cells));
      const value = found[row]?.[index] ?? null;
      return differs(one, cells, expected, value)
        ? [{ at: cellAddress({ row, column: 0 }), cells, expected, value, plain: plainOf(one, row, cells) }]
        : [];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

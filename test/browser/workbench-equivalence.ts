import type { Cell, CellValue, Workbook } from "../../src/core/workbook/snapshot";
import { isCellError } from "../../src/core/workbook/snapshot";
import { CASES, LETTERS, plainOf } from "../support/formula-cases";

/** Columns of a case's PERF formula and of its plain equivalent. */
export function columnsOf(index: number): { readonly perf: number; readonly plain: number } {
  return { perf: LETTERS.length + 2 * index, plain: LETTERS.length + 2 * index + 1 };
}

/** An input cell: shares as percentages, errors as the formulas that give them. */
function inputCell(value: CellValue): Cell | undefined {
  if (value === null) return undefined;
  if (isCellError(value)) return { value: null, formula: value.error === "#N/A" ? "=NA()" : "=1/0" };
  return typeof value === "number" && value > 0 && value < 1 ? { value, format: "0.00%" } : { value };
}

/** A sheet with a row of cells, then for every case its PERF formula and its plain equivalent, none calculated yet. */
export function formulaSheet(inputs: readonly (readonly CellValue[])[]): Workbook {
  const rows = inputs.map((cells, row) => [
    ...cells.map(inputCell),
    ...CASES.flatMap((one): (Cell | undefined)[] => {
      const plain = plainOf(one, row, cells);
      return [
        { value: null, formula: one.formula(row + 1) },
        plain === undefined ? undefined : { value: null, formula: plain },
      ];
    }),
  ]);
  return { sheets: [{ name: "数据", visibility: "visible", rows, merges: [] }], names: [] };
}

import { cellAddress } from "../workbook/address";
import type { GradeScale } from "../performance/grade";
import type { FormulaStyle } from "./form-formulas";
import { FORM_COLUMNS as C, FORM_ROWS } from "./form-edits";
import { blank, cell, heightOf, merge, put, type Build } from "./form-build";
import { FORM_WIDTHS, NOTE_SIZE } from "./form-styles";

/** 评价等级 of the total in a cell; with functions that every spreadsheet has where PERF.GRADE has not these names. */
function gradeFormula(at: string, { names, lowest }: GradeScale, style: FormulaStyle): string {
  if (style === "perf" && names.join("") === "优良中差") return `=PERF.GRADE(${at},"${lowest.map(String).join("/")}")`;
  const last = `"${names[3]}"`;
  return `=${lowest.reduceRight((rest, least, index) => `IF(${at}>=${String(least)},"${names[index] ?? ""}",${rest})`, last)}`;
}

/** 总分 and 评价等级 over the rows of the indicators. */
export function putTotal(build: Build, rows: readonly number[], executionScoreAt: string): void {
  const { content, terms, style } = build.source;
  const row = build.rows.length;
  const first = rows[0];
  const last = rows.at(-1);
  const range = (column: number): string =>
    first === undefined || last === undefined
      ? "0"
      : `${cellAddress({ row: first, column })}:${cellAddress({ row: last, column })}`;
  const { total, grade, complete, steps } = content.total;
  const weights = [...content.indicators.map(({ weight }) => weight.value), content.execution?.weight.toNumber()];
  const sum = weights.reduce((added: number, value) => (typeof value === "number" ? added + value : added), 0);
  const executionWeightAt = executionScoreAt.replace(/^[A-Z]+/, "G");
  const plus = (at: string): string => (at === "" ? "" : `+${at}`);
  const cells = blank("head");
  cells[0] = cell("总分", "head");
  cells[C.weight] = {
    value: Number(sum.toFixed(2)),
    style: "head",
    formula: `=ROUND(SUM(${range(C.weight)})${plus(executionWeightAt)},2)`,
  };
  cells[C.score] = {
    value: total.toNumber(),
    style: "head",
    ...(terms.cap === undefined && { formula: `=ROUND(SUM(${range(C.score)})${plus(executionScoreAt)},2)` }),
  };
  cells[C.reason] = cell("评价等级", "head");
  cells[C.reasonEnd] =
    complete && grade !== undefined
      ? {
          value: grade,
          style: "head",
          formula: gradeFormula(cellAddress({ row, column: C.score }), terms.scale, style),
        }
      : cell("待填", "head");
  const off = Number(sum.toFixed(2)) === 100 ? "" : `分值合计${String(Number(sum.toFixed(2)))}分，不是100分，请核对；`;
  cells[C.note] = cell(off + steps.join("；"), off === "" ? "note" : "warn");
  cells[C.id] = cell(FORM_ROWS.total, "hidden");
  put(build, cells, Math.max(24, heightOf([[off + steps.join("；"), FORM_WIDTHS[9], { size: NOTE_SIZE }]])));
  merge(build, 0, C.actual, row, row);
}

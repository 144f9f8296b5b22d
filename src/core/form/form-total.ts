import { cellAddress } from "../workbook/address";
import { FORM_COLUMNS as C } from "./form-edits";
import { blank, cell, heightOf, merge, put, type Build } from "./form-build";
import { FORM_WIDTHS } from "./form-styles";

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
  const scale = `${terms.scale.lowest.map(String).join("/")}`;
  cells[C.reasonEnd] =
    complete && grade !== undefined
      ? style === "perf" && terms.scale.names.join("") === "优良中差"
        ? { value: grade, style: "head", formula: `=PERF.GRADE(${cellAddress({ row, column: C.score })},"${scale}")` }
        : cell(grade, "head")
      : cell("待填", "head");
  const off = Number(sum.toFixed(2)) === 100 ? "" : `分值合计${String(Number(sum.toFixed(2)))}分，不是100分，请核对；`;
  cells[C.note] = cell(off + steps.join("；"), off === "" ? "note" : "warn");
  put(build, cells, Math.max(24, heightOf([[off + steps.join("；"), FORM_WIDTHS[9] + 40]])));
  merge(build, 0, C.actual, row, row);
}

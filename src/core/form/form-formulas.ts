import { evaluateFormula } from "../formulas/evaluate";
import { plainFormula } from "../formulas/plain";
import type { ScoringTerms } from "../rules/scoring-terms";
import type { FormIndicator } from "./form-rows";
import type { CellRef } from "../workbook/address";
import { cellAddress } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";

/** How formulas are written: with our functions, or with those that every spreadsheet has. */
export type FormulaStyle = "perf" | "plain";

function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

/** A PERF formula in the wanted style, `undefined` where only its value can stand. */
export function styled(
  formula: string,
  style: FormulaStyle,
  sheet: string,
  valueAt: (ref: CellRef) => CellValue,
): string | undefined {
  if (style === "perf") return formula;
  const plain = plainFormula(formula, { sheet, names: [], valueAt });
  return plain.kind === "formula" ? plain.formula : undefined;
}

/**
 * 得分 as a formula over the row's own cells. Where a formula would give another score than the rules do (a deduction
 * for far too much, a deadline without a year), only the value is written. Plain formulas cannot read a target in words,
 * so that they have it written out.
 */
export function scoreFormula(
  { target, actual, computed }: FormIndicator,
  weight: string | number | null,
  row: number,
  { method, lessExcess }: ScoringTerms,
  style: FormulaStyle,
): string | undefined {
  if (!computed.score.ok || target.value === null || actual.value === null || typeof weight !== "number")
    return undefined;
  if (computed.explain === "overshoot" && lessExcess) return undefined;
  const way = method === "ratio" ? ',,"ratio"' : "";
  const now = evaluateFormula(
    `=PERF.SCORE(${literal(actual.value)},${literal(target.value)},${literal(weight)}${way})`,
  );
  if (typeof now !== "object" || !("eq" in now) || !now.eq(computed.score.value)) return undefined;
  const at = (column: number): string => cellAddress({ row, column });
  const goal = style === "plain" && typeof target.value === "string" ? literal(target.value) : at(3);
  return `=PERF.SCORE(${at(4)},${goal},${at(5)}${way})`;
}

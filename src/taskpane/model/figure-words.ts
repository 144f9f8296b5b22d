import { Decimal, normalise } from "../../core/quantity/decimal";
import type { Figure } from "../../core/performance/figure";
import { cellAt, findSheet, isCellError, type Workbook } from "../../core/workbook/snapshot";
import type { CellRef } from "../../core/workbook/address";

/** Digits shown beyond the printed ones where rounding hides something. */
const EXTRA_DIGITS = 4;

/** A figure as the report prints it, with its unit. */
export function printed(figure: Figure): string {
  return figure.unit === "%" || figure.unit === "" ? figure.text : `${figure.text} ${figure.unit}`;
}

/**
 * The value before rounding, cut after four digits more than are printed; `undefined` where rounding changed nothing.
 * @example unrounded({ value: 0.75128605, unit: "%", decimals: 2, … }) // "75.1286…%"
 */
export function unrounded(figure: Figure): string | undefined {
  const percent = figure.text.endsWith("%");
  const exact = percent ? figure.value.times(100) : figure.value;
  if (exact.toDecimalPlaces(figure.decimals).equals(exact)) return undefined;
  const cut = exact.toDecimalPlaces(figure.decimals + EXTRA_DIGITS, Decimal.ROUND_DOWN);
  return `${cut.toString()}${cut.equals(exact) ? "" : "…"}${percent ? "%" : ""}`;
}

/** What a source cell holds, as text; `undefined` where it is empty. */
export function cellContent(workbook: Workbook, ref: CellRef): string | undefined {
  const sheet = findSheet(workbook, ref.sheet);
  const value = sheet && cellAt(sheet, ref.row, ref.column)?.value;
  if (value === undefined || value === null || value === "") return undefined;
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? String(normalise(value)) : String(value);
}

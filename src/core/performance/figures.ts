import { compact, Decimal } from "../quantity/decimal";
import { formatDecimal, formatPercent } from "../quantity/format";
import { formatDecimals } from "../workbook/number-format";
import type { CellRef } from "../workbook/address";
import type { Cell } from "../workbook/snapshot";
import type { Figure } from "./figure";

/** Digits after the point beyond which a cell's number is taken for a calculated one and rounded for print. */
const LONGEST_TYPED_FRACTION = 4;
const CALCULATED_DECIMALS = 2;

/**
 * Digits to print of a number read from a cell: those it has, or, where a calculation left more than anybody
 * types, those the cell's format shows, two at the least.
 */
function printedDecimals(value: Decimal, format: string | undefined): number {
  const own = value.decimalPlaces();
  if (own <= LONGEST_TYPED_FRACTION) return own;
  return Math.max(formatDecimals(format) ?? 0, CALCULATED_DECIMALS);
}

const READ = "取自单元格";

/** A figure that is read from one cell as it stands. */
export function readFigure(
  id: string,
  label: string,
  value: Decimal,
  unit: string,
  source: CellRef,
  cell?: Cell,
): Figure {
  const decimals = printedDecimals(value, cell?.format);
  return { id, label, value, unit, decimals, text: formatDecimal(value, decimals), formula: READ, sources: [source] };
}

/** Digits after the point of 角 and 分: 元 that is not whole has both. */
const YUAN_DECIMALS = 2;

/** An amount of money that is read from one cell; an amount in 元 that is not whole is printed with 角 and 分. */
export function readAmount(
  id: string,
  label: string,
  value: Decimal,
  unit: string,
  source: CellRef,
  cell?: Cell,
): Figure {
  return money(readFigure(id, label, value, unit, source, cell));
}

function money(figure: Figure): Figure {
  const { value, unit, decimals } = figure;
  if (unit !== "元" || decimals === 0 || decimals >= YUAN_DECIMALS) return figure;
  return { ...figure, decimals: YUAN_DECIMALS, text: formatDecimal(value, YUAN_DECIMALS) };
}

/**
 * A percentage that is read from one cell. `value` is the fraction; as many digits are printed as the cell shows,
 * but never fewer than were typed, so that 10.70% stays 10.70% and 8.05% is not cut to 8%.
 */
export function readPercent(id: string, label: string, value: Decimal, source: CellRef, cell?: Cell): Figure {
  const format = cell?.format?.includes("%") ? cell.format : undefined;
  const decimals = Math.max(printedDecimals(value.times(100), format), formatDecimals(format) ?? 0);
  return percentage({ id, label, value, formula: READ, sources: [source] }, decimals);
}

function percentage(
  { id, label, value, formula, sources }: Pick<Figure, "id" | "label" | "value" | "formula" | "sources">,
  decimals: number,
): Figure {
  return { id, label, value, unit: "%", decimals, text: formatPercent(value, decimals), formula, sources };
}

/** A rate that is computed from others: exact value, printed with two decimals and without them where it is whole. */
export function derivedPercent(
  id: string,
  label: string,
  value: Decimal,
  formula: string,
  inputs: readonly Figure[],
): Figure {
  const decimals = value.times(100).isInteger() ? 0 : CALCULATED_DECIMALS;
  return percentage({ id, label, value: compact(value), formula, sources: sourcesOf(inputs) }, decimals);
}

/** An amount that is computed from others of one unit. */
export function derivedAmount(
  id: string,
  label: string,
  value: Decimal,
  unit: string,
  formula: string,
  inputs: readonly Figure[],
): Figure {
  const decimals = Math.min(value.decimalPlaces(), Math.max(0, ...inputs.map((input) => input.decimals)));
  const text = formatDecimal(value, decimals);
  return money({ id, label, value: compact(value), unit, decimals, text, formula, sources: sourcesOf(inputs) });
}

/** The cells of all the inputs, each once, in their order. The list takes no more memory than its cells: there are many. */
function sourcesOf(inputs: readonly Figure[]): readonly CellRef[] {
  const found: CellRef[] = [];
  const seen = new Set<string>();
  for (const { sources } of inputs) {
    for (const ref of sources) {
      const key = `${ref.sheet}\u0000${String(ref.row)}\u0000${String(ref.column)}`;
      if (!seen.has(key)) found.push(ref);
      seen.add(key);
    }
  }
  return [...found];
}

/** The quotient of two figures, absent where the divisor is not positive. */
export function ratio(
  id: string,
  label: string,
  dividend: Figure | undefined,
  divisor: Figure | undefined,
  formula: string,
): Figure | undefined {
  if (!dividend || !divisor || divisor.value.lte(0)) return undefined;
  return derivedPercent(id, label, new Decimal(dividend.value).div(divisor.value), formula, [dividend, divisor]);
}

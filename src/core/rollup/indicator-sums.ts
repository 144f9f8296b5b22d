import type { Figure } from "../performance/figure";
import type { Indicator } from "../performance/model";
import { Decimal } from "../quantity/decimal";
import { isRatioUnit } from "../quantity/units";
import type { IndicatorRow } from "./indicator-rows";

/** An indicator that the user wants added over the units. */
export interface IndicatorSum {
  readonly name: string;
  readonly unit: string;
  /** Indices of its rows among those that it was made of. */
  readonly rows: readonly number[];
  /** Exact. */
  readonly target?: Decimal;
  readonly actual: Decimal;
}

function sumOf(figures: readonly (Figure | undefined)[]): Decimal | undefined {
  const known = figures.flatMap((figure) => figure ?? []);
  if (known.length < figures.length) return undefined;
  return known.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}

/** A target without a sign is reached from below, as ≥ is. */
function relation({ target }: Indicator): string {
  return (target?.quantity.kind === "number" && target.quantity.relation) || ">=";
}

function sumNamed(name: string, rows: readonly IndicatorRow[]): IndicatorSum | { readonly because: string } {
  const found = rows.flatMap((row, index) => (row.depth === 0 && row.indicator.name === name ? [{ row, index }] : []));
  const indicators = found.map(({ row }) => row.indicator);
  const refuse = (why: string) => ({ because: `指标“${name}”不能相加：${why}。` });
  if (new Set(found.map(({ row }) => row.unit.label)).size < 2) return refuse("有这个指标的单位不到两个，请检查名称");
  if (new Set(found.map(({ row }) => row.unit.label)).size < found.length) return refuse("同一单位有几个同名指标");
  const actual = sumOf(indicators.map((one) => one.actual?.figure));
  if (!actual) return refuse("有的单位的实际完成值不是一个数字");
  const target = sumOf(indicators.map((one) => one.target?.figure));
  if (!target && indicators.some((one) => one.target)) return refuse("有的单位的年度指标值不是一个数字");
  const units = new Set(
    indicators.flatMap((one) => [one.actual?.figure, one.target?.figure].flatMap((figure) => figure?.unit ?? [])),
  );
  if (units.size > 1) return refuse(`计量单位不同（${[...units].map((unit) => unit || "没有写").join("、")}）`);
  const [unit = ""] = units;
  if (isRatioUnit(unit)) return refuse("比率不能相加");
  if (new Set(indicators.map(relation)).size > 1) return refuse("年度指标值的方向（≥、≤）不同");
  return { name, unit, rows: found.map(({ index }) => index), actual, ...(target && { target }) };
}

/** Sums of the indicators of those names, or why they cannot be added, a sentence each. */
export function indicatorSums(
  names: readonly string[],
  rows: readonly IndicatorRow[],
): { readonly sums: readonly IndicatorSum[]; readonly refused: readonly string[] } {
  const results = [...new Set(names)].map((name) => sumNamed(name, rows));
  return {
    sums: results.flatMap((result) => ("because" in result ? [] : [result])),
    refused: results.flatMap((result) => ("because" in result ? [result.because] : [])),
  };
}

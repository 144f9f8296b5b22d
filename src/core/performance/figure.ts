import type { Decimal } from "../quantity/decimal";
import type { CellRef } from "../workbook/address";

/** A number that the report prints, with everything that proves it. */
export interface Figure {
  /** Stable over regeneration, such as `execution.rate` or `indicator.实际利用外资.completion`. */
  readonly id: string;
  /** What it is, in words: 预算执行率, 实际利用外资完成年度目标的比率. */
  readonly label: string;
  /** Exact. Rates and growth are fractions: 0.7513 for 75.13%. */
  readonly value: Decimal;
  /** 万元, 个, % …; empty for ranks and bare counts. */
  readonly unit: string;
  /** Digits printed after the point; for percentages those of the percentage. */
  readonly decimals: number;
  /** As printed, without the unit except for %: `934.55`, `75.13%`. */
  readonly text: string;
  /** How it was got, in words: 全年执行数÷全年预算数; for a figure that is read: 取自单元格. */
  readonly formula: string;
  /** The cells it rests on, in the formula's order. */
  readonly sources: readonly CellRef[];
}

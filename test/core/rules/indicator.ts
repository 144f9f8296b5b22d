import { readFigure, readPercent } from "../../../src/core/performance/figures";
import type { Figure } from "../../../src/core/performance/figure";
import type { Indicator, IndicatorValue } from "../../../src/core/performance/model";
import { Decimal } from "../../../src/core/quantity/decimal";
import { parseQuantity } from "../../../src/core/quantity/parse";

const at = (column: number) => ({ sheet: "自评表", row: 4, column });

function value(text: string, column: number): IndicatorValue {
  const quantity = parseQuantity(text);
  const figure =
    quantity.kind !== "number"
      ? undefined
      : quantity.unit === "%"
        ? readPercent("value", "数", quantity.value.div(100), at(column))
        : readFigure("value", "数", quantity.value, quantity.unit, at(column));
  return { quantity, text, source: at(column), ...(figure && { figure }) };
}

/** A number in a cell, in 分 unless it says otherwise. */
export const points = (text: string, column = 5, unit = "分"): Figure =>
  readFigure("points", "分", new Decimal(text), unit, at(column));

/** One row of a self-evaluation form: 年度指标值, 实际完成值, 分值 and, if it is filled, 得分. */
export function row(
  name: string,
  target: string,
  actual: string,
  weight: string,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id: name,
    name,
    ...(target && { target: value(target, 3) }),
    ...(actual && { actual: value(actual, 4) }),
    ...(weight && { weight: points(weight) }),
    measured: true,
    unclear: [],
    state: "unknown",
    parts: [],
    source: at(2),
    ...more,
  };
}

import { compact, Decimal } from "../quantity/decimal";
import type { CellRef } from "../workbook/address";
import type { Figure } from "./figure";
import { formatDecimal } from "../quantity/format";
import { derivedAmount } from "./figures";
import type { Indicator } from "./model";
import { parsePeriod } from "./period";

const MONTHS = 12;
const POINTS = "个百分点";
const DECIMALS = 2;

/**
 * 超序时进度 in 个百分点: completion of the annual target − months ÷ 12. Only for work that adds up over the year and
 * whose period ends before December; what is already completed needs none.
 */
export function paceOf(indicator: Indicator, cell: CellRef | undefined): Figure | undefined {
  const { target, actual, completion, period, state } = indicator;
  if (!cell || !period || !completion || !target?.figure || !actual?.figure || state !== "behind") return undefined;
  const { quantity } = target;
  const falling = quantity.kind === "number" && (quantity.relation === "<=" || quantity.relation === "<");
  if (falling || target.figure.unit === "%" || /目前|当前|至今/.test(period)) return undefined;
  const months = parsePeriod(period.replace(/[（(]?预计[数值]?[）)]?/g, "").trim());
  if (!months.ok || months.value >= MONTHS) return undefined;
  const points = new Decimal(completion.value).minus(new Decimal(months.value).div(MONTHS)).times(100);
  const formula = `完成率－${String(months.value)}个月÷12个月`;
  const decimals = Math.min(DECIMALS, points.decimalPlaces());
  return {
    id: `${indicator.id}.pace`,
    label: `${indicator.name}与序时进度之差`,
    value: compact(points),
    unit: POINTS,
    decimals,
    text: formatDecimal(points, decimals),
    formula,
    sources: [...actual.figure.sources, ...target.figure.sources, cell],
  };
}

/** How far above a target in percent an indicator came, in 个百分点. */
export function surplusOf({ id, name, target, actual, state }: Indicator): Figure | undefined {
  if (state !== "exceeded" || target?.figure?.unit !== "%" || actual?.figure?.unit !== "%") return undefined;
  const over = actual.figure.value.minus(target.figure.value).times(100);
  if (over.lte(0)) return undefined;
  const inputs = [actual.figure, target.figure];
  return derivedAmount(`${id}.surplus`, `${name}高出年度目标`, over, POINTS, "实际完成值－年度目标值", inputs);
}

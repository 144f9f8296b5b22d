import type { Figure } from "../performance/figure";
import type { Budget, BudgetLine, Performance } from "../performance/model";
import { executedName, spendingPeriod } from "../performance/spending-period";
import { CHART_COLORS, type ChartPlace, type ChartPlan, type ChartSeries } from "./chart";

const MOST = 10;
/** Width of a digit of a label, and the place of a bar beside its label in a lying chart, in points. */
const DIGIT = 4.6;
const LYING_BAR = 11;
const LYING_REST = 110;
/** What the axis takes of a standing chart's width, and the gap between groups in bars. */
const AXIS = 60;
const GAP = 0.6;

function amountsOf(budget: Budget) {
  return [
    { key: "initial", name: "年初预算数", color: CHART_COLORS.light },
    { key: "adjusted", name: "全年预算数", color: CHART_COLORS.middle },
    { key: "executed", name: executedName(budget), color: CHART_COLORS.dark },
  ] as const;
}

function amounts({ initial, adjusted, executed }: BudgetLine): readonly Figure[] {
  return [initial, adjusted, executed].filter((figure) => figure !== undefined);
}

/** The lines with amounts of one unit: the total, then its parts. */
function linesOf({ total, parts }: Budget): readonly BudgetLine[] {
  const unit = amounts(total)[0]?.unit;
  const filled = [total, ...parts].filter((line) => amounts(line).some(({ value }) => !value.isZero()));
  return filled.filter((line) => amounts(line).every((figure) => figure.unit === unit)).slice(0, MOST);
}

/** Labels without what ranks them in the sheet: 其中：, leading blanks, numbers. */
function bare(label: string): string {
  return (
    label.replace(/^[\s　]*(?:其中[：:]?)?[\s　]*(?:（?[一二三四五六七八九十\d]+[）.、．])?/u, "").trim() ||
    label.trim()
  );
}

function alternative(budget: Budget, lines: readonly BudgetLine[], unit: string): string {
  const words = lines.map((line) => {
    const figures = amountsOf(budget).flatMap(({ key, name }) => {
      const figure = line[key];
      return figure ? [`${name}${figure.text}${unit}`] : [];
    });
    return `${bare(line.label)}${figures.join("、")}`;
  });
  const rate = budget.executionRate
    ? `；合计${budget.months === undefined ? "" : spendingPeriod(budget)}预算执行率${budget.executionRate.text}`
    : "";
  return `预算执行对照图：${words.join("；")}${rate}。`;
}

/** Whether labels above standing columns have room side by side; the chart lies otherwise. */
function stands(lines: readonly BudgetLine[], series: number, width: number): boolean {
  const digits = Math.max(...lines.flatMap(amounts).map(({ text }) => text.length + Math.floor(text.length / 4)));
  return digits * DIGIT <= (width - AXIS) / lines.length / (series + GAP);
}

/**
 * 预算执行: 年初预算数, 全年预算数 and 全年执行数 side by side for the total and its parts; lying, and as high
 * as that takes, where standing columns would be too narrow for their amounts. `undefined` where there is no budget,
 * or none with two of the three amounts.
 */
export function budgetChart({ budget }: Performance, place: ChartPlace): ChartPlan | undefined {
  if (!budget) return undefined;
  const lines = linesOf(budget);
  const series = amountsOf(budget).flatMap(({ key, name, color }): readonly ChartSeries[] => {
    const points = lines.map((line) => {
      const figure = line[key];
      return figure ? { value: figure.value.toNumber(), figure: figure.id } : null;
    });
    return points.some((point) => point !== null) ? [{ name, points, color }] : [];
  });
  if (lines.length === 0 || series.length < 2) return undefined;
  const unit = amounts(budget.total)[0]?.unit ?? budget.unit;
  const decimals = Math.min(2, Math.max(...lines.flatMap(amounts).map((figure) => figure.decimals)));
  const standing = stands(lines, series.length, place.size.width);
  const lyingHeight = LYING_REST + lines.length * series.length * LYING_BAR;
  return {
    ...place,
    ...(standing ? {} : { size: { ...place.size, height: Math.max(place.size.height, lyingHeight) } }),
    id: "budget",
    kind: standing ? "column" : "bar",
    title: `预算执行情况${unit ? `（单位：${unit}）` : ""}`,
    caption: `年初预算、全年预算与执行对照${unit ? `（单位：${unit}）` : ""}`,
    alternative: alternative(budget, lines, unit),
    categories: lines.map(({ label }) => bare(label)),
    series,
    lines: [],
    shared: false,
    format: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`,
    ...(unit ? { unit } : {}),
  };
}

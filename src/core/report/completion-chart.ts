import { foremost } from "../narrative/foremost";
import type { Indicator, Performance } from "../performance/model";
import { parsePeriod } from "../performance/period";
import { Decimal } from "../quantity/decimal";
import { formatPercent } from "../quantity/format";
import { CHART_COLORS, type ChartLine, type ChartPlace, type ChartPlan, type ChartPoint } from "./chart";

/** More columns than these do not leave room for their names. */
const MOST = 10;
/** An indicator that is far beyond its plan must not press the others flat. */
const HIGHEST = 2;
const MONTHS = 12;

interface Measured {
  readonly indicator: Indicator;
  readonly rate: Decimal;
  readonly figure: string;
}

function measured(indicators: readonly Indicator[]): readonly Measured[] {
  const found: Measured[] = [];
  const enter = (indicator: Indicator): void => {
    const { completion, parts } = indicator;
    if (completion) found.push({ indicator, rate: completion.value, figure: completion.id });
    parts.forEach(enter);
  };
  indicators.forEach(enter);
  return found;
}

/** Those that are furthest from their plan, the ones behind it first, in the order of the table. */
function furthest(all: readonly Measured[]): readonly Measured[] {
  const [behind, others]: [Measured[], Measured[]] = [[], []];
  for (const one of all) (one.rate.lt(1) ? behind : others).push(one);
  const low = foremost(behind, MOST, (a, b) => a.rate.cmp(b.rate));
  const high = foremost(others, MOST - low.length, (a, b) => b.rate.cmp(a.rate));
  const chosen = new Set([...low, ...high]);
  return all.filter((one) => chosen.has(one));
}

/** The part of the year that all indicators' values cover; `undefined` where they differ or cover all of it. */
function elapsed(shown: readonly Measured[]): { readonly name: string; readonly rate: Decimal } | undefined {
  const months = shown.map(({ indicator }) => {
    const period = indicator.period === undefined ? undefined : parsePeriod(indicator.period);
    return period?.ok ? period.value : undefined;
  });
  const [first] = months;
  if (first === undefined || first >= MONTHS || months.some((other) => other !== first)) return undefined;
  const rate = new Decimal(first).div(MONTHS);
  return { name: `时间进度（${first}个月，${formatPercent(rate, 1)}）`, rate };
}

function alternative(shown: readonly Measured[], total: number, time: string | undefined): string {
  const behind = shown.filter(({ rate }) => rate.lt(1));
  const words = behind.map(({ indicator, rate }) => `${indicator.name}${formatPercent(rate, 1)}`);
  const scope = shown.length < total ? `${total}项指标中偏离年度目标最大的${shown.length}项` : `${total}项指标`;
  const state = behind.length === 0 ? "均已完成年度目标" : `${behind.length}项尚未完成：${words.join("、")}`;
  return `柱形图：${scope}的完成率与年度计划（100%）${time === undefined ? "" : `、${time}`}对照，${state}。`;
}

/**
 * 指标完成率: a column for each indicator with a completion, its plan as a line at 100%, and the time elapsed as
 * a dashed one where all values cover the same months of the year. Of more than ten the ones behind their plan and
 * those furthest from it are shown. `undefined` where fewer than two indicators have a completion.
 */
export function completionChart(performance: Performance, place: ChartPlace): ChartPlan | undefined {
  const all = measured(performance.indicators);
  const shown = furthest(all);
  if (shown.length < 2) return undefined;
  const time = elapsed(shown);
  const points = (wanted: (rate: Decimal) => boolean): readonly (ChartPoint | null)[] =>
    shown.map(({ rate, figure }) => (wanted(rate) ? { value: rate.toNumber(), figure } : null));
  const series = [
    {
      name: "已完成年度目标",
      points: points((rate) => rate.gte(1)),
      color: CHART_COLORS.dark,
      labelColor: CHART_COLORS.paper,
    },
    {
      name: "尚未完成年度目标",
      points: points((rate) => rate.lt(1)),
      color: CHART_COLORS.behind,
      labelColor: CHART_COLORS.ink,
    },
  ].filter((one) => one.points.some((point) => point !== null));
  const lines: readonly ChartLine[] = [
    { name: "年度计划（100%）", value: 1, color: CHART_COLORS.plan, dash: "solid" },
    ...(time
      ? [
          {
            name: time.name,
            value: time.rate.toNumber(),
            color: CHART_COLORS.elapsed,
            dash: "dash" as const,
          },
        ]
      : []),
  ];
  const scope = shown.length < all.length ? `（偏离年度目标最大的${shown.length}项，共${all.length}项）` : "";
  return {
    ...place,
    id: "completion",
    kind: "column",
    title: `绩效指标完成率${scope}`,
    caption: `绩效指标完成率与年度计划对照${scope}`,
    alternative: alternative(shown, all.length, time?.name),
    categories: shown.map(({ indicator }) => indicator.name),
    series,
    lines,
    shared: true,
    format: "0.0%",
    ...(shown.some(({ rate }) => rate.gt(HIGHEST)) ? { maximum: HIGHEST } : {}),
  };
}

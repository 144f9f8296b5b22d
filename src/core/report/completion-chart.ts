import { foremost } from "../narrative/foremost";
import { everyIndicator } from "../performance/every-indicator";
import type { Indicator, Performance } from "../performance/model";
import { parsePeriod } from "../performance/period";
import { Decimal } from "../quantity/decimal";
import { formatPercent } from "../quantity/format";
import type { Steps } from "../recognition/steps";
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
  /** Its place in the order of the table. */
  readonly at: number;
}

/**
 * All where there is room for them, else those that are furthest from their plan, the ones behind it first and none
 * that just reached it; in the order of the table. How many have a completion, and of how many it is not 100%.
 */
function* furthest(
  indicators: readonly Indicator[],
): Steps<{ readonly shown: readonly Measured[]; readonly all: number; readonly off: number }> {
  let [all, off] = [0, 0];
  const every: Measured[] = [];
  const behind = foremost<Measured>(MOST, (a, b) => a.rate.cmp(b.rate));
  const others = foremost<Measured>(MOST, (a, b) => b.rate.cmp(a.rate));
  yield* everyIndicator(indicators, (indicator) => {
    const { completion } = indicator;
    if (!completion) return;
    const one = { indicator, rate: completion.value, figure: completion.id, at: all++ };
    if (all <= MOST) every.push(one);
    if (one.rate.eq(1)) return;
    off++;
    (one.rate.lt(1) ? behind : others).enter(one);
  });
  if (all <= MOST) return { shown: every, all, off };
  const chosen = [...behind.kept, ...others.kept].slice(0, MOST);
  return { shown: chosen.sort((a, b) => a.at - b.at), all, off };
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

function isCut({ rate }: Measured): boolean {
  return rate.gt(HIGHEST);
}

/** Says of a bar that it goes on beyond the picture; in short where two such bars stand side by side. */
function cutFormat(shown: readonly Measured[]): string {
  const beside = shown.some((one, index) => index > 0 && isCut(one) && shown.slice(index - 1, index).some(isCut));
  return `[>${HIGHEST}]0.0%"${beside ? "↑" : "（超出图幅）"}";0.0%`;
}

function alternative(shown: readonly Measured[], total: number, off: number, time: string | undefined): string {
  const behind = shown.filter(({ rate }) => rate.lt(1));
  const words = behind.map(({ indicator, rate }) => `${indicator.name}${formatPercent(rate, 1)}`);
  const scope =
    shown.length < total
      ? `${total}项指标中${off > shown.length ? `偏离年度目标最大的${shown.length}项` : `偏离年度目标的${off}项`}`
      : `${total}项指标`;
  const state = behind.length === 0 ? "均已完成年度目标" : `${behind.length}项尚未完成：${words.join("、")}`;
  return `柱形图：${scope}的完成率与年度计划（100%）${time === undefined ? "" : `、${time}`}对照，${state}。`;
}

/**
 * 指标完成率: a column for each indicator with a completion, its plan as a line at 100%, and the time elapsed as
 * a dashed one where all values cover the same months of the year. Of more than ten the ones behind their plan and
 * those furthest from it are shown. `undefined` where fewer than two indicators deviate from their plan.
 */
export function* completionChart({ indicators }: Performance, place: ChartPlace): Steps<ChartPlan | undefined> {
  const { shown, all, off } = yield* furthest(indicators);
  if (off < 2) return undefined;
  const time = elapsed(shown);
  const points = (wanted: (rate: Decimal) => boolean): readonly (ChartPoint | null)[] =>
    shown.map(({ rate, figure }) => (wanted(rate) ? { value: rate.toNumber(), figure } : null));
  const series = [
    {
      name: "已完成年度目标",
      points: points((rate) => rate.gte(1)),
      color: CHART_COLORS.dark,
    },
    {
      name: "尚未完成年度目标",
      points: points((rate) => rate.lt(1)),
      color: CHART_COLORS.behind,
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
  const scope = shown.length < all ? `（偏离${off > shown.length ? "最大" : "目标"}的${shown.length}项）` : "";
  return {
    ...place,
    id: "completion",
    kind: "column",
    title: `绩效指标完成率${scope}`,
    caption: `绩效指标完成率与年度计划对照${scope}`,
    alternative: alternative(shown, all, off, time?.name),
    categories: shown.map(({ indicator }) => indicator.name),
    series,
    lines,
    shared: true,
    ...(shown.some(isCut) ? { format: cutFormat(shown), maximum: HIGHEST } : { format: "0.0%" }),
  };
}

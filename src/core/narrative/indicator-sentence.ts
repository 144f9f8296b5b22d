import { labelled } from "./cell-labels";
import type { Indicator } from "../performance/model";
import {
  completionClause,
  growthClause,
  periodWords,
  rankClause,
  reasonWords,
  shareClause,
  unitGap,
  valueClause,
} from "./indicator-clauses";
import type { Run } from "./model";
import { nameOf } from "./indicator-words";
import { gap, join, say } from "./runs";
import { isFarExceeded } from "./significance";
import { isAsPlanned, lostMarks } from "./worded";

function hasOwnStory(part: Indicator): boolean {
  return part.completion !== undefined || part.growth !== undefined || part.rank !== undefined || part.parts.length > 0;
}

function sumsUp(whole: Indicator): boolean {
  const values = whole.parts.map(({ actual }) => actual?.figure?.value);
  const total = whole.actual?.figure?.value;
  if (!total || values.some((value) => value === undefined)) return false;
  return values.reduce((sum, value) => (sum && value ? sum.plus(value) : sum))?.eq(total) ?? false;
}

/** The parts of a part stand in brackets; where the list is complete its unit is that of the whole and not repeated. */
function nested(part: Indicator): readonly Run[] | undefined {
  if (part.parts.length === 0) return undefined;
  const unit = part.actual?.figure?.unit;
  const complete = sumsUp(part) && part.parts.every(({ actual }) => actual?.figure?.unit === unit) && unit !== "%";
  const clauses = part.parts.map((inner) => {
    const { actual } = inner;
    return complete && actual?.figure
      ? say`${nameOf(inner)}${{ kind: "figure", text: actual.figure.text, figure: actual.figure.id }}`
      : valueClause(inner, false);
  });
  return say`（${complete ? "" : "其中"}${join(clauses, "、")}）`;
}

/** One part inside a 其中 list. Deeper parts stand in brackets. */
function partClause(part: Indicator, expected: boolean, asksUnit: boolean): readonly Run[] {
  return join(
    [
      say`${valueClause(part, expected)}${asksUnit ? unitGap(part) : undefined}${nested(part)}`,
      part.completion ? undefined : shareClause(part, false),
      growthClause(part),
      completionClause(part),
      rankClause(part),
    ],
    "，",
  );
}

/** Whether the reason for falling behind is told elsewhere: under 主要问题. */
export type ReasonPlace = (indicator: Indicator) => boolean;

/** The sheet's own reason; a far exceeded target without one asks for it where the form has a column for it. */
function reasonClause(indicator: Indicator, toldElsewhere: ReasonPlace): readonly Run[] | undefined {
  const { reason, state } = indicator;
  if (reason === undefined || indicator.idle) return undefined;
  if (reason !== "") {
    if (state === "behind" && toldElsewhere(indicator)) return undefined;
    return say`${state === "behind" ? "未完成原因" : "情况说明"}：${reasonWords(indicator)}`;
  }
  if (!isFarExceeded(indicator) || indicator.doubts?.includes("percent")) return undefined;
  return say`${gap("超额完成较多的原因", `偏差原因（${nameOf(indicator)}超额完成较多）`)}`;
}

/** Marks taken off an indicator that is told as planned ask for their reason. */
function marksClause(indicator: Indicator): readonly Run[] | undefined {
  const fine = indicator.state === "completed" || (indicator.state === "unknown" && isAsPlanned(indicator));
  if (!fine || indicator.reason || !lostMarks(indicator)) return undefined;
  return say`${gap("扣分原因", `${nameOf(indicator)}的扣分原因`)}`;
}

/** The one gap of a sentence for a missing unit: the indicator's own, else that of its first part without one. */
function unitAsked(indicator: Indicator): Indicator | undefined {
  return [indicator, ...indicator.parts].find((one) => unitGap(one) !== undefined);
}

/** What opens the sentence: the period, unless the paragraph has said it already. */
export function sentenceRuns(
  indicator: Indicator,
  year: number | undefined,
  sayPeriod: boolean,
  toldElsewhere: ReasonPlace,
): readonly Run[] {
  const { words, expected } = periodWords(indicator, year);
  const asked = unitAsked(indicator);
  const first = join(
    [
      sayPeriod && words ? say`${words}` : undefined,
      say`${valueClause(indicator, expected)}${asked === indicator ? unitGap(indicator) : undefined}`,
      growthClause(indicator),
      indicator.share ? shareClause(indicator, true) : undefined,
      completionClause(indicator),
      rankClause(indicator),
    ],
    "，",
  );
  const [only, ...others] = indicator.parts;
  const inline = only && others.length === 0 && !hasOwnStory(only) && !indicator.completion;
  const parts = join(
    indicator.parts.map((part) => partClause(part, expected, part === asked)),
    "；",
  );
  const whole = only ? say`${first}${inline ? "，其中" : "。其中："}${parts}` : first;
  const runs = join([whole, reasonClause(indicator, toldElsewhere), marksClause(indicator)], "。");
  return labelled(runs, indicator);
}

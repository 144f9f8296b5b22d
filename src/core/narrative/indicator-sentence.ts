import type { Indicator } from "../performance/model";
import { completionClause, growthClause, periodWords, rankClause, shareClause, valueClause } from "./indicator-clauses";
import type { Run } from "./model";
import { gap, join, say, unstopped } from "./runs";

/**
 * Completion from which an explanation is asked for where the form has a column for it. Source: the Guangxi
 * self-evaluation rule (1.3 times the target), taken as the national default.
 */
const EXPLAIN_FROM = "1.3";

function hasOwnStory(part: Indicator): boolean {
  return part.completion !== undefined || part.growth !== undefined || part.rank !== undefined || part.parts.length > 0;
}

/** One part inside a 其中 list. Deeper parts stand in brackets. */
function partClause(part: Indicator, expected: boolean): readonly Run[] {
  const nested =
    part.parts.length > 0
      ? say`（${join(
          part.parts.map((inner) => valueClause(inner, false)),
          "、",
        )}）`
      : undefined;
  return join(
    [
      say`${valueClause(part, expected)}${nested}`,
      growthClause(part),
      hasOwnStory(part) && part.completion ? undefined : shareClause(part, false),
      completionClause(part, expected),
      rankClause(part),
    ],
    "，",
  );
}

/** 未完成 and far exceeded indicators need a reason where the form asks for one. */
function reasonClause(indicator: Indicator): readonly Run[] | undefined {
  if (indicator.reason === undefined) return undefined;
  const far = indicator.completion?.value.gte(EXPLAIN_FROM) ?? false;
  if (indicator.reason !== "")
    return say`${indicator.state === "behind" ? "未完成原因" : "情况说明"}：${unstopped(indicator.reason)}`;
  if (indicator.state === "behind") return say`${gap(`${indicator.name}未完成原因及改进措施`)}`;
  return far ? say`${gap(`${indicator.name}超额较多的原因`)}` : undefined;
}

/** What opens the sentence: the period, unless the paragraph has said it already. */
export function sentenceRuns(indicator: Indicator, year: number | undefined, sayPeriod: boolean): readonly Run[] {
  const { words, expected } = periodWords(indicator, year);
  const first = join(
    [
      sayPeriod && words ? say`${words}` : undefined,
      valueClause(indicator, expected),
      growthClause(indicator),
      indicator.share ? shareClause(indicator, true) : undefined,
      completionClause(indicator, expected),
      rankClause(indicator),
    ],
    "，",
  );
  const simple = indicator.parts.every((part) => !hasOwnStory(part));
  const parts = join(
    indicator.parts.map((part) => partClause(part, expected)),
    indicator.parts.length > 1 ? "；" : "，",
  );
  const whole =
    indicator.parts.length === 0
      ? first
      : say`${first}${simple && !indicator.completion ? "，其中" : "。其中："}${parts}`;
  return join([whole, reasonClause(indicator)], "。");
}

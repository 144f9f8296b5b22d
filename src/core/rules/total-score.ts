import { success, type Outcome } from "../performance/outcome";
import { Decimal } from "../quantity/decimal";
import { sum } from "../quantity/exact";
import { formatPercent, shortest } from "../quantity/format";
import type { ExecutionScore } from "./score-execution";
import type { IndicatorScore } from "./score-indicator";
import type { Rules } from "./rules";
import { termsOf } from "./scoring-terms";

/** 总分, its grade, and how they came about. */
export interface TotalScore {
  /** The sum of the rounded scores, after the cap. */
  readonly total: Decimal;
  /** 优、良、中、差, or as the rules name them; absent while a score is missing or the total is outside 0–100. */
  readonly grade?: string;
  /** Whether every indicator and the execution have a score. */
  readonly complete: boolean;
  readonly steps: readonly string[];
}

/** The grade that a total gets under the rules; `undefined` outside 0–100. */
export function gradeOf(total: Decimal, rules: Rules): string | undefined {
  if (total.lt(0) || total.gt(100)) return undefined;
  const { names, lowest } = termsOf(rules).scale;
  const rank = lowest.findIndex((least) => total.gte(least));
  return names[rank < 0 ? 3 : rank];
}

function gradeSteps(total: Decimal, rules: Rules): readonly string[] {
  const grade = gradeOf(total, rules);
  const { names, lowest } = termsOf(rules).scale;
  const lines = lowest.map((least, index) => `${shortest(least)}分以上为${names[index] ?? ""}`).join("，");
  return grade === undefined ? ["总分不在0到100之间，不能评级"] : [`${lines}，其余为${names[3]}；本次为${grade}`];
}

/**
 * 总分: the sum of the rounded scores; where the rules cap it by the execution rate, at most the cap. Scores that are
 * missing are left out, and the steps say how many. `scores` are outcomes of {@link IndicatorScore} or a person's own
 * for indicators in words.
 */
export function totalScore(
  scores: readonly Outcome[],
  execution: ExecutionScore | undefined,
  rules: Rules,
): TotalScore {
  const terms = termsOf(rules);
  const known = scores.flatMap((score) => (score.ok ? [score.value] : []));
  const indicators = new Decimal(known.reduce(sum, new Decimal(0)));
  const spent = execution?.score.ok ? execution.score.value : undefined;
  const scoresExecution = terms.execution.gt(0);
  const all = scoresExecution && spent ? new Decimal(sum(indicators, spent)) : indicators;
  const missing = scores.length - known.length + (scoresExecution && !spent ? 1 : 0);
  const { cap } = terms;
  const rate = execution?.rate;
  const capped = cap && rate?.lt(cap.below) && all.gt(cap.most) ? cap : undefined;
  const total = capped ? capped.most : all;
  const parts = [
    `指标得分合计${shortest(indicators)}分`,
    ...(scoresExecution && spent ? [`预算执行得分${shortest(spent)}分`] : []),
  ];
  const grade = missing === 0 ? gradeOf(total, rules) : undefined;
  return {
    total,
    ...(grade !== undefined && { grade }),
    complete: missing === 0,
    steps: [
      `${parts.join("，加")}，总分${shortest(all)}分`,
      ...(capped && rate
        ? [`执行率${formatPercent(rate, 2)}，低于${formatPercent(capped.below, 0)}，总分最高${shortest(capped.most)}分`]
        : []),
      ...(missing > 0 ? [`还有${String(missing)}项没有得分，填齐以后再评级`] : gradeSteps(total, rules)),
    ],
  };
}

/** The outcomes of indicators' scores, with a person's own where the arithmetic gives none. */
export function withClaimed(
  scores: readonly IndicatorScore[],
  claimed: readonly (Decimal | undefined)[],
): readonly Outcome[] {
  return scores.map(({ score }, index) => {
    const own = claimed[index];
    return !score.ok && own ? success(own) : score;
  });
}

import { formContentSteps } from "../core/form/form-rows";
import type { Steps } from "../core/recognition/steps";
import { scoringFindingSteps, type ScoringFinding } from "../core/rules/findings";
import type { ExecutionScore } from "../core/rules/score-execution";
import type { IndicatorScore } from "../core/rules/score-indicator";
import type { TotalScore } from "../core/rules/total-score";
import type { Analysis } from "./analysis";

/** The scores that the workbook's rules give, with the arithmetic in words, and what does not fit in the scores it holds. */
export interface Scoring {
  /** By the indicator's id; only those with a weight. */
  readonly indicators: ReadonlyMap<string, IndicatorScore>;
  /** Absent where there is no budget of the department. */
  readonly execution?: ExecutionScore;
  /** Absent where no indicator has a weight. */
  readonly total?: TotalScore;
  readonly findings: readonly ScoringFinding[];
}

/** Scores everything that was read under the workbook's own rules, as 绩效自评表 has it; in steps. */
export function* scoringSteps({ workbook, performance, rules }: Analysis): Steps<Scoring> {
  const { budget, indicators, totalScore, year } = performance;
  const content = yield* formContentSteps(workbook, performance, rules);
  const weighted = content.indicators.filter(({ weight }) => weight.value !== null);
  const department = budget?.scope === "department" ? budget : undefined;
  return {
    indicators: new Map(weighted.map(({ id, computed }) => [id, computed])),
    ...(content.execution && { execution: content.execution }),
    ...(weighted.length > 0 && { total: content.total }),
    findings: yield* scoringFindingSteps({ indicators, budget: department, totalScore }, rules, year),
  };
}

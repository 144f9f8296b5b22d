import type { Figure } from "../performance/figure";
import type { Budget, Indicator } from "../performance/model";
import { Decimal } from "../quantity/decimal";
import { difference, sum } from "../quantity/exact";
import { shortest } from "../quantity/format";
import { filterSteps, finish, flatMapSteps, forEachSteps, type Steps } from "../recognition/steps";
import type { CellRef } from "../workbook/address";
import { packOf, type Rules } from "./rules";
import { scoreExecution } from "./score-execution";
import { scoreIndicator } from "./score-indicator";
import { termsOf } from "./scoring-terms";

/** Something in the scoring of a form that does not fit the rules. */
export interface ScoringFinding {
  readonly code: "weights-total" | "score-over-weight" | "score-mismatch";
  /** One sentence: what stands there, what it should be, by how much it is off. */
  readonly text: string;
  /** The cells that prove it, the one to look at first. */
  readonly sources: readonly CellRef[];
}

/** What a self-evaluation form says about its own scores. */
export interface ScoredForm {
  readonly indicators: readonly Indicator[];
  readonly budget?: Budget | undefined;
  /** 预算执行得分 as the form has it. */
  readonly executionScore?: Figure | undefined;
  /** 总分 as the form has it. */
  readonly totalScore?: Figure | undefined;
}

const points = (value: Decimal): string => `${shortest(new Decimal(value))}分`;
const away = (a: Decimal, b: Decimal): Decimal => new Decimal(difference(a, b)).abs();

function* addedSteps(figures: readonly Figure[]): Steps<Decimal> {
  let all = new Decimal(0);
  yield* forEachSteps(figures, ({ value }) => {
    all = sum(all, value);
  });
  return new Decimal(all);
}

/** Rows that are scored: those with a weight, and the 其中 rows of those without. */
function weighted(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap((indicator) => (indicator.weight ? [indicator] : weighted(indicator.parts)));
}

/** 预算执行率 written as a row among the indicators is not one of them. */
function isExecution({ name, level1 = "" }: Indicator): boolean {
  return /预算(?:资金)?执行/.test(level1) || /^(?:年度)?预算(?:资金)?执行率$/.test(name);
}

function bare(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]|\s/g, "");
}

function* weightFinding(
  what: string,
  rows: readonly Indicator[],
  wanted: Decimal,
  rules: Rules,
): Steps<readonly ScoringFinding[]> {
  const figures = rows.flatMap(({ weight }) => weight ?? []);
  const found = yield* addedSteps(figures);
  if (figures.length === 0 || found.eq(wanted)) return [];
  const text = `${what}合计${points(found)}，按“${packOf(rules).name}”应为${points(wanted)}，相差${points(away(found, wanted))}，请核对分值`;
  return [{ code: "weights-total", text, sources: figures.flatMap(({ sources }) => sources) }];
}

/**
 * First-level indicators whose weights do not add up to what the rules say; the first source is their first weight. In
 * steps.
 */
export function* levelFindingSteps(rows: readonly Indicator[], rules: Rules): Steps<readonly ScoringFinding[]> {
  const findings: ScoringFinding[] = [];
  for (const { level1, points: wanted } of termsOf(rules).levels) {
    const own = yield* filterSteps(rows, (row) => row.level1 !== undefined && level1.includes(bare(row.level1)));
    findings.push(...(yield* weightFinding(`${level1[0] ?? ""}的分值`, own, wanted, rules)));
  }
  return findings;
}

function* weightFindings(rows: readonly Indicator[], rules: Rules): Steps<readonly ScoringFinding[]> {
  const all = yield* weightFinding("各指标的分值", rows, termsOf(rules).indicators, rules);
  return [...all, ...(yield* levelFindingSteps(rows, rules))];
}

function overWeight({ name, score, weight }: Indicator): readonly ScoringFinding[] {
  if (!score || !weight || score.value.lte(weight.value)) return [];
  const text = `“${name}”得分${points(score.value)}，超过分值${points(weight.value)}，请改正得分或分值`;
  return [{ code: "score-over-weight", text, sources: [...score.sources, ...weight.sources] }];
}

function mismatch(
  what: string,
  claimed: Figure | undefined,
  computed: Decimal | undefined,
  line: string,
  tolerance: Decimal,
): readonly ScoringFinding[] {
  if (!claimed || !computed || away(claimed.value, computed).lte(tolerance)) return [];
  const text = `${what}填写的得分是${points(claimed.value)}，按规则应为${points(computed)}（${line}），相差${points(away(claimed.value, computed))}`;
  return [{ code: "score-mismatch", text, sources: claimed.sources }];
}

function* totalFindings(form: ScoredForm, rows: readonly Indicator[], rules: Rules): Steps<readonly ScoringFinding[]> {
  const { totalScore, executionScore } = form;
  const scores = rows.map(({ score }) => score);
  if (!totalScore || scores.some((score) => score === undefined)) return [];
  const terms = termsOf(rules);
  const own = executionScore ? undefined : form.budget && scoreExecution(form.budget, rules).score;
  const spent = executionScore?.value ?? (own?.ok ? own.value : undefined);
  const counted = rows.some(isExecution) || terms.execution.isZero();
  if (!counted && !spent) return [];
  const figures = scores.flatMap((score) => score ?? []);
  const scored = yield* addedSteps(figures);
  const all = counted || !spent ? scored : new Decimal(sum(scored, spent));
  if (figures.length === 0 || away(all, totalScore.value).lte(terms.tolerance)) return [];
  const rate = form.budget && scoreExecution(form.budget, rules).rate;
  if (terms.cap && rate?.lt(terms.cap.below) && totalScore.value.eq(terms.cap.most)) return [];
  const text = `总分填写的是${points(totalScore.value)}，各项得分之和为${points(all)}，相差${points(away(all, totalScore.value))}，请核对`;
  return [
    {
      code: "score-mismatch",
      text,
      sources: [...totalScore.sources, ...figures.flatMap(({ sources }) => sources)],
    },
  ];
}

/**
 * What does not fit in a form's scores: weights that do not add up to what the rules say, scores above their weight,
 * scores that differ from the computed ones by more than 得分核对容差, a total that is not the sum. Rows that a person has to
 * grade are only held against their weight. `year` is the report's. In steps.
 */
export function* scoringFindingSteps(form: ScoredForm, rules: Rules, year?: number): Steps<readonly ScoringFinding[]> {
  const rows = weighted(form.indicators);
  const indicators = rows.filter((row) => !isExecution(row));
  const { tolerance } = termsOf(rules);
  const scores = yield* flatMapSteps(indicators, (indicator) => {
    const over = overWeight(indicator);
    if (over.length > 0) return over;
    const { score, line } = scoreIndicator(indicator, rules, year);
    return mismatch(`“${indicator.name}”`, indicator.score, score.ok ? score.value : undefined, line, tolerance);
  });
  const execution = form.budget && scoreExecution(form.budget, rules);
  const spent = execution?.score.ok ? execution.score.value : undefined;
  return [
    ...(yield* weightFindings(indicators, rules)),
    ...scores,
    ...mismatch("预算执行率", form.executionScore, spent, execution?.line ?? "", tolerance),
    ...(yield* totalFindings(form, rows, rules)),
  ];
}

/** {@link scoringFindingSteps} run to the end. */
export function scoringFindings(form: ScoredForm, rules: Rules, year?: number): readonly ScoringFinding[] {
  return finish(scoringFindingSteps(form, rules, year));
}

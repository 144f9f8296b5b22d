import { completionCourse, type CompletionOptions } from "../performance/completion-course";
import {
  conversionWords,
  quotientWords,
  relationWords,
  standingWords,
  WAY_RULES,
} from "../performance/completion-words";
import { parsePeriod } from "../performance/period";
import { Decimal } from "../quantity/decimal";
import { clamp, quotient, roundedProduct, type Fraction } from "../quantity/exact";
import { formatPercent, shortest } from "../quantity/format";
import type { Quantity } from "../quantity/quantity";
import { plainNumber } from "../performance/operands";
import { completionOptions, type Cells, type FormulaContext } from "./catalogue";

/** A fraction as prose prints it: two decimals of the percentage, none where it is whole. */
export function rateWords(rate: Decimal): string {
  return formatPercent(rate, rate.times(100).isInteger() ? 0 : 2);
}

interface Explained {
  readonly steps: readonly string[];
  readonly fraction?: Fraction;
  /** 79.5÷86, where something was divided. */
  readonly divided?: string;
  readonly standing?: string;
}

function explained(actual: Quantity, target: Quantity, options: CompletionOptions): Explained {
  const course = completionCourse(actual, target, options);
  if (!course.ok) return { steps: [] };
  const converted = conversionWords(actual, target);
  const divided = quotientWords(course.value, actual, target);
  return {
    steps: [
      ...(converted === undefined ? [] : [`换算：${converted}`]),
      `关系：${relationWords(target, options)}`,
      `规则：${WAY_RULES[course.value.way]}`,
    ],
    fraction: course.value.fraction,
    standing: standingWords(course.value),
    ...(divided !== undefined && { divided }),
  };
}

function rateStep({ divided, standing = "", fraction }: Explained): string {
  const rate = fraction ? rateWords(quotient(fraction)) : "";
  return divided === undefined ? `${standing}：完成率${rate}` : `${standing}：${divided}＝${rate}`;
}

/** Steps of a completion rate. */
export function completionSteps(cells: Cells, context: FormulaContext): readonly string[] {
  const options = completionOptions(cells, 2, context);
  if (!options.ok) return [];
  const told = explained(cells.quantity(0), cells.quantity(1), options.value);
  return [...told.steps, rateStep(told)];
}

/** Steps of the distance to the calendar. */
export function progressSteps(cells: Cells, context: FormulaContext): readonly string[] {
  const months = parsePeriod(cells.value(2));
  if (!months.ok) return [];
  const told = explained(cells.quantity(0), cells.quantity(1), context);
  const elapsed = new Decimal(months.value).div(12);
  const rate = told.fraction ? rateWords(quotient(told.fraction)) : "";
  return [
    ...told.steps,
    rateStep(told),
    `序时进度：${String(months.value)}个月÷12＝${rateWords(elapsed)}`,
    `超序时进度＝完成率－序时进度：${rate}－${rateWords(elapsed)}`,
  ];
}

/** weight × rate with its rounding: 未完成：79.5÷86×20＝18.49分. */
export function pointsSteps(told: Explained, weight: Quantity): readonly string[] {
  const full = plainNumber(weight);
  if (!full.ok || !told.fraction) return [];
  const points = shortest(full.value.value);
  const score = roundedProduct(full.value.value, clamp(told.fraction), 2);
  const standing = told.standing === undefined ? "" : `${told.standing}：`;
  const whole = told.fraction.numerator.gte(told.fraction.denominator);
  const line =
    told.divided === undefined || whole
      ? `${standing}${score.isZero() ? "记0分" : `记满分${points}分`}`
      : `${standing}${told.divided}×${points}＝${shortest(score)}分`;
  return [line, "得分保留两位小数，四舍五入，最高为分值"];
}

/** Steps of an indicator's score. */
export function scoreSteps(cells: Cells, context: FormulaContext): readonly string[] {
  const options = completionOptions(cells, 3, context);
  if (!options.ok) return [];
  const told = explained(cells.quantity(0), cells.quantity(1), options.value);
  return [...told.steps, ...pointsSteps(told, cells.quantity(2))];
}

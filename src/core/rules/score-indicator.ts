import { completionCourse, type CompletionCourse } from "../performance/completion-course";
import {
  conversionWords,
  quotientWords,
  relationWords,
  standingWords,
  WAY_RULES,
} from "../performance/completion-words";
import { isDirectionOpen } from "../performance/doubts";
import type { Indicator, IndicatorValue } from "../performance/model";
import { failure, success, type Outcome } from "../performance/outcome";
import { Decimal } from "../quantity/decimal";
import { clamp, difference, product, quotient, roundedProduct, type Fraction } from "../quantity/exact";
import { formatPercent, shortest } from "../quantity/format";
import type { Rules } from "./rules";
import { termsOf, type ScoringTerms } from "./scoring-terms";

/** 指标得分, and everything that explains it. */
export interface IndicatorScore {
  /** In 分, two decimals; else why a person has to score it or what is missing. */
  readonly score: Outcome;
  /** As a fraction, not rounded; absent without a score. */
  readonly completion?: Decimal;
  /** The arithmetic in one line: 未完成：79.5÷86×20＝18.49分. */
  readonly line: string;
  /** Inputs, unit, relation, rule, arithmetic and rounding, a sentence each. */
  readonly steps: readonly string[];
  /** Why a reason has to be written: the indicator is behind its target, or far above it. */
  readonly explain?: "behind" | "overshoot";
}

const PLACES = 2;

interface Scored {
  readonly score: Decimal;
  readonly line: string;
  readonly rules: readonly string[];
}

function percent(rate: Decimal): string {
  return formatPercent(rate, rate.times(100).isInteger() ? 0 : PLACES);
}

/** 1 − (completion − threshold), not below 0, as a fraction. */
function withoutExcess({ numerator, denominator }: Fraction, from: Decimal): Fraction {
  const over = difference(numerator, product(from, denominator));
  return clamp({ numerator: difference(denominator, over), denominator });
}

function scored(course: CompletionCourse, weight: Decimal, values: Values, terms: ScoringTerms): Scored {
  const full = shortest(weight);
  const standing = standingWords(course);
  const rate = quotient(course.fraction);
  const far = rate.gte(terms.explainFrom);
  if (far && terms.lessExcess) {
    const score = roundedProduct(weight, withoutExcess(course.fraction, terms.explainFrom), PLACES);
    return {
      score,
      line: `超额较多：（1－（${percent(rate)}－${percent(terms.explainFrom)}））×${full}＝${shortest(score)}分`,
      rules: [`完成率达到${percent(terms.explainFrom)}的，扣减超出的部分，最低0分`],
    };
  }
  const score = roundedProduct(weight, clamp(course.fraction), PLACES);
  const divided = quotientWords(course, values.actual.quantity, values.target.quantity);
  if (divided === undefined || rate.gte(1)) {
    const points = score.isZero() && !weight.isZero() ? "记0分" : `记满分${full}分`;
    return { score, line: `${standing}：${points}`, rules: rate.gt(1) ? ["超过目标的记满分，不多给分"] : [] };
  }
  return { score, line: `${standing}：${divided}×${full}＝${shortest(score)}分`, rules: ["得分＝完成率×分值"] };
}

interface Values {
  readonly actual: IndicatorValue;
  readonly target: IndicatorValue;
}

function inputWords(what: string, { text, quantity, figure }: IndicatorValue): string {
  const shown = figure ? figure.text + (figure.unit === "%" ? "" : figure.unit) : text;
  return `${what}：${quantity.kind === "number" && quantity.relation ? text : shown}`;
}

function qualitativeSteps(weight: Decimal, { reached, partly }: ScoringTerms): readonly string[] {
  const points = (share: Decimal): string => shortest(new Decimal(weight.times(share).toFixed(PLACES)));
  const [top, middle] = [points(reached), points(partly)];
  return [
    `定性指标由人评定：达成年度指标的记${top}至${shortest(weight)}分，部分达成并具有一定效果的记${middle}至${top}分（不含${top}分），未达成且效果较差的记0至${middle}分（不含${middle}分）`,
  ];
}

function unscored(score: Outcome, line: string, steps: readonly string[]): IndicatorScore {
  return { score, line, steps };
}

/**
 * 指标得分 of one row under the rules: weight × the completion held between 0 and 1, two decimals, half away from zero on the
 * exact value. `year` is the report's, for deadlines that name none. A claimed score in the row plays no part.
 * `#N/A` without a weight, target or actual value; `#VALUE!` for words that a person has to grade; `#NUM!` for a
 * negative weight; else as the completion.
 */
export function scoreIndicator(indicator: Indicator, rules: Rules, year?: number): IndicatorScore {
  const terms = termsOf(rules);
  const { actual, target } = indicator;
  const weight = indicator.weight?.value;
  const inputs = [
    ...(actual ? [inputWords("实际完成值", actual)] : []),
    ...(target ? [inputWords("年度目标", target)] : []),
    ...(weight ? [`分值：${shortest(weight)}分`] : []),
  ];
  if (!weight) return unscored(failure("#N/A", "没有填写分值"), "没有填写分值", inputs);
  if (weight.isNegative()) return unscored(failure("#NUM!", "分值为负"), "分值为负，请改成不小于0的数", inputs);
  const unclear = indicator.unclear[0];
  if ((!actual || !target) && unclear) {
    return unscored(failure("#VALUE!", unclear.because), `不能计算：${unclear.because}`, inputs);
  }
  if (!actual || !target) {
    const missing = `没有填写${actual ? "年度目标" : "实际完成值"}`;
    return unscored(failure("#N/A", missing), missing, inputs);
  }
  if (isDirectionOpen(indicator)) {
    const open = `年度目标“${target.text}”没有写明是不低于（≥）还是不超过（≤），请在目标值前补写符号`;
    return unscored(failure("#VALUE!", open), `不能计算：${open}`, inputs);
  }
  const course = completionCourse(actual.quantity, target.quantity, {
    method: terms.method,
    ...(year === undefined ? {} : { year }),
  });
  if (!course.ok) {
    const qualitative = actual.quantity.kind === "qualitative" || target.quantity.kind === "qualitative";
    const steps = qualitative ? qualitativeSteps(weight, terms) : [`不能计算：${course.message}`];
    return unscored(course, `不能计算：${course.message}`, [...inputs, ...steps]);
  }
  const { score, line, rules: why } = scored(course.value, weight, { actual, target }, terms);
  const converted = conversionWords(actual.quantity, target.quantity);
  const rate = quotient(course.value.fraction);
  const explain = rate.lt(1) ? "behind" : rate.gte(terms.explainFrom) && rate.gt(1) ? "overshoot" : undefined;
  return {
    score: success(score),
    completion: rate,
    line,
    steps: [
      ...inputs,
      ...(converted === undefined ? [] : [`换算：${converted}`]),
      `关系：${relationWords(target.quantity, {})}`,
      `规则（${terms.name}）：${[WAY_RULES[course.value.way], ...why].join("；")}`,
      line,
      "得分保留两位小数，四舍五入",
      ...(explain === "overshoot" ? [`完成率${percent(rate)}，达到${percent(terms.explainFrom)}，要说明原因`] : []),
    ],
    ...(explain && { explain }),
  };
}

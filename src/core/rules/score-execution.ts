import { executionBase } from "../performance/execution-base";
import type { Budget } from "../performance/model";
import type { Figure } from "../performance/figure";
import { failure, success, type Outcome } from "../performance/outcome";
import { executedName } from "../performance/spending-period";
import { Decimal } from "../quantity/decimal";
import { clamp, fraction, quotient, roundedProduct } from "../quantity/exact";
import { formatPercent, shortest } from "../quantity/format";
import type { Rules } from "./rules";
import { termsOf } from "./scoring-terms";

/** 预算执行得分, and everything that explains it. */
export interface ExecutionScore {
  /** In 分, two decimals; else what is missing. */
  readonly score: Outcome;
  /** 预算执行率 as a fraction, not rounded; absent where it cannot be calculated. */
  readonly rate?: Decimal;
  /** The most it can be. */
  readonly weight: Decimal;
  /** The arithmetic in one line: 951.2÷1000×10＝9.51分. */
  readonly line: string;
  readonly steps: readonly string[];
  /** Whether the rate is so low that the rules ask for a reason. */
  readonly explain: boolean;
}

const PLACES = 2;

function percent(rate: Decimal): string {
  return formatPercent(rate, rate.times(100).isInteger() ? 0 : PLACES);
}

function amount({ label, text, unit }: Figure): string {
  return `${label}${text}${unit}`;
}

/**
 * 预算执行得分 under the rules: weight × execution rate, held at the weight; full from 执行率满分线, nothing below
 * 执行率零分线. The budget is the adjusted or the initial one as the rules say; where that one is not filled, the other.
 * `#N/A` without executed amount or budget, `#DIV/0!` for a budget of 0, `#VALUE!` for a negative one.
 */
export function scoreExecution(budget: Budget, rules: Rules): ExecutionScore {
  const terms = termsOf(rules);
  const { executed } = budget.total;
  const planned = executionBase(budget.total, terms.base)?.planned;
  const weight = terms.execution;
  const inputs = [...(executed ? [amount(executed)] : []), ...(planned ? [amount(planned)] : [])];
  const none = (score: Outcome, line: string): ExecutionScore => ({
    score,
    weight,
    line,
    steps: [...inputs, line],
    explain: false,
  });
  if (!executed || !planned) {
    const unread = budget.total.unread?.[executed ? terms.base : "executed"];
    const missing = unread ?? `没有填写${executed ? "预算数" : "全年执行数"}`;
    return none(failure(unread ? "#VALUE!" : "#N/A", missing), missing);
  }
  if (budget.months !== undefined) {
    const missing = `表里只有${executedName(budget)}，没有全年执行数，不能计分`;
    return none(failure("#N/A", missing), missing);
  }
  if (planned.value.isZero()) return none(failure("#DIV/0!", "预算为0，无法计算执行率"), "预算为0，无法计算执行率");
  if (planned.value.isNegative())
    return none(failure("#VALUE!", "预算为负，无法计算执行率"), "预算为负，无法计算执行率");
  const exact = fraction(executed.value, planned.value);
  const rate = quotient(exact);
  const full = shortest(weight);
  const division = `${shortest(executed.value)}÷${shortest(planned.value)}`;
  const [score, line] = ((): readonly [Decimal, string] => {
    if (rate.gte(terms.fullFrom))
      return [weight, `执行率${percent(rate)}，达到${percent(terms.fullFrom)}：记满分${full}分`];
    if (rate.lt(terms.zeroBelow))
      return [new Decimal(0), `执行率${percent(rate)}，低于${percent(terms.zeroBelow)}：记0分`];
    const points = roundedProduct(weight, clamp(exact), PLACES);
    return [points, `${division}×${full}＝${shortest(points)}分`];
  })();
  const explain = rate.lt(terms.explainBelow);
  return {
    score: success(score),
    rate,
    weight,
    line,
    steps: [
      ...inputs,
      `预算执行率＝全年执行数÷预算数：${division}＝${percent(rate)}`,
      `规则（${terms.name}）：预算执行率${full}分，得分＝执行率×分值，最高不超过分值`,
      line,
      "得分保留两位小数，四舍五入",
      ...(explain ? [`执行率低于${percent(terms.explainBelow)}，要说明原因`] : []),
    ],
    explain,
  };
}

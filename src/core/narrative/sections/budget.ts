import type { Figure } from "../../performance/figure";
import type { Budget, BudgetLine, Performance } from "../../performance/model";
import { body, type Block } from "../block";
import { Decimal } from "../../quantity/decimal";
import type { Run } from "../model";
import { gap, join, quote, say, sentence } from "../runs";

/** Execution rate below which the reason is asked for. Source: the Sichuan form's instructions. */
const EXPLAIN_BELOW = new Decimal("0.9");

function budgetRuns({ unitName, year, project, budget }: Performance): readonly Run[] {
  if (!budget) return say`${gap("年初预算数、全年预算数和全年执行数")}`;
  const { total, income } = budget;
  const { initial, carriedOver, adjustment, adjusted } = total;
  const whose = budget.scope === "project" ? (project ? `“${project}”项目` : "项目资金") : "";
  const who = `${year ? `${String(year)}年，` : ""}${unitName ?? "本部门"}${whose}`;
  const clauses = [
    income && say`本年收入合计${income}`,
    initial && say`年初预算数${initial}`,
    carriedOver && (carriedOver.value.isZero() ? say`无上年结转结余` : say`上年结转结余${carriedOver}`),
    adjustment && adjustmentRuns(adjustment),
    adjusted && say`全年预算数${adjusted}`,
  ].filter((clause) => clause !== undefined);
  if (!initial && !adjusted) clauses.push(say`${gap("年初预算数、全年预算数")}`);
  return say`${who}${join(clauses, "，")}。`;
}

function adjustmentRuns(adjustment: NonNullable<BudgetLine["adjustment"]>): readonly Run[] {
  if (adjustment.value.isZero()) return say`年中未调整预算`;
  return adjustment.value.isPositive()
    ? say`追加${adjustment}`
    : say`调减${{ ...adjustment, text: adjustment.text.replace(/^-/, "") }}`;
}

function partRuns(parts: readonly BudgetLine[]): readonly Run[] | undefined {
  const filled = parts.filter((part) => part.executed && !part.executed.value.isZero());
  if (filled.length === 0) return undefined;
  return say`其中：${join(
    filled.map((part) => say`${part.label}${part.executed}`),
    "，",
  )}`;
}

function executionRuns({ budget }: Performance): readonly Run[] | undefined {
  if (!budget) return undefined;
  const { total, parts } = budget;
  if (!total.executed) return say`${gap("全年执行数")}`;
  return say`${join([say`全年执行数${total.executed}`, partRuns(parts)], "，")}。`;
}

function rateRuns({ budget }: Performance): readonly Run[] | undefined {
  if (!budget?.total.executed) return undefined;
  const { executionRate, executionBase, total, initialRate, adjustmentRate } = budget;
  if (!executionRate) return say`${gap("预算执行率（缺少大于零的预算数）")}`;
  const base = executionBase === "adjusted" ? say`全年预算数${total.adjusted}` : say`年初预算数${total.initial}`;
  const rest = join(
    [
      initialRate && say`全年执行数相当于年初预算数的${initialRate}`,
      adjustmentRate && say`预算调整率${adjustmentRate}`,
    ],
    "，",
  );
  return say`以${base}为基数，预算执行率为${executionRate}${rest.length > 0 ? "；" : ""}${rest}。${reasonRuns(budget, executionRate)}`;
}

/** The sheet's own reason for the difference, or the question for it where one is due. */
function reasonRuns({ reason }: Budget, rate: Figure): readonly Run[] {
  if (reason) return say`差异原因：${quote(sentence(reason.text), reason.source)}`;
  if (rate.value.gt(1)) return say`${gap("执行数超过预算数的原因")}`;
  return rate.value.lt(EXPLAIN_BELOW) ? say`${gap("预算执行率偏低的原因")}` : [];
}

/** A project form says nothing of the department's whole expenditure, which this report is about. */
function scopeRuns({ budget }: Performance): readonly Run[] | undefined {
  return budget?.scope === "project"
    ? say`${gap("部门（单位）整体的预算数和执行数（现有表格只反映单个项目）")}`
    : undefined;
}

/** 当年预算及执行情况: the budget, what was spent, and the rate with its base. */
export function budget(performance: Performance): readonly Block[] {
  const blocks = [
    ["budget", budgetRuns(performance)],
    ["execution", executionRuns(performance)],
    ["rate", rateRuns(performance)],
    ["scope", scopeRuns(performance)],
    ["unit", performance.budget?.unit === "" ? say`${gap("预算执行表的金额单位（元或万元）")}` : undefined],
  ] as const;
  return blocks.flatMap(([key, runs]) => (runs ? [body(key, runs)] : []));
}

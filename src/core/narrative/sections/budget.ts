import type { Figure } from "../../performance/figure";
import type { Budget, BudgetLine, Performance } from "../../performance/model";
import { body, type Block } from "../block";
import { Decimal } from "../../quantity/decimal";
import type { Run } from "../model";
import { gap, join, quote, say, sentence, unsigned } from "../runs";

/** Execution rate below which the reason is asked for. Source: the Sichuan form's instructions. */
const EXPLAIN_BELOW = new Decimal("0.9");

/** 2021年，X: whose money the section speaks of. */
export function whose({ unitName, year, project, budget }: Performance): string {
  const what = budget?.scope === "project" ? (project ? `“${project}”项目` : "项目资金") : "";
  return `${year ? `${String(year)}年，` : ""}${unitName ?? "本部门"}${what}`;
}

/** 本年收入合计 of the final accounts; the sentence on it opens the section where there is one. */
export function incomeFigure({ budget, accounts }: Performance): Figure | undefined {
  return budget?.income ?? accounts?.incomeTotal;
}

function opening(performance: Performance): string {
  return incomeFigure(performance) ? "" : whose(performance);
}

function budgetRuns(performance: Performance): readonly Run[] | undefined {
  const { budget } = performance;
  if (!budget) return say`${gap("年初预算数、全年预算数和全年执行数")}`;
  const { initial, carriedOver, adjustment, adjusted } = budget.total;
  if (!initial && !adjusted) return undefined;
  const same = initial && adjusted && initial.value.eq(adjusted.value) && !adjustment && !carriedOver;
  const clauses = same
    ? [say`年初预算数和全年预算数均为${adjusted}`]
    : [
        initial && say`年初预算数${initial}`,
        carriedOver && (carriedOver.value.isZero() ? say`无上年结转结余` : say`上年结转结余${carriedOver}`),
        adjustment && adjustmentRuns(adjustment),
        adjusted && say`全年预算数${adjusted}`,
      ];
  return say`${opening(performance)}${join(clauses, "，")}。`;
}

function adjustmentRuns(adjustment: NonNullable<BudgetLine["adjustment"]>): readonly Run[] {
  if (adjustment.value.isZero()) return say`年中未调整预算`;
  return say`${adjustment.value.isPositive() ? "追加" : "调减"}${unsigned(adjustment)}`;
}

/** 其中：基本支出367.49万元，占39.32%；… A part that is the whole is said in one word. */
function partRuns({ total, parts }: Budget): readonly Run[] | undefined {
  const filled = parts.filter((part) => part.executed && !part.executed.value.isZero());
  const [only] = filled;
  if (!only) return undefined;
  if (filled.length === 1 && total.executed && only.executed?.value.eq(total.executed.value)) {
    return say`，全部为${only.label}`;
  }
  const clauses = filled.map((part) => say`${part.label}${part.executed}${part.share && say`，占${part.share}`}`);
  return say`，其中：${join(clauses, "；")}`;
}

function executionRuns(performance: Performance): readonly Run[] | undefined {
  const { budget } = performance;
  if (!budget) return undefined;
  const { initial, adjusted, executed: amount, label } = budget.total;
  if (!amount) return say`全年执行数：${gap("全年执行数")}。`;
  const first = initial || adjusted ? "" : opening(performance);
  const name = /支出合计$/.test(label) ? label : "全年执行数";
  return say`${first}${name}${amount}${partRuns(budget)}。`;
}

function rateRuns({ budget }: Performance): readonly Run[] | undefined {
  if (!budget?.total.executed) return undefined;
  const { executionRate, executionBase, total, initialRate, adjustmentRate } = budget;
  if (!executionRate) {
    const why = total.adjusted || total.initial ? "缺少大于零的预算数" : "需要年初预算数、全年预算数";
    return say`预算执行率：${gap(`预算执行率（${why}）`)}。`;
  }
  const base = executionBase === "adjusted" ? "全年预算数" : "年初预算数";
  const rest = join(
    [
      initialRate && say`全年执行数相当于年初预算数的${initialRate}`,
      adjustmentRate && say`预算调整率为${adjustmentRate}`,
    ],
    "，",
  );
  const reason = reasonRuns(budget, executionRate);
  return say`以${base}为基数，预算执行率为${executionRate}${rest.length > 0 ? "；" : ""}${rest}。${reason}`;
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

type Told = readonly (readonly [key: string, runs: readonly Run[] | undefined])[];

function blocks(told: Told): readonly Block[] {
  return told.flatMap(([key, runs]) => (runs ? [body(key, runs)] : []));
}

function unitRuns({ budget }: Performance): readonly Run[] | undefined {
  return budget?.unit === "" ? say`${gap("预算执行表的金额单位（元或万元）")}` : undefined;
}

/** 下达的预算. */
export function allotted(performance: Performance): readonly Block[] {
  return blocks([["budget", budgetRuns(performance)]]);
}

/** 资金执行情况: what was spent, and the rate with its base. */
export function executed(performance: Performance): readonly Block[] {
  return blocks([
    ["execution", executionRuns(performance)],
    ["rate", rateRuns(performance)],
    ["unit", unitRuns(performance)],
  ]);
}

/** 当年预算及执行情况 of the whole department; a project's own figures do not stand for them. */
export function budget(performance: Performance): readonly Block[] {
  return [...allotted(performance), ...executed(performance), ...blocks([["scope", scopeRuns(performance)]])];
}

import type { Figure } from "../../performance/figure";
import type { Budget, BudgetLine, Performance, ReportTerms } from "../../performance/model";
import { executedName, spendingPeriod } from "../../performance/spending-period";
import { body, type Block } from "../block";
import type { Run } from "../model";
import { projectWords } from "../project-words";
import { tailWords } from "../prose-amounts";
import { gap, join, quote, say, sentence, unsigned } from "../runs";

/** 2021年，X: whose money the section speaks of. A unit without a name is asked for where its duties are told. */
export function whose(performance: Performance, nameless: string | Run = "本部门"): readonly Run[] {
  const { unitName, year, budget } = performance;
  const what = budget?.scope === "project" ? projectWords(performance, "项目资金") : "";
  return say`${year ? `${String(year)}年，` : ""}${unitName ?? nameless}${what}`;
}

/** 本年收入合计 of the final accounts; the sentence on it opens the section where there is one. */
export function incomeFigure({ budget, accounts }: Performance): Figure | undefined {
  return budget?.income ?? accounts?.incomeTotal;
}

function opening(performance: Performance, nameless?: Run): readonly Run[] {
  return incomeFigure(performance) ? [] : whose(performance, nameless);
}

function budgetRuns(performance: Performance, nameless?: Run): readonly Run[] | undefined {
  const { budget } = performance;
  if (!budget) return say`${gap("年初预算数、全年预算数和全年执行数")}`;
  const { initial, carriedOver, adjustment, adjusted, unread } = budget.total;
  if (!initial && !adjusted && !unread?.initial && !unread?.adjusted) return undefined;
  const same = initial && adjusted && initial.value.eq(adjusted.value) && !adjustment && !carriedOver;
  const clauses = same
    ? [say`年初预算数和全年预算数均为${adjusted}`]
    : [
        amountRuns(budget.total, "initial", "年初预算数"),
        carriedOver && (carriedOver.value.isZero() ? say`无上年结转结余` : say`上年结转结余${carriedOver}`),
        adjustment && adjustmentRuns(adjustment),
        amountRuns(budget.total, "adjusted", "全年预算数"),
      ];
  const tail = tailWords(adjusted, [initial, carriedOver, adjustment]);
  return say`${opening(performance, nameless)}${join(clauses, "，")}。${tail}`;
}

/** 年初预算数934.69万元, or what its cell says in its stead as a question. */
function amountRuns({ unread, ...line }: BudgetLine, key: "initial" | "adjusted", name: string) {
  const because = unread?.[key];
  if (because) return say`${name}${gap(`${name}（${because}）`)}`;
  return line[key] && say`${name}${line[key]}`;
}

function adjustmentRuns(adjustment: NonNullable<BudgetLine["adjustment"]>): readonly Run[] {
  if (adjustment.value.isZero()) return say`年中未调整预算`;
  return say`${adjustment.value.isPositive() ? "追加" : "调减"}${unsigned(adjustment)}`;
}

/** 其中：基本支出367.49万元，占39.32%；… A part that is the whole is said in one word. */
function partRuns({ total, parts }: Budget): readonly Run[] | undefined {
  const filled = parts.filter((part) => part.unread?.executed ?? (part.executed && !part.executed.value.isZero()));
  const [only] = filled;
  if (!only) return undefined;
  if (filled.length === 1 && total.executed && only.executed?.value.eq(total.executed.value)) {
    return say`，全部为${only.label}`;
  }
  const clauses = filled.map(({ label, executed, share, unread }) =>
    unread?.executed
      ? say`${label}${gap(`${label}全年执行数（${unread.executed}）`)}`
      : say`${label}${executed}${share && say`，占${share}`}`,
  );
  return say`，其中：${join(clauses, "；")}`;
}

function executionRuns(performance: Performance): readonly Run[] | undefined {
  const { budget } = performance;
  if (!budget) return undefined;
  const { initial, adjusted, executed: amount, label } = budget.total;
  const unread = budget.total.unread?.executed;
  if (!amount) return say`全年执行数：${gap(`全年执行数${unread ? `（${unread}）` : ""}`)}。`;
  const first = initial || adjusted ? [] : opening(performance);
  const name = /支出合计$/.test(label) ? label : executedName(budget);
  const parts = budget.parts.map(({ executed: part }) => part);
  const year = budget.months === undefined ? undefined : gap(`全年执行数（现有表格只到${String(budget.months)}月）`);
  return say`${first}${name}${amount}${partRuns(budget)}。${tailWords(amount, parts)}${year}`;
}

function rateRuns({ budget, terms }: Performance): readonly Run[] | undefined {
  if (!budget?.total.executed) return undefined;
  const { executionRate, executionBase, total, initialRate, adjustmentRate } = budget;
  if (!executionRate) {
    const unread = total.unread?.[terms.base];
    const why = unread
      ? "需要确切的预算数"
      : total.adjusted || total.initial
        ? "缺少大于零的预算数"
        : "需要年初预算数、全年预算数";
    return say`预算执行率：${gap(`预算执行率（${why}）`)}。`;
  }
  if (executionBase === "initial" && terms.base !== "initial") {
    const reason = sheetReason(budget);
    return say`${executedName(budget)}相当于年初预算数的${executionRate}。${reason}${gap("全年预算数")}`;
  }
  const base = executionBase === "adjusted" ? "全年预算数" : "年初预算数";
  const rest = join(
    [
      initialRate && say`${executedName(budget)}相当于年初预算数的${initialRate}`,
      adjustmentRate && adjustmentRateRuns(adjustmentRate),
    ],
    "，",
  );
  const reason = reasonRuns(budget, executionRate, terms);
  const period = budget.months === undefined ? "" : spendingPeriod(budget);
  return say`以${base}为基数，${period}预算执行率为${executionRate}${rest.length > 0 ? "；" : ""}${rest}。${reason}`;
}

function adjustmentRateRuns(rate: Figure): readonly Run[] {
  return rate.value.isNegative() ? say`预算调减${unsigned(rate)}` : say`预算调整率为${rate}`;
}

function sheetReason({ reason }: Budget): readonly Run[] {
  return reason ? say`差异原因：${quote(sentence(reason.text), reason.source, "差异原因")}` : [];
}

/** The sheet's own reason for the difference, or the questions for those that are due. */
function reasonRuns(budget: Budget, rate: Figure, terms: ReportTerms): readonly Run[] {
  if (budget.reason) return sheetReason(budget);
  const execution = rate.value.gt(1)
    ? gap("执行数超过预算数的原因")
    : budget.months === undefined && rate.value.lt(terms.explainBelow)
      ? gap("预算执行率偏低的原因")
      : undefined;
  return say`${execution}${adjustmentQuestion(budget, terms)}`;
}

/**
 * Asks why the budget was adjusted where the form wants to know of any adjustment, or where it moved as far from the one
 * approved as an indicator may move from its target without a reason.
 */
function adjustmentQuestion({ total, adjustmentRate, explainAdjustment }: Budget, { explainFrom }: ReportTerms) {
  const { initial, adjusted } = total;
  if (explainAdjustment && initial && adjusted && !initial.value.eq(adjusted.value)) return gap("年中预算调整的原因");
  return adjustmentRate?.value.abs().gte(explainFrom.minus(1)) ? gap("预算调整幅度较大的原因") : undefined;
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

/** 下达的预算 in a report on one project, which has no other place that names the unit. */
export function projectAllotted(performance: Performance): readonly Block[] {
  return blocks([["budget", budgetRuns(performance, gap("单位名称"))]]);
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

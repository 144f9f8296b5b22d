import type { Reading, Statement } from "../recognition/model";
import type { Progress } from "../recognition/recognise";
import { finish, forEachSteps, type Steps } from "../recognition/steps";
import { DEFAULT_RULES } from "../rules/rules";
import { termsOf } from "../rules/scoring-terms";
import type { Workbook } from "../workbook/snapshot";
import { accountsBudget } from "./accounts";
import { accountsFigures, accountsFrom } from "./accounts-facts";
import { budgetFrom } from "./budget";
import { withBudgetShares } from "./budget-shares";
import { budgetTables, isProjectForm, plannedTable } from "./budget-tables";
import { claimedScore } from "./claimed-score";
import type { Figure } from "./figure";
import { indicatorFigures } from "./indicator-figures";
import { indicatorsFrom } from "./indicators";
import type { Budget, Performance, ReportTerms, StatedText } from "./model";
import { joinedMap } from "./joined-map";
import { profileFrom } from "./profile";
import { isInstruction } from "./source";
import { spendingFigures, spendingFrom } from "./spending";
import { staffFrom } from "./staff";
import { addShares } from "./shares";

function budgetFigures(budget: Budget | undefined): readonly (Figure | undefined)[] {
  if (!budget) return [];
  const lines = [budget.total, ...budget.parts].flatMap((line) => [
    line.initial,
    line.carriedOver,
    line.adjustment,
    line.adjusted,
    line.executed,
    line.share,
    line.rate,
  ]);
  return [budget.income, ...lines, budget.executionRate, budget.initialRate, budget.adjustmentRate];
}

/** A block's head that stands where its text is looked for: 年度绩效指标完成情况. */
const HEAD = /^[\p{Script=Han}\s]{0,8}(?:目标|指标|任务)(?:完成)?情况$/u;

/** The first 年度总体目标 of the department's forms, or of the only project's; instructions and heads do not count. */
function statementOf(
  reading: Reading,
  topic: Statement["topic"],
  scope: "department" | "project",
): StatedText | undefined {
  const ofProject = new Set(reading.tables.filter((table) => isProjectForm(table, reading)).map(({ sheet }) => sheet));
  if (scope === "project" && ofProject.size !== 1) return undefined;
  const found = reading.statements.find(
    ({ topic: own, text, source }) =>
      own === topic &&
      ofProject.has(source.sheet) === (scope === "project") &&
      !isInstruction(text) &&
      !HEAD.test(text.trim()),
  );
  return found && { text: found.text, source: found.source };
}

/** A project's name without the code that the integrated system puts before it: 5100R0001-工资性支出. */
function projectName(name: string): string {
  return name.replace(/^(?=[A-Za-z]*\d)[\dA-Za-z]{6,}\s*[-—－_]\s*(?=[\p{Script=Han}（(“"])/u, "");
}

function* budgetIn(workbook: Workbook, reading: Reading, base: ReportTerms["base"]): Steps<Budget | undefined> {
  const table = budgetTables(workbook, reading)[0];
  const kept = table && (yield* budgetFrom(workbook, reading, table, base));
  const found = kept ?? accountsBudget(workbook, reading);
  const planned = found ? undefined : plannedTable(workbook, reading);
  return found ?? (planned && (yield* budgetFrom(workbook, reading, planned, base)));
}

function* performanceIn(workbook: Workbook, reading: Reading, terms: ReportTerms): Steps<Performance> {
  const found = yield* budgetIn(workbook, reading, terms.base);
  const budget = found && withBudgetShares(found, terms.base);
  const indicators = yield* indicatorsFrom(workbook, reading, terms.explainFrom);
  yield* addShares(indicators);
  const spending = spendingFrom(workbook, reading);
  const accounts = accountsFrom(workbook, reading);
  const staff = staffFrom(workbook, reading);
  const claimed = claimedScore(workbook, reading, indicators, terms);
  const profile = yield* profileFrom(workbook, reading);
  const goal = statementOf(reading, "goal", "department");
  const goalResult = statementOf(reading, "goalResult", "department");
  const projectGoal = statementOf(reading, "goal", "project");
  const projectGoalResult = statementOf(reading, "goalResult", "project");
  const [amounts, others] = [new Map<string, Figure>(), new Map<string, Figure>()];
  budgetFigures(budget).forEach((figure) => figure && amounts.set(figure.id, figure));
  const figures = joinedMap(joinedMap(amounts, yield* indicatorFigures(indicators)), others);
  const enter = (figure: Figure | undefined): void => void (figure && others.set(figure.id, figure));
  enter(claimed.totalScore);
  yield* forEachSteps(profile, ({ lines }) => lines.forEach(({ figure }) => enter(figure)));
  [staff?.approved, staff?.onDuty, staff?.controlRate].forEach(enter);
  spendingFigures(spending).forEach(enter);
  accountsFigures(accounts).forEach(enter);
  return {
    ...(reading.facts.unitName && { unitName: reading.facts.unitName }),
    ...(reading.facts.year && { year: reading.facts.year }),
    ...(reading.facts.project && { project: projectName(reading.facts.project) }),
    ...(budget && { budget }),
    ...(staff && { staff }),
    ...(spending && { spending }),
    ...(accounts && { accounts }),
    indicators,
    ...(goal && { goal }),
    ...(goalResult && { goalResult }),
    ...(projectGoal && { projectGoal }),
    ...(projectGoalResult && { projectGoalResult }),
    ...claimed,
    profile,
    terms,
    figures,
  };
}

/** How many times the recognised rows are gone through, about. */
const PASSES = 5;

/**
 * Turns what was recognised into typed facts; nothing is there that has no cell. Pauses every few hundred rows; whoever
 * drives it may stop there. `terms` are those of the national rules where none are given.
 */
export function* performanceSteps(
  workbook: Workbook,
  reading: Reading,
  terms: ReportTerms = termsOf(DEFAULT_RULES),
): Generator<Progress, Performance, undefined> {
  const total = reading.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const sheet = reading.tables[0]?.sheet ?? "";
  const steps = performanceIn(workbook, reading, terms);
  let worked = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    worked += step.value;
    yield { done: Math.min(total, Math.floor(worked / PASSES)), total, sheet };
  }
}

/** {@link performanceSteps} without a pause. */
export function performanceOf(workbook: Workbook, reading: Reading, terms?: ReportTerms): Performance {
  return finish(performanceSteps(workbook, reading, terms));
}

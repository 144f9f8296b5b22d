import type { Reading, Statement } from "../recognition/model";
import type { Progress } from "../recognition/recognise";
import { finish, isPause, STRIDE, type Steps } from "../recognition/steps";
import { quantityOf } from "../quantity/parse";
import { cellAt, findSheet, type Workbook } from "../workbook/snapshot";
import { accountsBudget } from "./accounts";
import { accountsFigures, accountsFrom } from "./accounts-facts";
import { budgetFrom } from "./budget";
import { withBudgetShares } from "./budget-shares";
import { budgetTables, isProjectForm } from "./budget-tables";
import type { Figure } from "./figure";
import { readFigure } from "./figures";
import { indicatorsFrom } from "./indicators";
import type { Budget, Indicator, Performance } from "./model";
import { profileFrom } from "./profile";
import { isInstruction } from "./source";
import { addRowFacts } from "./row-facts";
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

function indicatorFigures(indicator: Indicator): readonly (Figure | undefined)[] {
  return [
    indicator.target?.figure,
    indicator.actual?.figure,
    indicator.growth,
    indicator.rank?.figure,
    indicator.weight,
    indicator.score,
    indicator.completion,
    indicator.distance,
    indicator.pace,
    indicator.surplus,
    indicator.share?.figure,
    ...indicator.parts.flatMap(indicatorFigures),
  ];
}

/** The 总分 cell of the first indicators table that has one filled in. */
function totalScoreOf(workbook: Workbook, reading: Reading): Figure | undefined {
  for (const table of reading.tables) {
    const place = table.totalScore?.score;
    const sheet = findSheet(workbook, table.sheet);
    const cell = place && sheet && cellAt(sheet, place.row, place.column);
    const quantity = cell && quantityOf(cell.value, cell.format);
    if (place && cell && quantity?.kind === "number") {
      return readFigure("score.total", "自评总分", quantity.value, "分", { sheet: table.sheet, ...place }, cell);
    }
  }
  return undefined;
}

/** The first 年度总体目标 on a sheet that does not speak of one project alone; instructions left in the form do not count. */
function statementOf(reading: Reading, topic: Statement["topic"]): Performance["goal"] {
  const ofProject = new Set(reading.tables.filter((table) => isProjectForm(table, reading)).map(({ sheet }) => sheet));
  const found = reading.statements.find(
    (statement) =>
      statement.topic === topic && !ofProject.has(statement.source.sheet) && !isInstruction(statement.text),
  );
  return found && { text: found.text, source: found.source };
}

function* performanceIn(workbook: Workbook, reading: Reading): Steps<Performance> {
  const table = budgetTables(workbook, reading)[0];
  const found = (table && (yield* budgetFrom(workbook, reading, table))) ?? accountsBudget(workbook, reading);
  const budget = found && withBudgetShares(found);
  const indicators = yield* indicatorsFrom(workbook, reading);
  yield* addShares(indicators);
  yield* addRowFacts(workbook, reading, indicators);
  const spending = spendingFrom(workbook, reading);
  const accounts = accountsFrom(workbook, reading);
  const staff = staffFrom(workbook, reading);
  const totalScore = totalScoreOf(workbook, reading);
  const profile = yield* profileFrom(workbook, reading);
  const goal = statementOf(reading, "goal");
  const goalResult = statementOf(reading, "goalResult");
  const figures = new Map<string, Figure>();
  const enter = (figure: Figure | undefined): void => void (figure && figures.set(figure.id, figure));
  budgetFigures(budget).forEach(enter);
  for (const [index, indicator] of indicators.entries()) {
    indicatorFigures(indicator).forEach(enter);
    if (isPause(index)) yield STRIDE;
  }
  enter(totalScore);
  for (const [index, { lines }] of profile.entries()) {
    lines.forEach(({ figure }) => enter(figure));
    if (isPause(index)) yield STRIDE;
  }
  [staff?.approved, staff?.onDuty, staff?.controlRate].forEach(enter);
  spendingFigures(spending).forEach(enter);
  accountsFigures(accounts).forEach(enter);
  return {
    ...(reading.facts.unitName && { unitName: reading.facts.unitName }),
    ...(reading.facts.year && { year: reading.facts.year }),
    ...(reading.facts.project && { project: reading.facts.project }),
    ...(budget && { budget }),
    ...(staff && { staff }),
    ...(spending && { spending }),
    ...(accounts && { accounts }),
    indicators,
    ...(goal && { goal }),
    ...(goalResult && { goalResult }),
    ...(totalScore && { totalScore }),
    profile,
    figures,
  };
}

/** How many times the recognised rows are gone through, about. */
const PASSES = 5;

/**
 * Turns what was recognised into typed facts; nothing is there that has no cell. Pauses every few hundred rows; whoever
 * drives it may stop there.
 */
export function* performanceSteps(workbook: Workbook, reading: Reading): Generator<Progress, Performance, undefined> {
  const total = reading.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const sheet = reading.tables[0]?.sheet ?? "";
  const steps = performanceIn(workbook, reading);
  let worked = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    worked += step.value;
    yield { done: Math.min(total, Math.floor(worked / PASSES)), total, sheet };
  }
}

/** {@link performanceSteps} without a pause. */
export function performanceOf(workbook: Workbook, reading: Reading): Performance {
  return finish(performanceSteps(workbook, reading));
}

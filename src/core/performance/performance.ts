import type { Reading, Statement } from "../recognition/model";
import { quantityOf } from "../quantity/parse";
import { cellAt, findSheet, type Workbook } from "../workbook/snapshot";
import { accountsBudget } from "./accounts";
import { budgetFrom } from "./budget";
import { budgetTables, isProjectForm } from "./budget-tables";
import type { Figure } from "./figure";
import { readFigure } from "./figures";
import { indicatorsFrom } from "./indicators";
import type { Budget, Indicator, Performance } from "./model";
import { profileFrom } from "./profile";
import { isInstruction } from "./source";
import { staffFrom } from "./staff";
import { withShares } from "./shares";

function budgetFigures(budget: Budget | undefined): readonly (Figure | undefined)[] {
  if (!budget) return [];
  const lines = [budget.total, ...budget.parts].flatMap((line) => [
    line.initial,
    line.carriedOver,
    line.adjustment,
    line.adjusted,
    line.executed,
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

/** Turns what was recognised into typed facts; nothing is there that has no cell. */
export function performanceOf(workbook: Workbook, reading: Reading): Performance {
  const table = budgetTables(workbook, reading)[0];
  const budget = (table && budgetFrom(workbook, reading, table)) ?? accountsBudget(workbook, reading);
  const indicators = withShares(indicatorsFrom(workbook, reading));
  const staff = staffFrom(workbook, reading);
  const totalScore = totalScoreOf(workbook, reading);
  const profile = profileFrom(workbook, reading);
  const goal = statementOf(reading, "goal");
  const goalResult = statementOf(reading, "goalResult");
  const figures = [
    ...budgetFigures(budget),
    ...indicators.flatMap(indicatorFigures),
    totalScore,
    ...profile.flatMap((entry) => entry.lines.map((line) => line.figure)),
    ...(staff ? [staff.approved, staff.onDuty, staff.controlRate] : []),
  ].filter((figure) => figure !== undefined);
  return {
    ...(reading.facts.unitName && { unitName: reading.facts.unitName }),
    ...(reading.facts.year && { year: reading.facts.year }),
    ...(reading.facts.project && { project: reading.facts.project }),
    ...(budget && { budget }),
    ...(staff && { staff }),
    indicators,
    ...(goal && { goal }),
    ...(goalResult && { goalResult }),
    ...(totalScore && { totalScore }),
    profile,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
  };
}

import { Decimal } from "../quantity/decimal";
import { quantityOf } from "../quantity/parse";
import type { Reading, Table } from "../recognition/model";
import { cellAt, findSheet, type Workbook } from "../workbook/snapshot";
import { isProjectForm, totalRow } from "./budget-tables";
import type { Figure } from "./figure";
import { readFigure } from "./figures";
import type { Indicator, Performance, ReportTerms, ScoreDoubt } from "./model";
import { sourceOf, sourceQuantity } from "./source";

/** How far the rows may be off the total by rounding, in 分. Source: the check of a public self-evaluation validator. */
const TOLERANCE = "0.1";

function scoreOf(workbook: Workbook, table: Table): Figure | undefined {
  const place = table.totalScore?.score;
  const sheet = findSheet(workbook, table.sheet);
  const cell = place && sheet && cellAt(sheet, place.row, place.column);
  const quantity = cell && quantityOf(cell.value, cell.format);
  if (!place || !cell || quantity?.kind !== "number") return undefined;
  return readFigure("score.total", "自评总分", quantity.value, "分", { sheet: table.sheet, ...place }, cell);
}

/** Rows that carry a score or a weight: a whole, or its 其中 rows where only they do. */
function scored(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap((one) => ((one.score ?? one.weight) ? [one] : scored(one.parts)));
}

/** 预算执行得分 on the same sheet. */
function executionScore(workbook: Workbook, reading: Reading, sheet: string): Decimal | undefined {
  for (const table of reading.tables) {
    const row = table.kind === "funds" && table.sheet === sheet ? totalRow(table) : undefined;
    const source = row && sourceOf(workbook, table, row, "score");
    const quantity = source && sourceQuantity(source);
    if (quantity?.kind === "number") return new Decimal(quantity.value);
  }
  return undefined;
}

/** Whether the execution's points are also those of a row among the indicators. */
function isListedTwice(rows: readonly Indicator[], execution: Decimal): boolean {
  return rows.some(({ name, score }) => /预算(?:资金)?执行率?$/.test(name) && score?.value.eq(execution));
}

function doubtOf(
  total: Figure,
  rows: readonly Indicator[],
  execution: Decimal | undefined,
  terms: ReportTerms,
): ScoreDoubt | undefined {
  const measured = rows.filter((row) => row.measured);
  const empty = measured.filter(({ actual }) => !actual).length;
  if (empty * 2 > measured.length) return { kind: "empty", empty, all: measured.length };
  const scores = rows.flatMap(({ score }) => score ?? []);
  if (scores.length === 0) return undefined;
  const sum = new Decimal(scores.reduce((added, { value }) => added.plus(value), new Decimal(0)));
  const all = new Decimal(sum.plus(execution ?? 0));
  const off = (value: Decimal): Decimal => new Decimal(value.minus(total.value));
  const alone = execution === undefined || terms.execution.isZero() || isListedTwice(rows, execution);
  const fits = (value: Decimal): boolean => off(value).abs().lte(TOLERANCE);
  if (fits(all) || (alone && fits(sum))) return undefined;
  const complete = scores.length === rows.length && execution !== undefined;
  return complete || off(all).gt(TOLERANCE) ? { kind: "sum", sum: all } : undefined;
}

/**
 * The 总分 cell of the first indicators table that has one filled in, a form of the whole department before one of a
 * project; whose score it is, and what in its own rows speaks against it.
 */
export function claimedScore(
  workbook: Workbook,
  reading: Reading,
  indicators: readonly Indicator[],
  terms: ReportTerms,
): Pick<Performance, "totalScore" | "scoreScope" | "scoreDoubt"> {
  const filled = reading.tables.flatMap((table) => {
    const score = scoreOf(workbook, table);
    return score ? [{ table, score, ofProject: isProjectForm(table, reading) }] : [];
  });
  const claimed = filled.find(({ ofProject }) => !ofProject) ?? filled[0];
  if (!claimed) return {};
  const { table, score, ofProject } = claimed;
  const alone = reading.tables.filter(({ kind, sheet }) => kind === "indicators" && sheet === table.sheet).length === 1;
  const rows = scored(indicators.filter(({ source }) => source.sheet === table.sheet));
  const doubt =
    alone && rows.length > 0 ? doubtOf(score, rows, executionScore(workbook, reading, table.sheet), terms) : undefined;
  return { totalScore: score, scoreScope: ofProject ? "project" : "department", ...(doubt && { scoreDoubt: doubt }) };
}

import { SHEET_MARKS } from "../report/plan";
import { parseRef } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";
import { openBook } from "./answer-book";
import type { Answer } from "./answers";
import { settleFacts } from "./facts";
import type { Question, Reading } from "./model";
import { readSheet } from "./read-sheet";
import type { SheetReading } from "./read-sheet";
import { settleYear } from "./report-year";
import { finish } from "./steps";

/** How far a scan is: rows worked through of all rows, and the sheet it is at. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
}

/** Sheets that the add-in wrote itself: the defined names `_PERF_…` point to them. 单位情况 is the user's to fill in. */
function ownSheets(workbook: Workbook): ReadonlySet<string> {
  return new Set(
    workbook.names
      .filter(({ name }) => name.startsWith("_PERF_") && name !== SHEET_MARKS.profile)
      .flatMap(({ refersTo }) => parseRef(refersTo)?.sheet.toLowerCase() ?? []),
  );
}

/** How many times a sheet's rows are gone through, about. */
const PASSES = 12;

/** One question for all the tables or columns that one answer would settle. */
function asked(questions: readonly Question[]): readonly Question[] {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const place = `${question.about} ${question.key}`;
    const group = groups.get(place);
    if (group) group.push(question);
    else groups.set(place, [question]);
  }
  return [...groups.values()].flatMap(([first, ...others]): readonly Question[] => {
    if (!first) return [];
    const text = `${first.text}还有${String(others.length)}处表头相同，一并按此处理。`;
    return [others.length === 0 ? first : { ...first, text }];
  });
}

/**
 * Reads a workbook's tables by what their headers mean, never by address or sheet name, with what the user said about them.
 * Hidden sheets and the add-in's own sheets are not read. What the sheets do not decide becomes a question. Pauses every few
 * hundred rows; whoever drives it may stop there.
 */
export function* recogniseSteps(
  workbook: Workbook,
  answers: readonly Answer[] = [],
): Generator<Progress, Reading, undefined> {
  const own = ownSheets(workbook);
  const sheets = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !own.has(name.toLowerCase()),
  );
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  const book = openBook(answers);
  const readings: SheetReading[] = [];
  let before = 0;
  for (const sheet of sheets) {
    yield { done: before, total, sheet: sheet.name };
    const steps = readSheet(sheet, book);
    let worked = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        readings.push(step.value);
        break;
      }
      worked += step.value;
      yield { done: before + Math.min(sheet.rows.length, Math.floor(worked / PASSES)), total, sheet: sheet.name };
    }
    before += sheet.rows.length;
  }
  const candidates = readings.flatMap(({ facts }) => facts);
  const tables = readings.flatMap((reading) => reading.tables);
  const settled = settleYear(settleFacts(candidates), candidates, tables.length > 0, book);
  return {
    facts: settled.facts,
    tables,
    statements: readings.flatMap(({ statements }) => statements),
    questions: asked([...readings.flatMap(({ questions }) => questions), ...settled.questions]),
    unread: readings.flatMap(({ unread }) => unread ?? []),
    answers,
    notes: book.notes(),
  };
}

/** {@link recogniseSteps} without a pause. */
export function recognise(workbook: Workbook, answers: readonly Answer[] = []): Reading {
  return finish(recogniseSteps(workbook, answers));
}

import type { Sheet } from "../workbook/snapshot";
import type { AnswerBook } from "./answer-book";
import { withBodies } from "./body";
import { candidateBlock } from "./candidate-header";
import { factCandidates, headerYearFact, organisationFact, rankedYears } from "./facts";
import type { FactCandidate } from "./facts";
import type { TableReading } from "./found-table";
import { makeGrid, rowsBetween } from "./grid";
import type { Grid } from "./grid";
import { findHeaderBlocks } from "./header-block";
import { blockKey } from "./header-key";
import { keyedTable, keyOfTable } from "./keyed-table";
import { namedAmountsIn, readLabelledFunds } from "./labelled-funds";
import type { Evidence, Question, Statement, Table, UnreadSheet } from "./model";
import { readProfiles } from "./profile";
import { unreadReason } from "./questions";
import { readBlocks } from "./read-blocks";
import type { BlocksReading } from "./read-blocks";
import { statementsIn } from "./statements";
import { findSteps, isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { titleAbove } from "./titles";
import { readTransposedFunds } from "./transposed-funds";
import { said } from "./units";
import { yearIn } from "./year-in";

/** What one sheet gave. */
export interface SheetReading {
  readonly tables: readonly Table[];
  readonly questions: readonly Question[];
  readonly facts: readonly FactCandidate[];
  readonly statements: readonly Statement[];
  readonly unread?: UnreadSheet;
}

function* saysAdjusted(grid: Grid): Steps<boolean> {
  const row = yield* findSteps(grid.rowNumbers, (one) =>
    grid.slots(one).some(({ text }) => /预算数(为|是|指|即|系)[^。；;]{0,8}(调整后|全年)/u.test(text)),
  );
  return row !== undefined;
}

/** The rows of `all` that are in none of `taken`, both ascending. */
function* rowsWithout(all: readonly number[], taken: ReadonlySet<number>): Steps<readonly number[]> {
  if (taken.size === 0) return all;
  const rest: number[] = [];
  for (const [index, row] of all.entries()) {
    if (isPause(index)) yield STRIDE;
    if (!taken.has(row)) rest.push(row);
  }
  return rest;
}

function* coveredRows(grid: Grid, { tables, declined }: BlocksReading): Steps<ReadonlySet<number>> {
  const covered = new Set(declined);
  for (const { range } of tables) {
    for (const [index, row] of rowsBetween(grid.rowNumbers, range.top, range.bottom).entries()) {
      if (isPause(index)) yield STRIDE;
      covered.add(row);
    }
  }
  return covered;
}

interface FreeReading {
  readonly tables: readonly Table[];
  readonly questions: readonly Question[];
  readonly declined: boolean;
  /** Cells with a name and amounts that belong to no table, a sentence each. */
  readonly left: readonly string[];
}

/** Reads what stands outside the header blocks: amounts beside their names, and what describes the unit. */
function* readFree(grid: Grid, outside: readonly number[], read: BlocksReading, book: AnswerBook): Steps<FreeReading> {
  const funded = read.tables.some(({ kind }) => kind === "funds" || kind === "finalAccounts");
  const transposed = funded ? undefined : yield* readTransposedFunds(grid, outside);
  const labelled = transposed ? [transposed] : funded ? [] : yield* readLabelledFunds(grid, outside);
  const used = new Set(
    labelled.flatMap(({ table: { header, range, rows } }) => [
      ...rows.map(({ row }) => row),
      ...(transposed ? rowsBetween(grid.rowNumbers, header.top, range.bottom) : []),
    ]),
  );
  const rest = yield* rowsWithout(outside, used);
  const found: readonly TableReading[] = [
    ...labelled,
    ...(yield* readProfiles(grid, rest, read.tables.length + labelled.length === 0)),
  ];
  const tables: Table[] = [];
  const questions: Question[] = [];
  let declined = false;
  for (const reading of found) {
    const key = keyOfTable(reading.table, undefined);
    const said = book.kind(key);
    if (said === "none") {
      declined = true;
      continue;
    }
    if (said !== undefined && said !== reading.table.kind)
      book.note(`工作表“${grid.sheet.name}”中“${key}”的表没有横排的表头，不能按“绩效设置”读作别的表。`);
    const keyed = keyedTable(reading, undefined, key, undefined, book);
    tables.push(keyed.table);
    questions.push(...keyed.questions);
  }
  const left = (yield* namedAmountsIn(grid, yield* rowsWithout(outside, used))).map(
    (slot) => `第${String(slot.top + 1)}行${said(slot)}把金额写在文字里，不在表的行列里，没有读取`,
  );
  return { tables, questions, declined, left };
}

/** The first table with what of the sheet is not read as evidence. */
function withLeft([first, ...others]: readonly Table[], left: readonly string[]): readonly Table[] {
  if (!first || left.length === 0) return first ? [first, ...others] : [];
  const why = left.map((because): Evidence => ({ about: "kind", because }));
  return [{ ...first, why: [...first.why, ...why] }, ...others];
}

/** The tables with the year that the user, their title or their sheet gives them. */
function dated(tables: readonly Table[], facts: readonly FactCandidate[], book: AnswerBook): readonly Table[] {
  const sheetYear = rankedYears(facts).find(({ rank }) => rank >= 2)?.value;
  return tables.map((table): Table => {
    const said = book.year(table.key);
    const stated = table.title === undefined ? undefined : yearIn(table.title)?.year;
    const year =
      (typeof said === "number" ? said : undefined) ??
      stated ??
      (sheetYear === undefined ? undefined : Number(sheetYear));
    return year === undefined ? table : { ...table, year };
  });
}

/** What the user said that a block is which no header word gives away. */
function* readCandidate(
  grid: Grid,
  headers: number,
  adjusted: boolean,
  book: AnswerBook,
): Steps<BlocksReading | undefined> {
  const candidate = headers === 0 ? candidateBlock(grid) : undefined;
  if (!candidate) return undefined;
  const key = blockKey(titleAbove(grid, candidate.above), candidate.columns);
  if (book.kind(key) === undefined) return { tables: [], questions: [], declined: [], open: { key } };
  return yield* readBlocks(grid, [candidate], adjusted, book);
}

/** Reads one sheet. */
export function* readSheet(sheet: Sheet, book: AnswerBook): Steps<SheetReading> {
  const grid = yield* makeGrid(sheet);
  if (grid.rowNumbers.length === 0) {
    const unread = { sheet: sheet.name, reason: "空白工作表" };
    return { tables: [], questions: [], facts: [], statements: [], unread };
  }
  const adjusted = yield* saysAdjusted(grid);
  const headers = yield* findHeaderBlocks(grid);
  const known = yield* withBodies(grid, headers);
  const first = yield* readBlocks(grid, known, adjusted, book);
  const guessed = yield* readCandidate(grid, headers.length, adjusted, book);
  const read = guessed && guessed.tables.length + guessed.declined.length > 0 ? guessed : first;
  const outside = yield* rowsWithout(grid.rowNumbers, yield* coveredRows(grid, read));
  const free = yield* readFree(grid, outside, read, book);
  const facts: FactCandidate[] = [...(yield* factCandidates(grid, outside))];
  for (const block of known) facts.push(...(yield* organisationFact(grid, block)), ...headerYearFact(grid, block));
  const tables = [...dated(withLeft([...read.tables, ...free.tables], free.left), facts, book)];
  tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  const statements = yield* statementsIn(grid);
  const questions = [...read.questions, ...free.questions];
  if (tables.length > 0) return { tables, questions, facts, statements };
  const declined = read.declined.length > 0 || free.declined;
  const open = read.open ?? guessed?.open;
  const unread: UnreadSheet = {
    sheet: sheet.name,
    reason: declined
      ? "“绩效设置”里写明不读此表"
      : questions.some(({ about }) => about === "kind")
        ? "还不能确定是什么表，回答问题后再读"
        : [yield* unreadReason(grid, headers), ...free.left.slice(0, 1)].join("；"),
    ...open,
  };
  return { tables, questions, facts, statements, unread };
}

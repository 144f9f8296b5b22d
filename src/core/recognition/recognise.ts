import { parseRef } from "../workbook/address";
import type { Sheet, Workbook } from "../workbook/snapshot";
import { withBodies } from "./body";
import type { PlacedBlock } from "./body";
import { readCrossedFunds } from "./crossed-funds";
import { factCandidates, organisationFact, rankedYears, settleFacts, yearIn } from "./facts";
import type { FactCandidate } from "./facts";
import { readFinalAccounts } from "./final-accounts";
import { formOf } from "./final-accounts-form";
import { readFunds } from "./funds";
import type { TableReading } from "./funds";
import { makeGrid, rowsBetween } from "./grid";
import type { Grid } from "./grid";
import { findHeaderBlocks } from "./header-block";
import { readIndicators } from "./indicators";
import { readLabelledFunds } from "./labelled-funds";
import type { Question, Reading, Statement, Table, UnreadSheet } from "./model";
import { readProfiles } from "./profile";
import { doubtful, namelessAmounts, unitQuestion, unreadReason, yearQuestions } from "./questions";
import { splitBlocks } from "./side-by-side";
import { readStaffing } from "./staffing";
import { statementsIn } from "./statements";
import { titleAbove } from "./titles";

/** Below this the reader asks instead of guessing. */
const enough = 0.55;

interface SheetReading {
  readonly tables: readonly Table[];
  readonly questions: readonly Question[];
  readonly facts: readonly FactCandidate[];
  readonly statements: readonly Statement[];
  readonly unread?: UnreadSheet;
}

function saysAdjusted(grid: Grid): boolean {
  return grid.rowNumbers.some((row) =>
    grid.slots(row).some(({ text }) => /预算数(为|是|指|即|系)[^。；;]{0,8}(调整后|全年)/u.test(text)),
  );
}

function readBlock(
  grid: Grid,
  block: PlacedBlock,
  title: string | undefined,
  adjusted: boolean,
): TableReading | undefined {
  if (formOf(title) !== undefined || block.guess === "amounts") {
    const accounts =
      block.guess === "indicators" || block.guess === "staffing" ? undefined : readFinalAccounts(grid, block, title);
    if (accounts || block.guess === "amounts" || block.guess === "funds") return accounts;
  }
  if (block.guess === "staffing") return readStaffing(grid, block, title);
  if (block.guess === "indicators") return readIndicators(grid, block, title);
  return readCrossedFunds(grid, block, title) ?? readFunds(grid, block, adjusted, title);
}

function readSheet(sheet: Sheet): SheetReading {
  const grid = makeGrid(sheet);
  if (grid.rowNumbers.length === 0)
    return {
      tables: [],
      questions: [],
      facts: [],
      statements: [],
      unread: { sheet: sheet.name, reason: "空白工作表" },
    };
  const adjusted = saysAdjusted(grid);
  const tables: Table[] = [];
  const questions: Question[] = [];
  const headers = findHeaderBlocks(grid);
  let title: string | undefined;
  let end = -1;
  const blocks = withBodies(grid, headers);
  for (const wide of blocks) {
    const whole = { ...wide, above: rowsBetween(grid.rowNumbers, end + 1, wide.top - 1) };
    end = whole.bottom;
    title =
      titleAbove(grid, whole.above) ?? (formOf(title) === undefined || whole.guess === "amounts" ? title : undefined);
    for (const block of splitBlocks(grid, whole)) {
      const reading = readBlock(grid, block, title, adjusted);
      if (!reading) {
        if (block.guess === "amounts") questions.push(...namelessAmounts(grid, block));
        continue;
      }
      const { table, open } = reading;
      end = Math.max(end, table.range.bottom);
      if (table.confidence < enough) {
        questions.push(doubtful(table));
        continue;
      }
      tables.push(table);
      questions.push(...open.map((point) => ({ ...point, sheet: sheet.name })), ...unitQuestion(table));
    }
  }
  const covered = new Set<number>();
  for (const { range } of tables)
    for (const row of rowsBetween(grid.rowNumbers, range.top, range.bottom)) covered.add(row);
  const outside = grid.rowNumbers.filter((row) => !covered.has(row));
  const labelled = tables.some(({ kind }) => kind === "funds" || kind === "finalAccounts")
    ? []
    : readLabelledFunds(grid, outside);
  for (const { table } of labelled) {
    tables.push(table);
    questions.push(...unitQuestion(table));
  }
  const used = new Set(labelled.flatMap(({ table }) => table.rows.map(({ row }) => row)));
  const profiles = readProfiles(
    grid,
    outside.filter((row) => !used.has(row)),
    tables.length === 0,
  );
  tables.push(...profiles.map(({ table }) => table));
  const facts = [...factCandidates(grid, outside), ...blocks.flatMap((block) => organisationFact(grid, block))];
  const sheetYear = rankedYears(facts).find(({ rank }) => rank >= 2)?.value;
  const dated = tables.map((table): Table => {
    const year =
      (table.title === undefined ? undefined : yearIn(table.title)?.year) ??
      (sheetYear === undefined ? undefined : Number(sheetYear));
    return year === undefined ? table : { ...table, year };
  });
  dated.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  const statements = statementsIn(grid);
  if (dated.length > 0) return { tables: dated, questions, facts, statements };
  return {
    tables: dated,
    questions,
    facts,
    statements,
    unread: { sheet: sheet.name, reason: unreadReason(grid, headers) },
  };
}

/** Sheets that the add-in wrote itself: the defined names `_PERF_…` point to them. */
function ownSheets(workbook: Workbook): ReadonlySet<string> {
  return new Set(
    workbook.names
      .filter(({ name }) => name.startsWith("_PERF_"))
      .flatMap(({ refersTo }) => parseRef(refersTo)?.sheet.toLowerCase() ?? []),
  );
}

/**
 * Reads a workbook's tables by what their headers mean, never by address or sheet name. Hidden sheets and the add-in's own
 * sheets are not read. What the sheets do not decide becomes a question.
 */
export function recognise(workbook: Workbook): Reading {
  const own = ownSheets(workbook);
  const sheets = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !own.has(name.toLowerCase()),
  );
  const readings = sheets.map(readSheet);
  const candidates = readings.flatMap(({ facts }) => facts);
  return {
    facts: settleFacts(candidates),
    tables: readings.flatMap(({ tables }) => tables),
    statements: readings.flatMap(({ statements }) => statements),
    questions: [
      ...readings.flatMap(({ questions }) => questions),
      ...yearQuestions(
        candidates,
        readings.some(({ tables }) => tables.length > 0),
      ),
    ],
    unread: readings.flatMap(({ unread }) => unread ?? []),
  };
}

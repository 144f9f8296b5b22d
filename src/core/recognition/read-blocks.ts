import type { AnswerBook } from "./answer-book";
import { KIND_NAMES } from "./answer-words";
import type { PlacedBlock } from "./body";
import { formOf } from "./final-accounts-form";
import { rowsBetween } from "./grid";
import type { Grid } from "./grid";
import { blockKey } from "./header-key";
import { guessKind } from "./header-kind";
import { keyedTable, unusedColumns } from "./keyed-table";
import type { TableReading } from "./found-table";
import type { Evidence, OtherColumn, Question, Table, TableKind } from "./model";
import { numberQuestions } from "./number-questions";
import { columnQuestions, doubtful, namelessAmounts } from "./questions";
import { readBlock } from "./read-block";
import { splitBlocks } from "./side-by-side";
import type { Steps } from "./steps";
import { titleAbove } from "./titles";
import { unitBeside } from "./units";

/** Below this the reader asks instead of guessing. */
const enough = 0.55;

/** A block that gave no table, for the user to say what it is. */
export interface OpenBlock {
  readonly key: string;
  /** Only where the user said what kind of table it is: the keys depend on it. */
  readonly columns?: readonly OtherColumn[];
}

/** What the header blocks of a sheet gave. */
export interface BlocksReading {
  readonly tables: readonly Table[];
  readonly questions: readonly Question[];
  /** Rows of blocks that the user does not want to be read. */
  readonly declined: readonly number[];
  /** The first block without a table. */
  readonly open?: OpenBlock;
}

/** The table with what beside it is not read as evidence. */
function withAside(reading: TableReading, { aside = [] }: PlacedBlock): TableReading {
  if (aside.length === 0) return reading;
  const why = aside.map((because): Evidence => ({ about: "kind", because }));
  return { ...reading, table: { ...reading.table, why: [...reading.table.why, ...why] } };
}

/** A title that speaks of a budget, and of nothing that came of it. */
const BUDGET_TITLE = /^(?=.*预算)(?!.*(?:决算|执行|支付|绩效|自评)).*(?:收支|收入|支出).*表/u;

/** 金额 under 收支预算总表 is the budget; so is 合计 beside 基本支出 and 项目支出 under 支出预算总表. */
function asBudget(block: PlacedBlock, title: string | undefined): PlacedBlock {
  if (block.guess !== "amounts" || !BUDGET_TITLE.test(title ?? "")) return block;
  const totals = block.columns.filter(({ match }) => match?.sense === "total");
  const spent = block.columns.some(({ match }) => match?.sense === "basic" || match?.sense === "project");
  const whole = spent && totals.length === 1 ? totals[0] : undefined;
  const columns = block.columns.map((column) =>
    column.match && (column.match.sense === "amount" || column === whole)
      ? { ...column, match: { ...column.match, sense: "budget" as const, canonical: "预算数" } }
      : column,
  );
  const guess = guessKind(columns);
  return guess === "funds" ? { ...block, columns, guess } : block;
}

/** Reads a sheet's header blocks one after the other. A block's title may stand above an earlier one. */
export function* readBlocks(
  grid: Grid,
  blocks: readonly Omit<PlacedBlock, "above">[],
  adjusted: boolean,
  book: AnswerBook,
): Steps<BlocksReading> {
  const tables: Table[] = [];
  const questions: Question[] = [];
  const declined: number[] = [];
  let open: OpenBlock | undefined;
  let title: string | undefined;
  let end = -1;
  const leave = (block: PlacedBlock, key: string, said?: TableKind): void => {
    open ??= { key, ...(said === undefined ? {} : { columns: unusedColumns(said, block) }) };
  };
  for (const wide of blocks) {
    const placed = { ...wide, above: rowsBetween(grid.rowNumbers, end + 1, wide.top - 1) };
    end = placed.bottom;
    title =
      titleAbove(grid, placed.above) ?? (formOf(title) === undefined || placed.guess === "amounts" ? title : undefined);
    const whole = asBudget(placed, title);
    yield 1;
    for (const part of yield* splitBlocks(grid, whole, formOf(title) !== undefined)) {
      const key = blockKey(title, part.columns);
      const said = book.kind(key);
      if (said === "none") {
        for (const row of [...rowsBetween(grid.rowNumbers, part.top, part.bottom), ...part.body]) declined.push(row);
        leave(part, key);
        continue;
      }
      const { block, reading } = yield* readBlock(grid, part, title, adjusted, said, book);
      if (!reading) {
        const unknown = said === undefined ? [] : columnQuestions(grid, block, said);
        questions.push(...unknown);
        if (said !== undefined && unknown.length === 0)
          book.note(
            `工作表“${grid.sheet.name}”第${String(part.top + 1)}行起的表按“绩效设置”应是${KIND_NAMES[said]}，但是没有能这样读的行，没有采用。`,
          );
        else if (said === undefined && block.guess === "amounts") questions.push(...namelessAmounts(grid, block, key));
        leave(part, key, said);
        continue;
      }
      end = Math.max(end, reading.table.range.bottom);
      if (said === undefined && reading.table.confidence < enough) {
        questions.push(doubtful(reading.table, key));
        leave(part, key);
        continue;
      }
      const keyed = keyedTable(withAside(reading, part), block, key, unitBeside(grid, block), book);
      tables.push(keyed.table);
      questions.push(...keyed.questions, ...(yield* numberQuestions(grid.sheet, keyed.table)));
    }
  }
  return { tables, questions, declined, ...(open ? { open } : {}) };
}

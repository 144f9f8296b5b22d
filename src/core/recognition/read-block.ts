import type { AnswerBook } from "./answer-book";
import { answeredBlock } from "./answered-columns";
import type { PlacedBlock } from "./body";
import { readCrossedFunds } from "./crossed-funds";
import { readFinalAccounts } from "./final-accounts";
import { formOf, formOfColumns } from "./final-accounts-form";
import type { TableReading } from "./found-table";
import { readFunds } from "./funds";
import { rowsBetween } from "./grid";
import type { Grid } from "./grid";
import { readIndicators } from "./indicators";
import { withLabelledAmounts } from "./labelled-amounts";
import type { TableKind } from "./model";
import { readStaffing } from "./staffing";
import type { Steps } from "./steps";
import { readTransposedFunds } from "./transposed-funds";

/** A block as it was read: with the columns as the user explained them, and the table, if one was found. */
export interface BlockReading {
  readonly block: PlacedBlock;
  readonly reading?: TableReading;
}

/** What a block's words and its title make of it; `undefined` for amounts that only a form's name could explain. */
function likelyKind(block: PlacedBlock, title: string | undefined): TableKind | undefined {
  const form = formOf(title) ?? (block.guess === "amounts" ? formOfColumns(block.columns) : undefined);
  if (form !== undefined && (block.guess === "amounts" || block.guess === "funds")) return "finalAccounts";
  return block.guess === "amounts" ? undefined : block.guess;
}

function* readAs(
  kind: TableKind,
  grid: Grid,
  block: PlacedBlock,
  title: string | undefined,
  adjusted: boolean,
  said: boolean,
): Steps<TableReading | undefined> {
  if (kind === "indicators") return yield* readIndicators(grid, block, title);
  if (kind === "staffing") return yield* readStaffing(grid, block, title);
  if (kind === "funds")
    return (yield* readCrossedFunds(grid, block, title)) ?? (yield* readFunds(grid, block, adjusted, title));
  if (kind !== "finalAccounts") return undefined;
  const form = said ? (formOfColumns(block.columns) ?? title ?? "部门决算表") : undefined;
  return yield* readFinalAccounts(grid, block, title, form);
}

/** How many rows below a header may name amounts: 年初预算数, 全年预算数, 全年执行数, a rate and what stands between. */
const farthest = 16;

/** Reads the table below a header block: of the kind that the user said, else of the kind that its words point to. */
export function* readBlock(
  grid: Grid,
  block: PlacedBlock,
  title: string | undefined,
  adjusted: boolean,
  said: TableKind | undefined,
  book: AnswerBook,
): Steps<BlockReading> {
  const kind = said ?? likelyKind(block, title);
  if (kind === undefined || kind === "funds") {
    const rows = [...rowsBetween(grid.rowNumbers, block.top, block.bottom), ...block.body.slice(0, farthest)];
    const transposed = yield* readTransposedFunds(grid, rows);
    if (transposed) return { block: { ...block, columns: [] }, reading: transposed };
  }
  if (kind === undefined) return { block };
  const explained = answeredBlock(block, kind, book);
  const reading = yield* readAs(kind, grid, explained, title, adjusted, said !== undefined);
  if (!reading) return { block: explained };
  if (kind !== "funds") return { block: explained, reading };
  return { block: explained, reading: yield* withLabelledAmounts(grid, explained, reading, book) };
}

import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import type { HeaderBlock } from "./header-block";
import type { HeaderColumn } from "./header-cells";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { isBlankMark, isRelationSign, isUnitWord, fold } from "./text";

/** A header block with the rows that can belong to it. */
export interface Block extends HeaderBlock {
  /** The leftmost column whose texts can name this block's rows. */
  readonly from: number;
  /** Rows below the header that the block can reach. */
  readonly body: readonly number[];
  /** Rows after those, up to the next header: where a total or a note may stand. */
  readonly after: readonly number[];
}

const wording = (header: HeaderBlock): string =>
  header.columns.map((column) => `${String(column.column)}${fold(column.header)}`).join("|");

/** Whether a row only says that the table goes on: 续表, 第2页. */
function isPageMark(grid: Grid, row: number): boolean {
  const [only, ...others] = grid.slots(row);
  return (
    only !== undefined &&
    others.length === 0 &&
    /^\(?(续表|续上表|接上页|接上表|转下页)\)?[\d一二三四五六七八九十]*$|^第\d{1,3}页(共\d{1,3}页)?$/u.test(
      fold(only.text),
    )
  );
}

/** Whether a header only repeats the one before it for the next page: same words, directly below a row of several cells. */
function repeats(grid: Grid, header: HeaderBlock, before: HeaderBlock | undefined): boolean {
  if (!before || header.side || before.side || wording(header) !== wording(before)) return false;
  const above = rowsBetween(grid.rowNumbers, before.bottom + 1, header.top - 1).findLast(
    (row) => !isPageMark(grid, row),
  );
  return above !== undefined && grid.slots(above).filter((slot) => slot.top === above).length >= 3;
}

/** A block together with the rows between the table before and its header: title, unit, facts. */
export interface PlacedBlock extends Block {
  readonly above: readonly number[];
  /** What is to be said of how the block was cut, a sentence each. */
  readonly aside?: readonly string[];
  /** Which half of a table of 收入 | 支出 the block is. */
  readonly accountSide?: "income" | "expense";
}

/** Gives each header block the rows that are its own; headers repeated for a new page go on with the block before. */
export function* withBodies(grid: Grid, found: readonly HeaderBlock[]): Steps<readonly Block[]> {
  const pages = new Map<HeaderBlock, HeaderBlock[]>();
  let open: HeaderBlock | undefined;
  for (const [index, header] of found.entries()) {
    if (isPause(index)) yield STRIDE;
    if (open && repeats(grid, header, open)) pages.get(open)?.push(header);
    else {
      open = header;
      pages.set(header, []);
    }
  }
  const headers = [...pages.keys()];
  const again = new Set(
    [...pages.values()].flat().flatMap((header) => rowsBetween(grid.rowNumbers, header.top, header.bottom)),
  );
  const blocks: Block[] = [];
  for (const [index, header] of headers.entries()) {
    if (isPause(index)) yield STRIDE;
    const block = bodyOf(grid, header, headers[index + 1]);
    const body = again.size === 0 ? block.body : block.body.filter((row) => !again.has(row));
    blocks.push({ ...block, body, columns: yield* realColumns(grid, block.columns, body) });
  }
  return blocks;
}

/** Without the empty columns that lie under a group heading and have no header of their own. */
function* realColumns(
  grid: Grid,
  columns: readonly HeaderColumn[],
  body: readonly number[],
): Steps<readonly HeaderColumn[]> {
  const groups = new Set(columns.flatMap(({ path }) => path.slice(0, -1)));
  const doubtful = columns.filter(({ path }) => {
    const leaf = path[path.length - 1];
    return leaf !== undefined && groups.has(leaf);
  });
  if (doubtful.length === 0) return columns;
  const spans = doubtful.map(({ column }) => ({ column, right: column }));
  const contents = yield* contentsOf(grid, spans, body);
  const empty = new Set([...contents].flatMap(([{ column }, { filled }]) => (filled > 0 ? [] : [column])));
  return columns.filter((column) => !doubtful.includes(column) || !empty.has(column.column));
}

function bodyOf(grid: Grid, header: HeaderBlock, next: HeaderBlock | undefined): Block {
  const last = grid.rowNumbers[grid.rowNumbers.length - 1] ?? -1;
  const limit = (next?.top ?? last + 1) - 1;
  const end = Math.min(limit, sideEnd(grid, header, limit));
  return {
    ...header,
    from: 0,
    body: rowsBetween(grid.rowNumbers, header.bottom + 1, end),
    after: rowsBetween(grid.rowNumbers, end + 1, limit),
  };
}

function sideEnd(grid: Grid, header: HeaderBlock, limit: number): number {
  const side = header.side;
  if (!side) return limit;
  if (side.bottom > header.bottom) return side.bottom;
  const name = fold(side.text);
  for (const row of rowsBetween(grid.rowNumbers, header.bottom + 1, limit)) {
    const slot = grid.slotAt(row, side.left);
    if (slot && slot.text.trim() !== "" && slot !== side && fold(slot.text) !== name) return row - 1;
  }
  return limit;
}

/** What a column holds below its header. */
export interface ColumnContent {
  readonly numbers: number;
  readonly texts: number;
  /** Texts that are only ≥, ≤, = … */
  readonly signs: number;
  /** Texts that are only 万元, 个 … */
  readonly units: number;
  /** Texts that are only 定量, 定性, 正向, 反向. */
  readonly natures: number;
  /** Cells with anything but blank marks. */
  readonly filled: number;
}

type Span = Pick<HeaderColumn, "column" | "right">;

/** Counts what stands below each column's header, each merged cell once, in one pass. Columns do not overlap. */
export function* contentsOf<C extends Span>(
  grid: Grid,
  columns: readonly C[],
  rows: readonly number[],
): Steps<ReadonlyMap<C, ColumnContent>> {
  const counts = new Map(
    columns.map((column) => [column, { numbers: 0, texts: 0, signs: 0, units: 0, natures: 0, filled: 0 }]),
  );
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  for (const [index, row] of rows.entries()) {
    if (isPause(index)) yield STRIDE;
    let at = 0;
    for (const slot of grid.slots(row)) {
      while (at < sorted.length && (sorted[at]?.right ?? 0) < slot.left) at += 1;
      const column = sorted[at];
      if (!column) break;
      if (slot.left < column.column || slot.top !== row) continue;
      const sign = !slot.numeric && isRelationSign(slot.text);
      const count = counts.get(column);
      if (!count || (!sign && isBlankMark(slot.text))) continue;
      count.filled += 1;
      if (slot.numeric) count.numbers += 1;
      else {
        count.texts += 1;
        if (sign) count.signs += 1;
        else if (isUnitWord(slot.text)) count.units += 1;
        else if (natures.test(fold(slot.text))) count.natures += 1;
      }
    }
  }
  return counts;
}

const natures = /^(定量|定性|正向|反向|负向|正指标|逆指标|定量指标|定性指标)$/u;

/** A slot's number; percentages as written in text keep their written number. */
export function numberOf(slot: Slot | undefined): number | undefined {
  if (!slot?.numeric) return undefined;
  const value = slot.cell?.value;
  if (typeof value === "number") return value;
  const parsed = Number(fold(slot.text).replace(/[,%]/gu, ""));
  return Number.isFinite(parsed) ? parsed : undefined;
}

import { rowsBetween } from "./grid";
import type { Grid, Slot } from "./grid";
import { readHeaderText } from "./header-text";
import type { HeaderText } from "./header-text";
import type { Sense } from "./lexicon";
import { longestHeader, matchHeader } from "./match-header";
import type { Match } from "./match-header";
import { fold, tidy } from "./text";

/** One column of a header block, before its role is settled. */
export interface HeaderColumn {
  readonly column: number;
  readonly right: number;
  /** Header cells above each other, from top to bottom. */
  readonly path: readonly Slot[];
  /** The lowest header cell's text without inner space. */
  readonly header: string;
  readonly text: HeaderText;
  readonly match?: Match;
  /** What the header cells above the lowest one mean, nearest first. */
  readonly groups: readonly Match[];
  readonly unit?: string;
  readonly year?: number;
  /** What the user said that the column means; `match` says the same. */
  readonly answered?: Sense;
}

/** Headings below which a bare 名称 or 值 means the heading itself: 一级指标 over 名称 | 权重. */
const heads: ReadonlySet<Sense> = new Set<Sense>(["name", "level1", "level2", "target", "initialTarget", "actual"]);

function meaningOf(leaf: Slot, groups: readonly Match[]): Match | undefined {
  const [nearest] = groups;
  const bare = /^(名称|内容|值|数值)$/u.test(fold(leaf.text));
  return bare && nearest && heads.has(nearest.sense) ? nearest : readHeader(leaf).match;
}

const readings = new WeakMap<Slot, { readonly text: HeaderText; readonly match?: Match }>();

/** A header cell's meaning by itself. */
export function readHeader(slot: Slot): { readonly text: HeaderText; readonly match?: Match } {
  const known = readings.get(slot);
  if (known) return known;
  const folded = slot.text.length <= 4 * longestHeader ? fold(slot.text) : undefined;
  const short = !slot.numeric && folded !== undefined && folded.length <= longestHeader;
  const text = short ? readHeaderText(slot.text) : { phrases: [] };
  const match = short ? matchHeader(text) : undefined;
  const reading = match ? { text, match } : { text };
  readings.set(slot, reading);
  return reading;
}

/**
 * Header cells above a column, one a row. An empty cell right of a heading belongs to that heading where both columns have
 * header cells below it and lie under the same heading above: merged headings whose merge was lost.
 */
function headingsOf(
  grid: Grid,
  rows: readonly number[],
  left: number,
  right: number,
  side: Slot | undefined,
): ReadonlyMap<number, readonly (Slot | undefined)[]> {
  const shown = (row: number, column: number): Slot | undefined => {
    const slot = grid.slotAt(row, column);
    return slot && slot !== side && slot.text.trim() !== "" ? slot : undefined;
  };
  const headings = new Map<number, readonly (Slot | undefined)[]>();
  const latest: (number | undefined)[] = rows.map(() => undefined);
  for (let column = left; column <= right; column += 1) {
    const own: (Slot | undefined)[] = [];
    rows.forEach((row, level) => {
      const slot = shown(row, column);
      if (slot) latest[level] = column;
      const from = latest[level];
      const borrowed = slot ?? (from === undefined ? undefined : headings.get(from)?.[level]);
      const below = (at: number): boolean => rows.slice(level + 1).some((lower) => shown(lower, at)?.top === lower);
      const fits =
        borrowed !== undefined &&
        from !== undefined &&
        borrowed.bottom === row &&
        below(column) &&
        below(from) &&
        own.every((upper, index) => upper === headings.get(from)?.[index]);
      own.push(slot ?? (fits && grid.slotAt(row, column) === undefined ? borrowed : undefined));
    });
    headings.set(column, own);
  }
  return headings;
}

/** The columns of a header block, from left to right. */
export function columnsOf(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
  side: Slot | undefined,
): HeaderColumn[] {
  const rows = rowsBetween(grid.rowNumbers, top, bottom);
  const headings = headingsOf(grid, rows, left, right, side);
  const columns: HeaderColumn[] = [];
  let previous: Slot | undefined;
  for (let column = left; column <= right; column += 1) {
    const path: Slot[] = [];
    for (const slot of headings.get(column) ?? []) {
      const last = path[path.length - 1];
      if (slot && last !== slot && !(last && fold(last.text) === fold(slot.text))) path.push(slot);
    }
    const leaf = path[path.length - 1];
    if (!leaf || leaf === previous) continue;
    previous = leaf;
    const reading = readHeader(leaf);
    const upper = path.slice(0, -1).reverse().map(readHeader);
    const groups = upper.flatMap((item) => (item.match ? [item.match] : []));
    const match = meaningOf(leaf, groups);
    const unit = reading.text.unit ?? upper.find((item) => item.text.unit !== undefined)?.text.unit;
    const year = reading.text.year ?? upper.find((item) => item.text.year !== undefined)?.text.year;
    columns.push({
      column,
      right: Math.max(column, Math.min(leaf.right, right)),
      path,
      header: tidy(leaf.text).replace(/\s+/gu, ""),
      text: reading.text,
      groups,
      ...(match ? { match } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
    });
  }
  return columns.map((column, index) =>
    headsNumbers(grid, bottom, column) ? column : asItem(column, columns[index + 1]),
  );
}

/** Whether the first filled cell shortly below a header is a number: it heads amounts, not names. */
function headsNumbers(grid: Grid, bottom: number, { column }: HeaderColumn): boolean {
  const below = rowsBetween(grid.rowNumbers, bottom + 1, bottom + 4).map((row) => grid.slotAt(row, column));
  return below.find((slot) => slot !== undefined && slot.text.trim() !== "")?.numeric === true;
}

const amountSenses: ReadonlySet<Sense> = new Set<Sense>(["amount", "budget", "initial", "adjusted", "executed"]);

/** 收入 or 支出 left of an amount heads the names of what came in or was spent: 收入 | 金额 | 支出 | 金额. */
function asItem(column: HeaderColumn, next: HeaderColumn | undefined): HeaderColumn {
  const phrase = fold(column.header);
  if (column.match || !/^(?:收入|支出)$/u.test(phrase) || !next?.match || !amountSenses.has(next.match.sense))
    return column;
  return { ...column, match: { sense: "item", strength: 0.9, canonical: "项目", phrase } };
}

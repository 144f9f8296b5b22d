import { PAGE_HEIGHT, ROW_LINES } from "./page";

/** Something that stands on the page as one or more rows. Heights in points. */
export interface PageItem {
  /** Heights of its lines. */
  readonly lines: readonly number[];
  /** A page may end between its lines. */
  readonly divisible: boolean;
  /** Never the last on a page. */
  readonly keepWithNext: boolean;
  /** The height that it may be made smaller to, in points, to fit what is left of a page; absent where it may not. */
  readonly least?: number;
}

/** One row of the sheet: `from` to `to` (exclusive) are the item's lines in it. */
export interface PageRow {
  readonly item: number;
  readonly from: number;
  readonly to: number;
  /** The row begins a new page. */
  readonly breakBefore: boolean;
  /** The row's height where it was made smaller. */
  readonly height?: number;
}

const NOTHING: PageItem = { lines: [], divisible: false, keepWithNext: false };
/** Fewest lines of a paragraph at the foot or the head of a page. */
const FEWEST = 2;

function height(lines: readonly number[]): number {
  return lines.reduce((sum, line) => sum + line, 0);
}

/** The fewest lines that may stand at the foot of a page: too few to be divided stay together. */
function beginning({ lines, divisible }: PageItem): readonly number[] {
  return divisible && lines.length >= 2 * FEWEST ? lines.slice(0, FEWEST) : lines;
}

/**
 * Height that has to fit for an item to begin here: its beginning, or all it must stand with and two lines of the text
 * that follows, be they of two paragraphs. What does not fit on a page together is not kept together.
 */
function needed(items: readonly PageItem[], index: number): number {
  let sum = 0;
  let follows = 0;
  for (let at = index; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    if (item.keepWithNext) {
      if (follows > 0) break;
      sum += at > index && item.least !== undefined ? item.least : height(item.lines);
      continue;
    }
    if (follows > 0 && !item.divisible) break;
    const first = beginning(item);
    sum += height(first);
    follows += first.length;
    if (at === index || !item.divisible || follows >= FEWEST) break;
  }
  return sum > PAGE_HEIGHT ? height(beginning(items[index] ?? NOTHING)) : sum;
}

/** The height that an item has to take to end on this page with what it must stand with; `undefined` where none will do. */
function smaller({ lines, least }: PageItem, free: number, wanted: number): number | undefined {
  const left = height(lines) - (wanted - free);
  return least !== undefined && left >= least ? Math.floor(left) : undefined;
}

/** How many of the lines go on this page: all, or as many as leave no single line alone on either page. */
function linesHere(lines: readonly number[], free: number): number {
  let count = 0;
  let sum = 0;
  for (const line of lines) {
    if (sum + line > free + 0.01) break;
    sum += line;
    count++;
  }
  if (count === lines.length) return count;
  const here = Math.min(count, lines.length - FEWEST);
  return here >= FEWEST ? here : 0;
}

/**
 * Cuts items into the rows of a sheet: a row no higher than a spreadsheet allows, no row over two pages, nothing that
 * belongs to what follows at a page's end. `headOf` is called at each new page; what it returns is the height of a row
 * that is written again at its top.
 */
export function paginate(items: readonly PageItem[], headOf: (item: number) => number = () => 0): readonly PageRow[] {
  const rows: PageRow[] = [];
  let used = 0;
  items.forEach((own, item) => {
    const { lines, divisible } = own;
    let from = 0;
    let breakBefore = false;
    const wanted = needed(items, item);
    if (used > 0 && used + wanted > PAGE_HEIGHT + 0.01) {
      const made = smaller(own, PAGE_HEIGHT - used, wanted);
      if (made !== undefined) {
        rows.push({ item, from, to: lines.length, breakBefore, height: made });
        used += made;
        return;
      }
      breakBefore = true;
      used = headOf(item);
    }
    while (from < lines.length || (lines.length === 0 && from === 0)) {
      const rest = lines.slice(from);
      const fits = divisible ? linesHere(rest, PAGE_HEIGHT - used) : rest.length;
      if (fits === 0 && used > 0) {
        breakBefore = true;
        used = 0;
        continue;
      }
      const count = Math.min(Math.max(1, fits === 0 ? rest.length : fits), ROW_LINES);
      const to = from + count;
      rows.push({ item, from, to, breakBefore });
      used += height(lines.slice(from, to));
      breakBefore = false;
      from = Math.max(to, 1);
    }
  });
  return rows;
}

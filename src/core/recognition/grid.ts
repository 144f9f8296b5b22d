import { contains } from "../workbook/address";
import type { Rect } from "../workbook/address";
import { isCellError } from "../workbook/snapshot";
import type { Cell, Sheet } from "../workbook/snapshot";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { isNumberText, usualForms } from "./text";
import type { Place } from "./model";

/** What a reader sees as one cell: a single cell or a merged one. */
export interface Slot extends Rect {
  readonly text: string;
  readonly cell?: Cell;
  /** The value is a number or a text that is nothing but a number. */
  readonly numeric: boolean;
}

/** A sheet with its merged cells resolved. Only rows that show something are listed. */
export interface Grid {
  readonly sheet: Sheet;
  /** Rows with text or numbers, ascending. */
  readonly rowNumbers: readonly number[];
  /** The rightmost column that holds something. */
  readonly right: number;
  /** Slots that cover a row and show something, from left to right. */
  slots(row: number): readonly Slot[];
  /** The slot that covers a cell; `undefined` for an unmerged empty cell. */
  slotAt(row: number, column: number): Slot | undefined;
  /** The address under which a cell is known: the top left one of its merge. */
  place(row: number, column: number): Place;
}

/** Text of a cell; empty for errors and empty cells. */
export function cellText(cell: Cell | undefined): string {
  const value = cell?.value;
  if (value === undefined || value === null || isCellError(value)) return "";
  return typeof value === "string" ? value : String(value);
}

function slotOf(cell: Cell | undefined, rect: Rect): Slot {
  const text = usualForms(cellText(cell));
  const numeric = typeof cell?.value === "number" || (typeof cell?.value === "string" && isNumberText(cell.value));
  const { top, left, bottom, right } = rect;
  return { top, left, bottom, right, text, numeric, ...(cell ? { cell } : {}) };
}

/** How many merged cells by rows are looked at; more than any real form has, and a bound for broken files. */
const mergeBudget = 2_000_000;

/** First index whose row is not above `row`. */
function lowerBound(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows of `rows` from `from` to `to`, both inclusive. */
export function rowsBetween(rows: readonly number[], from: number, to: number): readonly number[] {
  return rows.slice(lowerBound(rows, from), lowerBound(rows, to + 1));
}

/** Resolves a sheet's merged cells. Work grows with the cells that hold something. */
export function* makeGrid(sheet: Sheet): Steps<Grid> {
  const rowNumbers: number[] = [];
  const own = new Map<number, Slot[]>();
  let right = -1;
  for (const [row, cells] of sheet.rows.entries()) {
    if (isPause(row)) yield STRIDE;
    if (!cells) continue;
    const slots: Slot[] = [];
    cells.forEach((cell, column) => {
      if (cell && cellText(cell).trim() !== "")
        slots.push(slotOf(cell, { top: row, left: column, bottom: row, right: column }));
    });
    if (slots.length === 0) continue;
    rowNumbers.push(row);
    own.set(row, slots);
    right = Math.max(right, slots[slots.length - 1]?.left ?? -1);
  }

  const merged = new Map<number, Slot[]>();
  let budget = mergeBudget;
  for (const [index, rect] of sheet.merges.entries()) {
    if (isPause(index)) yield STRIDE;
    if (budget <= 0) break;
    const slot = slotOf(sheet.rows[rect.top]?.[rect.left], rect);
    for (const row of rowsBetween(rowNumbers, rect.top, rect.bottom)) {
      if (budget-- <= 0) break;
      if (isPause(budget)) yield STRIDE;
      const list = merged.get(row);
      if (list) list.push(slot);
      else merged.set(row, [slot]);
    }
  }

  const all = new Map<number, readonly Slot[]>();
  const visible = new Map<number, readonly Slot[]>();
  for (const [index, row] of rowNumbers.entries()) {
    if (isPause(index)) yield STRIDE;
    const over = merged.get(row);
    if (!over) {
      all.set(row, own.get(row) ?? []);
      continue;
    }
    const rects = over.sort((a, b) => a.left - b.left);
    const free = (own.get(row) ?? []).filter((slot) => !inside(rects, row, slot.left));
    const slots = [...rects, ...free].sort((a, b) => a.left - b.left);
    all.set(row, slots);
    visible.set(
      row,
      slots.filter((slot) => slot.text.trim() !== ""),
    );
  }
  const find = (row: number, column: number): Slot | undefined => inside(all.get(row) ?? [], row, column);
  return {
    sheet,
    rowNumbers,
    right,
    slots: (row) => visible.get(row) ?? all.get(row) ?? [],
    slotAt: find,
    place: (row, column) => {
      const slot = find(row, column);
      return slot ? { row: slot.top, column: slot.left } : { row, column };
    },
  };
}

/** The slot of a sorted list that covers a cell. */
function inside(slots: readonly Slot[], row: number, column: number): Slot | undefined {
  let low = 0;
  let high = slots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const slot = slots[middle];
    if (!slot) return undefined;
    if (column < slot.left) high = middle - 1;
    else if (column > slot.right) low = middle + 1;
    else return contains(slot, { row, column }) ? slot : undefined;
  }
  return undefined;
}

import type { Grid, Slot } from "./grid";
import { isColumnNumbers } from "./column-numbers";
import { columnsOf, readHeader } from "./header-cells";
import type { HeaderColumn } from "./header-cells";
import { guessKind } from "./header-kind";
import type { HeaderGuess } from "./header-kind";
import { longestHeader } from "./match-header";
import type { Sense } from "./lexicon";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, isBlankMark } from "./text";
import { isAmountTotal } from "./totals";

/** Adjacent rows that head the columns of a table. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The merged cell beside the block that names it and shows how far it reaches: 项目资金（万元）. */
  readonly side?: Slot;
  readonly columns: readonly HeaderColumn[];
  readonly guess: HeaderGuess;
}

function isHeaderText(slot: Slot): boolean {
  return !slot.numeric && typeof slot.cell?.value === "string" && fold(slot.text).length <= longestHeader;
}

const startingAt = (grid: Grid, row: number): readonly Slot[] => grid.slots(row).filter((slot) => slot.top === row);

const pairKey =
  /^(项目名称|(中央|省级|市级|县级|地方)?主管(部门|单位)(及代码|名称)?|(项目)?实施单位(名称)?|资金使用单位|项目(单位|类别|属性|负责人|起止时间|周期)|(预算|填报|部门)?(单位|部门)(\(单位\))?名称|(专项|转移支付\(项目\)|转移支付)名称|联系人|联系电话|单位负责人)$/u;

/** Whether a row gives facts beside their names, 项目名称 | 某项目 | 主管部门 | 某局: no heading, though its words are known. */
function isPairsRow(grid: Grid, row: number): boolean {
  const slots = startingAt(grid, row);
  const [first, value] = slots;
  if (!first || !value || slots.length > 8 || first.bottom > row || !pairKey.test(fold(first.text).replace(/:$/u, "")))
    return false;
  const matches = slots.flatMap((slot) => readHeader(slot).match ?? []);
  if (!matches.every(({ sense }) => sense === "item" || sense === "organisation") || readHeader(value).match)
    return false;
  return slots.length % 2 === 0 || slots.length === 1;
}

/** Whether a row is one of the table, its amounts not filled in: 合计 | / | 年中下达. */
function isUnfilledRow(slots: readonly Slot[]): boolean {
  return (
    slots.some(({ text }) => text.trim() !== "" && isBlankMark(text)) && slots.some(({ text }) => isAmountTotal(text))
  );
}

/** Whether a row continues a header from above: under a spanning cell, under nothing, or repeating it. */
function extendsHeader(grid: Grid, bottom: number, slots: readonly Slot[], side: Slot | undefined): boolean {
  const cells = slots.filter((slot) => slot !== side);
  if (cells.length === 0 || !cells.every(isHeaderText)) return false;
  if (!cells.some((slot) => readHeader(slot).match)) return false;
  let under = 0;
  for (const slot of cells) {
    const above = grid.slotAt(bottom, slot.left);
    const text = above?.text.trim() ?? "";
    const repeats = above !== undefined && text !== "" && fold(text) === fold(slot.text);
    if (above !== undefined && text !== "" && above.right === above.left && !repeats) {
      const right = grid.slotAt(bottom, slot.left + 1);
      const opens = (right?.text.trim() ?? "") === "" && slots.some((other) => other.left === slot.left + 1);
      if (!opens) return false;
    }
    if (!repeats && text === "") {
      let left = slot.left - 1;
      while (left >= 0 && (grid.slotAt(bottom, left)?.text.trim() ?? "") === "") left -= 1;
      if (left < 0) return false;
    }
    if (!repeats) under += 1;
  }
  return under > 0 || cells.length > 1;
}

function rowBelow(grid: Grid, index: number): { readonly row: number; readonly index: number } | undefined {
  const row = grid.rowNumbers[index + 1];
  return row === undefined ? undefined : { row, index: index + 1 };
}

/** Whether a cell alone in its row is a table's name: its merge may end short of the table. */
function isTitle(slot: Slot | undefined): boolean {
  return slot !== undefined && /.{3,}(表|台账|台帐|清单|一览|通报)(\([^()]*\))*$/u.test(fold(slot.text));
}

/** Group headings above the found header: 收入 | 支出, 因公出国（境）费. */
function topOf(grid: Grid, index: number, left: number, right: number, floor: number): number {
  let top = grid.rowNumbers[index] ?? 0;
  const repeated = new Set(grid.slots(top).map((slot) => fold(slot.text))).size < grid.slots(top).length;
  for (let step = 1; step <= 3; step += 1) {
    const row = grid.rowNumbers[index - step];
    if (row === undefined || row < floor || top - row > 2 || isPairsRow(grid, row)) return top;
    const slots = grid.slots(row).filter((slot) => slot.left <= right && slot.right >= left);
    const texts = slots.map((slot) => fold(slot.text));
    const groups = slots.filter((slot) => slot.right > slot.left && !(slot.left <= left && slot.right >= right));
    if (slots.length === 1 && isTitle(slots[0])) return top;
    const fits =
      slots.every((slot) => isHeaderText(slot) && slot.left >= left) &&
      texts.every((text) => text.length <= 30 && !/[:。;,?]|^\(?\d{4}年度?\)?$/u.test(text)) &&
      (groups.some((slot) => !readHeader(slot).match || slots.length > 1) || (repeated && slots.length > 1));
    if (!fits) return top;
    top = row;
  }
  return top;
}

/** The block label at the left: merged downward past the header, or known as such with nothing (`open`: something) below it. */
function sideOf(slots: readonly Slot[], bottom: number, open: boolean): Slot | undefined {
  const first = slots[0];
  if (!first || slots.length < 2) return undefined;
  const others = slots.slice(1).filter((slot) => slot.text.trim() !== "");
  if (first.bottom > bottom && others.some((slot) => slot.bottom <= bottom)) return first;
  const senses = others.map((slot) => readHeader(slot).match?.sense);
  const match = readHeader(first).match;
  const heads = senses.some((sense) => sense !== undefined && sideNeighbours.has(sense));
  if (match?.sense === "block" && heads) return open ? undefined : first;
  const budgets = senses.filter((sense) => sense === "initial" || sense === "adjusted" || sense === "executed").length;
  return match?.phrase === "预算资金" && budgets >= 2 && !open ? first : undefined;
}

const sideNeighbours: ReadonlySet<Sense> = new Set<Sense>([
  "name",
  "level1",
  "initial",
  "adjusted",
  "executed",
  "budget",
]);

function blockAt(
  grid: Grid,
  index: number,
  floor: number,
): { readonly block: HeaderBlock; readonly lastIndex: number } | undefined {
  const first = grid.rowNumbers[index];
  if (first === undefined) return undefined;
  const slots = startingAt(grid, first);
  if (slots.length < 2 || !slots.every(isHeaderText) || !slots.some((slot) => readHeader(slot).match)) return undefined;
  if (isPairsRow(grid, first) || isUnfilledRow(slots)) return undefined;
  let bottom = first;
  let lastIndex = index;
  for (let step = 0; step < 4; step += 1) {
    const next = rowBelow(grid, lastIndex);
    if (!next || next.row - bottom > 2) break;
    const below = startingAt(grid, next.row);
    if (!extendsHeader(grid, bottom, below, undefined)) break;
    bottom = next.row;
    lastIndex = next.index;
  }
  const next = rowBelow(grid, lastIndex);
  const lead = next && slots[0] ? grid.slotAt(next.row, slots[0].left) : undefined;
  const side = sideOf(slots, bottom, lead !== undefined && lead.top === next?.row && lead.text.trim() !== "");
  const named = bottom;
  const after = rowBelow(grid, lastIndex);
  if (after && after.row - bottom <= 2 && isColumnNumbers(grid, after.row, bottom, rowBelow(grid, after.index)?.row)) {
    bottom = after.row;
    lastIndex = after.index;
  }
  const own = slots.filter((slot) => slot !== side);
  const left = side ? side.right + 1 : Math.min(...own.map((slot) => slot.left));
  let right = Math.max(...own.map((slot) => slot.right));
  for (const row of grid.rowNumbers.slice(index + 1, lastIndex + 1))
    for (const slot of grid.slots(row)) right = Math.max(right, slot.right);
  right = Math.min(right, grid.right, left + 255);
  const top = side ? first : topOf(grid, index, left, right, floor);
  const columns = columnsOf(grid, top, named, left, right, side);
  const guess = guessKind(columns);
  if (!guess) return undefined;
  return { block: { top, bottom, left, right, columns, guess, ...(side ? { side } : {}) }, lastIndex };
}

/** Finds the header blocks of a sheet from top to bottom. */
export function* findHeaderBlocks(grid: Grid): Steps<readonly HeaderBlock[]> {
  const blocks: HeaderBlock[] = [];
  for (let index = 0; index < grid.rowNumbers.length; index += 1) {
    if (isPause(index)) yield STRIDE;
    const found = blockAt(grid, index, (blocks.at(-1)?.bottom ?? -1) + 1);
    if (!found) continue;
    blocks.push(found.block);
    index = found.lastIndex;
  }
  return blocks;
}

import type { Block, PlacedBlock } from "./body";
import { rowsBetween } from "./grid";
import type { Grid } from "./grid";
import { columnsOf } from "./header-cells";
import { longestHeader } from "./match-header";
import { fold } from "./text";

/** How many rows of a sheet are looked at for something like a header. */
const farthest = 60;

/** How much a row looks like a header: the number of short texts in it, `0` where it has anything else. */
function likeness(grid: Grid, row: number): number {
  const slots = grid.slots(row).filter((slot) => slot.top === row);
  const words = slots.every((slot) => {
    const length = fold(slot.text).length;
    return !slot.numeric && length > 0 && length <= Math.min(longestHeader, 20);
  });
  return words && slots.length >= 2 ? slots.length : 0;
}

/**
 * The row of a sheet without a known header that looks most like one, with all the rows below it. What table it is, and what
 * its columns mean, only the user can say; `undefined` where no row has two short texts above a row of as many cells.
 */
export function candidateBlock(grid: Grid): PlacedBlock | undefined {
  let best: { readonly row: number; readonly score: number } | undefined;
  for (const [index, row] of grid.rowNumbers.slice(0, farthest).entries()) {
    const score = likeness(grid, row);
    const next = grid.rowNumbers[index + 1];
    if (score === 0 || next === undefined || grid.slots(next).length < 2) continue;
    if (!best || score > best.score) best = { row, score };
  }
  if (!best) return undefined;
  const { row } = best;
  const slots = grid.slots(row).filter((slot) => slot.top === row);
  const left = Math.min(...slots.map((slot) => slot.left));
  const right = Math.min(Math.max(...slots.map((slot) => slot.right)), left + 255);
  const bottom = Math.min(...slots.map((slot) => slot.bottom));
  const body: Block = {
    top: row,
    bottom,
    left,
    right,
    columns: columnsOf(grid, row, bottom, left, right, undefined),
    guess: "amounts",
    from: 0,
    body: rowsBetween(grid.rowNumbers, bottom + 1, grid.rowNumbers[grid.rowNumbers.length - 1] ?? bottom),
    after: [],
  };
  return { ...body, above: rowsBetween(grid.rowNumbers, 0, row - 1) };
}

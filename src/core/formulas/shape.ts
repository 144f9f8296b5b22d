import type { CellValue } from "../workbook/snapshot";
import { isBlock, type Argument } from "./result";

/** Beyond this many rows a function gives `#NUM!`. */
export const MAX_ROWS = 200_000;

/** Rows of a sheet in .xls, in which a whole column may still come. */
const OLD_SHEET_ROWS = 65_536;

type Block = readonly (readonly CellValue[])[];

/** Rows and columns of a block. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

function shapeOf(block: Block): Shape {
  return { rows: block.length, columns: block.reduce((widest, row) => Math.max(widest, row.length), 0) };
}

/** A block of one cell counts as its cell. */
export function single(argument: Argument): CellValue | undefined {
  if (!isBlock(argument)) return argument;
  return argument.length === 1 && argument[0]?.length === 1 ? (argument[0][0] ?? null) : undefined;
}

/** The one shape of all blocks of more than a cell; `undefined` where there is none, `"mismatch"` where they differ. */
export function commonShape(blocks: readonly Argument[]): Shape | "mismatch" | undefined {
  let common: Shape | undefined;
  for (const block of blocks) {
    if (!isBlock(block) || single(block) !== undefined) continue;
    const shape = shapeOf(block);
    if (common && (common.rows !== shape.rows || common.columns !== shape.columns)) return "mismatch";
    common = shape;
  }
  return common;
}

function isWholeColumn(rows: number): boolean {
  return rows > MAX_ROWS || rows === OLD_SHEET_ROWS;
}

function isBlankRow(row: readonly CellValue[] | undefined): boolean {
  return row === undefined || row.every((value) => value === null || value === "");
}

/** Rows up to the last one that is filled in any of the blocks, for whole columns; all rows for other ranges. */
export function filledRows(blocks: readonly Block[], rows: number): number {
  if (!isWholeColumn(rows)) return rows;
  let last = rows;
  while (last > 1 && blocks.every((block) => isBlankRow(block[last - 1]))) last--;
  return last;
}

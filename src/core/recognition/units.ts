import type { Grid, Slot } from "./grid";
import type { HeaderColumn } from "./header-cells";
import type { Evidence } from "./model";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold, moneyUnit } from "./text";

/** A money unit with the words that give it. */
export interface FoundUnit {
  readonly unit: string;
  readonly why: Evidence;
}

const unitLine = /(?:金额)?单位:?(人民币)?(百万元|亿元|千元|百元|万元|亿美元|万美元|美元|元)(?!\p{Script=Han})/u;
const inBrackets = /\((?:金额|单位|金额单位)?:?(?:人民币)?(百万元|亿元|千元|百元|万元|亿美元|万美元|美元|元)\)/u;

/** The unit that a cell states for a table: `金额单位：元`, `（万元）` in a title or label. */
export function unitStated(text: string): string | undefined {
  const folded = fold(text);
  if (folded.length > 80) return undefined;
  const match = unitLine.exec(folded);
  return match?.[2] ?? inBrackets.exec(folded)?.[1] ?? moneyUnit(folded.replace(/^[:(]|[:)]$/gu, ""));
}

/** A cell's text in quotation marks, on one line. */
export const said = (slot: Slot): string => `“${slot.text.replace(/\s+/gu, " ").trim()}”`;

/** How many rows above a header its unit line may stand. */
const farthest = 200;

function stated(grid: Grid, rows: readonly number[]): FoundUnit | undefined {
  for (const row of rows.slice(-farthest).reverse()) {
    for (const slot of grid.slots(row)) {
      const unit = slot.numeric ? undefined : unitStated(slot.text);
      if (unit !== undefined)
        return { unit, why: { about: "unit", column: slot.left, because: `${said(slot)}写明单位为${unit}` } };
    }
  }
  return undefined;
}

/**
 * The unit of a table's money: in its amount headers, in the label beside it, in the other header cells, on a line above it,
 * and lastly on a line elsewhere in the sheet when only one unit is stated there.
 */
export function* moneyUnitOf(
  grid: Grid,
  block: { readonly columns: readonly HeaderColumn[]; readonly side?: Slot; readonly above: readonly number[] },
  amounts: readonly HeaderColumn[],
): Steps<FoundUnit | undefined> {
  for (const column of [...amounts, ...block.columns]) {
    const unit = column.unit === undefined ? undefined : moneyUnit(column.unit);
    const slot = column.path[column.path.length - 1];
    if (unit !== undefined && slot)
      return { unit, why: { about: "unit", column: column.column, because: `表头${said(slot)}写明单位为${unit}` } };
  }
  const side = block.side && unitStated(block.side.text);
  if (block.side && side !== undefined)
    return {
      unit: side,
      why: { about: "unit", column: block.side.left, because: `左侧${said(block.side)}写明单位为${side}` },
    };
  const above = stated(grid, block.above);
  if (above) return above;
  return yield* onlyUnit(grid);
}

/** A unit with the place that states it, in words. */
export interface StatedUnit {
  readonly unit: string;
  readonly where: string;
}

/** The unit that the label beside a header or the nearest line above it states. */
export function unitBeside(
  grid: Grid,
  block: { readonly side?: Slot; readonly above: readonly number[] },
): StatedUnit | undefined {
  const side = block.side && unitStated(block.side.text);
  if (block.side && side !== undefined) return { unit: side, where: `左侧${said(block.side)}` };
  const above = stated(grid, block.above);
  return above && { unit: above.unit, where: `表头上方的${above.why.because.replace(/写明单位为.*$/u, "")}` };
}

const onlyUnits = new WeakMap<Grid, { readonly found?: FoundUnit }>();

function* onlyUnit(grid: Grid): Steps<FoundUnit | undefined> {
  const known = onlyUnits.get(grid);
  if (known) return known.found;
  let found: FoundUnit | undefined;
  for (const [index, row] of grid.rowNumbers.entries()) {
    if (isPause(index)) yield STRIDE;
    const here = stated(grid, [row]);
    if (here && found && here.unit !== found.unit) {
      found = undefined;
      break;
    }
    found ??= here;
  }
  onlyUnits.set(grid, found ? { found } : {});
  return found;
}

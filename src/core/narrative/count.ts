import type { Figure } from "../performance/figure";
import { readFigure } from "../performance/figures";
import type { Indicator } from "../performance/model";
import { Decimal } from "../quantity/decimal";
import type { CellRef } from "../workbook/address";
import { LIMITS } from "./limits";

/** How many indicators there are of a kind, the first of their cells and the sheets where they stand. */
export interface Count {
  number: number;
  readonly sources: CellRef[];
  readonly sheets: Set<string>;
}

/** Nothing counted yet. */
export function noCount(): Count {
  return { number: 0, sources: [], sheets: new Set() };
}

/** Counts one more. */
export function countIn(count: Count, { source }: Indicator): void {
  count.number++;
  if (count.sources.length < LIMITS.countSources) count.sources.push(source);
  count.sheets.add(source.sheet);
}

/** A count as a figure with the first of its cells; the formula says where all of them stand. Absent for none. */
export function countFigure(id: string, label: string, { number, sources, sheets }: Count): Figure | undefined {
  const [first] = sources;
  if (!first) return undefined;
  const places = [...sheets].map((name) => `“${name}”`).join("、");
  return {
    ...readFigure(`count.${id}`, label, new Decimal(number), "项", first),
    formula: `逐行计数：工作表${places}共${String(number)}行`,
    sources,
  };
}

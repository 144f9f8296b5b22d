import { parseRef, quoteSheet, rectAddress, type CellRef, type RangeRef } from "../workbook/address";

/** Cells as few ranges: neighbours down a column are one, in the order of the first of each. */
function rangesOf(sources: readonly CellRef[]): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  for (const { sheet, row, column } of sources) {
    const last = ranges.at(-1);
    if (last && last.sheet === sheet && last.left === column && last.bottom + 1 === row)
      ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ sheet, top: row, bottom: row, left: column, right: column });
  }
  return ranges;
}

/** A place in the list of a figure's sources: one or more ranges and the first of their cells. */
export interface SourcePlace {
  /** One address a line. */
  readonly text: string;
  readonly first: CellRef;
}

/** A cell holds 32,767 characters. */
const CELL_CHARACTERS = 32_000;

/** A figure's sources in at most `most` places; what is left stands together in the last one. */
export function sourcePlaces(sources: readonly CellRef[], most: number): readonly SourcePlace[] {
  const places = rangesOf(sources).map((range) => ({
    text: `${quoteSheet(range.sheet)}!${rectAddress(range)}`,
    first: { sheet: range.sheet, row: range.top, column: range.left },
  }));
  const rest = places.slice(most - 1);
  const [first] = rest;
  if (!first || rest.length === 1) return places;
  const lines = rest.map(({ text }) => text).join("\n");
  const text = lines.length <= CELL_CHARACTERS ? lines : lines.slice(0, lines.lastIndexOf("\n", CELL_CHARACTERS));
  return [...places.slice(0, most - 1), { ...first, text }];
}

/** The cells of the ranges written in a text, one address a line. */
export function cellsOf(text: string): readonly CellRef[] {
  return text.split("\n").flatMap((address) => {
    const range = parseRef(address.trim());
    if (!range) return [];
    const { sheet, top, bottom, left } = range;
    return Array.from({ length: bottom - top + 1 }, (_, index) => ({ sheet, row: top + index, column: left }));
  });
}

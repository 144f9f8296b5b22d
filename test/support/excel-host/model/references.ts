import { quoteSheet, type Rect } from "../../../../src/core/workbook/address";
import { areaAddress, COLUMNS, parseArea, ROWS } from "./area";

/** Cells that are inserted before, or deleted from, `at`; only `across` is affected. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  /** Positive for inserted, negative for deleted. */
  readonly count: number;
  /** The columns (for rows) or rows (for columns) that take part, inclusive. */
  readonly across: { readonly from: number; readonly to: number };
}

function shiftSpan(
  from: number,
  to: number,
  { at, count }: Shift,
  last: number,
): readonly [number, number] | undefined {
  if (from === 0 && to === last) return [from, to];
  if (count > 0) return [from >= at ? from + count : from, to >= at ? Math.min(to + count, last) : to];
  const end = at - count;
  const moved = (place: number): number => (place >= end ? place + count : place);
  const start = from >= at && from < end ? at : moved(from);
  const stop = to >= at && to < end ? at - 1 : moved(to);
  return start <= stop ? [start, stop] : undefined;
}

/** Where an area is after a shift; `undefined` when all of it was deleted. Areas only partly affected stay. */
export function shiftArea(area: Rect, shift: Shift): Rect | undefined {
  const { from, to } = shift.across;
  if (shift.axis === "row") {
    if (area.left < from || area.right > to) return area;
    const span = shiftSpan(area.top, area.bottom, shift, ROWS - 1);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < from || area.bottom > to) return area;
  const span = shiftSpan(area.left, area.right, shift, COLUMNS - 1);
  return span && { ...area, left: span[0], right: span[1] };
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(!])`;
/** Texts, references with or without a sheet, other words and numbers; what lies between them does not matter. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(${SHEET})?(${CELL}(?::${CELL})?${END}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END}|\$?\d{1,7}:\$?\d{1,7}${END})|(${SHEET})(#REF!|[\p{L}_\\][\p{L}\p{N}_.]*)|[\p{L}_\\][\p{L}\p{N}_.]*|\d+\.?\d*`,
  "giu",
);

const sheetName = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** Puts the `$` marks of a reference on an area of the same kind. */
function markedAddress(area: Rect, like: string): string {
  const marks = like.split(":").map((part) => ({
    column: /^\$(?=[A-Za-z])/.test(part) ? "$" : "",
    row: /\$(?=\d)/.test(part) ? "$" : "",
  }));
  return areaAddress(area)
    .split(":")
    .map((part, index) => {
      const mark = marks[index] ?? marks[0];
      return part.replace(/^([A-Z]*)(\d*)$/, (_, letters: string, digits: string) =>
        [letters && `${mark?.column ?? ""}${letters}`, digits && `${mark?.row ?? ""}${digits}`].join(""),
      );
    })
    .join(":");
}

/** A formula whose references to one sheet follow a shift. `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  const wanted = sheet.toLowerCase();
  return formula.replace(PIECE, (piece, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return piece;
    if ((prefix === undefined ? home : sheetName(prefix)).toLowerCase() !== wanted) return piece;
    const area = parseArea(reference);
    if (!area) return piece;
    const moved = shiftArea(area, shift);
    if (moved === area) return piece;
    const text = moved ? markedAddress(moved, reference) : "#REF!";
    return `${prefix ?? ""}${text}`;
  });
}

/** A formula in which a sheet has another name; without one (the sheet is gone) its references become `#REF!`. */
export function renameInFormula(formula: string, from: string, to: string | undefined): string {
  const wanted = from.toLowerCase();
  return formula.replace(
    PIECE,
    (piece, prefix: string | undefined, reference: string | undefined, other: string | undefined, rest: string) => {
      const owner = prefix ?? other;
      if (owner === undefined || sheetName(owner).toLowerCase() !== wanted) return piece;
      return to === undefined ? "#REF!" : `${quoteSheet(to)}!${reference ?? rest}`;
    },
  );
}

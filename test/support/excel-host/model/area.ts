import { columnIndex, columnName, quoteSheet, type Rect } from "../../../../src/core/workbook/address";
import { RichApiError } from "./errors";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Every cell of a sheet. */
export const WHOLE: Rect = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowCount = (area: Rect): number => area.bottom - area.top + 1;
export const columnCount = (area: Rect): number => area.right - area.left + 1;
export const cellCount = (area: Rect): number => rowCount(area) * columnCount(area);
export const isWholeColumns = (area: Rect): boolean => rowCount(area) === ROWS;
export const isWholeRows = (area: Rect): boolean => columnCount(area) === COLUMNS;

/** A rectangle from its first cell and its size; throws InvalidArgument beyond the sheet. */
export function areaAt(top: number, left: number, rows: number, columns: number): Rect {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (![top, left, rows, columns].every(Number.isInteger) || rows < 1 || columns < 1)
    throw new RichApiError("InvalidArgument");
  if (top < 0 || left < 0 || area.bottom >= ROWS || area.right >= COLUMNS) throw new RichApiError("InvalidArgument");
  return area;
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The address as Excel gives it, without the sheet; `$` marks make it absolute. */
export function areaAddress(area: Rect, mark: "" | "$" = ""): string {
  const row = (index: number): string => `${mark}${index + 1}`;
  const column = (index: number): string => `${mark}${columnName(index)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  return cellCount(area) === 1 ? first : `${first}:${column(area.right)}${row(area.bottom)}`;
}

/** Reads `B2`, `B2:C5`, `B:C`, `2:5`, each with or without `$`; `undefined` where it is none. */
export function parseArea(text: string): Rect | undefined {
  const plain = text.trim().replaceAll("$", "").toUpperCase();
  const [first = "", last = first, rest] = plain.split(":");
  if (rest !== undefined) return undefined;
  const parts = [first, last].map((part) => /^([A-Z]{0,3})(\d{0,7})$/.exec(part));
  const columns = parts.map((part) => (part?.[1] ? columnIndex(part[1]) : undefined));
  const rows = parts.map((part) => (part?.[2] ? Number(part[2]) - 1 : undefined));
  const [c1, c2] = columns;
  const [r1, r2] = rows;
  const hasColumns = c1 !== undefined && c2 !== undefined;
  const hasRows = r1 !== undefined && r2 !== undefined;
  const clean =
    parts.every((part) => part !== null) &&
    (c1 === undefined) === (c2 === undefined) &&
    (r1 === undefined) === (r2 === undefined);
  if (!clean || (!hasColumns && !hasRows) || (!(hasColumns && hasRows) && !plain.includes(":"))) return undefined;
  return {
    top: hasRows ? Math.min(r1, r2) : 0,
    bottom: hasRows ? Math.max(r1, r2) : ROWS - 1,
    left: hasColumns ? Math.min(c1, c2) : 0,
    right: hasColumns ? Math.max(c1, c2) : COLUMNS - 1,
  };
}

/** Splits `'表 1'!A1:B2` into its sheet and the rest. */
export function splitSheet(text: string): { readonly sheet?: string; readonly address: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { address: text };
  const name = text.slice(0, bang).trim();
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, address: text.slice(bang + 1) };
}

/** The address with its sheet, as `Range.address` gives it. */
export function fullAddress(sheet: string, area: Rect, mark: "" | "$" = ""): string {
  return `${quoteSheet(sheet)}!${areaAddress(area, mark)}`;
}

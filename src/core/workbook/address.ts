/** One cell. Rows and columns count from 0; `sheet` is the sheet's name as shown on its tab. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells inside one sheet; all four edges are inclusive and count from 0. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle together with the sheet it lies on. */
export interface RangeRef extends Rect {
  readonly sheet: string;
}

/**
 * The letters of a column.
 * @example columnName(27) // "AB"
 */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The index of a column from its letters, `-1` where they name none. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A cell's address without its sheet.
 * @example cellAddress({ row: 4, column: 5 }) // "F5"
 */
export function cellAddress(cell: { readonly row: number; readonly column: number }): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** A rectangle's address without its sheet; a single cell has no colon. */
export function rectAddress(rect: Rect): string {
  const first = cellAddress({ row: rect.top, column: rect.left });
  const last = cellAddress({ row: rect.bottom, column: rect.right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as Excel writes it in a formula: quoted where it has to be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * A cell's address with its sheet.
 * @example refAddress({ sheet: "预算执行", row: 4, column: 5 }) // "预算执行!F5"
 */
export function refAddress(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${cellAddress(ref)}`;
}

/** Reads `A1`, `$A$1` or `A1:C3`; `undefined` where the text is no address. */
export function parseRect(text: string): Rect | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const columns = [columnIndex(c1), columnIndex(c2)];
  const rows = [Number(r1) - 1, Number(r2) - 1];
  if (Math.min(...rows) < 0) return undefined;
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** Reads `预算执行!F5` or `'表 1'!A1:B2`; `undefined` where the text has no sheet or no address. */
export function parseRef(text: string): RangeRef | undefined {
  const bang = text.lastIndexOf("!");
  if (bang < 1) return undefined;
  const rect = parseRect(text.slice(bang + 1));
  if (!rect) return undefined;
  const name = text.slice(0, bang);
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, ...rect };
}

/** Whether a cell lies in a rectangle. */
export function contains(rect: Rect, cell: { readonly row: number; readonly column: number }): boolean {
  return cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right;
}

/** The single-cell range at a cell. */
export function rangeAt(ref: CellRef): RangeRef {
  return { sheet: ref.sheet, top: ref.row, bottom: ref.row, left: ref.column, right: ref.column };
}

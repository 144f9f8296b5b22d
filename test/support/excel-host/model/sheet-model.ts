import type { Rect } from "../../../../src/core/workbook/address";
import type { CellValue, SheetVisibility } from "../../../../src/core/workbook/snapshot";
import { COLUMNS, WHOLE, cellCount, intersect, isWholeColumns, isWholeRows } from "./area";
import { DEFAULT_FORMAT, type CellFormat, type FormatKey } from "./cell-format";
import type { ChartModel } from "./chart-model";
import { createPage, type PageModel } from "./page-model";
import type { TableModel } from "./table-model";

/** A link as `Range.hyperlink` shows it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface CellModel {
  value: CellValue;
  formula?: string;
  /** The value came with the workbook; formulas this host cannot calculate keep it. */
  fromFile?: boolean;
  /** The cell whose array spilled here. */
  spilledFrom?: CellModel;
  /** The last call of a custom function, to call again only when an argument changed. */
  lastCall?: string;
  hyperlink?: Hyperlink;
  readonly format: Partial<CellFormat>;
}

export interface Band {
  size?: number;
  hidden?: boolean;
  /** Hidden by a filter rather than by hand. */
  filtered?: boolean;
}

/** A sheet's filter: the criteria by column, as they were given. */
export interface FilterModel {
  readonly area: Rect;
  readonly criteria: readonly (Readonly<Record<string, unknown>> | undefined)[];
}

/** What users may still do on a protected sheet, by Excel's names such as `allowFormatCells`. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  readonly cells: Map<number, CellModel>;
  readonly rows: Map<number, Band>;
  readonly columns: Map<number, Band>;
  /** Formats of whole rows, whole columns and the whole sheet, the latest last. */
  bulkFormats: { readonly area: Rect; readonly format: Partial<CellFormat> }[];
  merges: Rect[];
  frozen?: { readonly rows: number; readonly columns: number };
  gridlines: boolean;
  /** Locked cells cannot be changed, and nothing else that {@link SheetModel.allowed} does not name. */
  protected: boolean;
  allowed: ProtectionOptions;
  password?: string;
  tables: TableModel[];
  charts: ChartModel[];
  filter?: FilterModel | undefined;
  readonly page: PageModel;
  /** Properties that are only remembered, by protocol name. */
  readonly settings: Map<string, unknown>;
}

export function createSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: "visible",
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    bulkFormats: [],
    merges: [],
    gridlines: true,
    protected: false,
    allowed: {},
    tables: [],
    charts: [],
    page: createPage(),
    settings: new Map<string, unknown>([
      ["TabColor", ""],
      ["StandardWidth", 8.38],
      ["ShowHeadings", true],
      ["EnableCalculation", true],
    ]),
  };
}

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

export function cellOf(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(keyOf(row, column));
}

/** The cell at a place, made if it is not there. */
export function touchCell(sheet: SheetModel, row: number, column: number): CellModel {
  const key = keyOf(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: null, format: {} }));
  return cell;
}

/** The cells that exist inside an area. */
export function* cellsIn(sheet: SheetModel, area: Rect): Generator<{ row: number; column: number; cell: CellModel }> {
  if (cellCount(area) <= sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = cellOf(sheet, row, column);
        if (cell) yield { row, column, cell };
      }
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      yield { row, column, cell };
  }
}

/** The rectangle that holds everything; with `valuesOnly` cells that are merely formatted do not count. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean, within: Rect = WHOLE): Rect | undefined {
  let used: Rect | undefined;
  for (const { row, column, cell } of cellsIn(sheet, within)) {
    const filled = cell.value !== null || cell.formula !== undefined;
    if (!filled && (valuesOnly || Object.keys(cell.format).length === 0)) continue;
    used = used
      ? {
          top: Math.min(used.top, row),
          left: Math.min(used.left, column),
          bottom: Math.max(used.bottom, row),
          right: Math.max(used.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return used;
}

/** One property of a cell's format, with what its row, column or sheet says and Excel's default behind it. */
export function formatAt<K extends FormatKey>(sheet: SheetModel, row: number, column: number, key: K): CellFormat[K] {
  const own = cellOf(sheet, row, column)?.format[key];
  if (own !== undefined) return own;
  const place = { top: row, bottom: row, left: column, right: column };
  const bulk = sheet.bulkFormats.findLast((entry) => key in entry.format && intersect(entry.area, place));
  return bulk?.format[key] ?? DEFAULT_FORMAT[key];
}

/** Formats an area; rows, columns and sheets as a whole are remembered as such. */
export function setFormat(sheet: SheetModel, area: Rect, format: Partial<CellFormat>): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    for (const { cell } of cellsIn(sheet, area)) Object.assign(cell.format, format);
    sheet.bulkFormats.push({ area, format });
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      Object.assign(touchCell(sheet, row, column).format, format);
    }
  }
}

const covers = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** Takes every format off an area. */
export function clearFormat(sheet: SheetModel, area: Rect): void {
  for (const { cell } of cellsIn(sheet, area)) {
    for (const key of Object.keys(cell.format) as FormatKey[]) delete cell.format[key];
  }
  sheet.bulkFormats = sheet.bulkFormats.filter((entry) => !covers(area, entry.area));
  for (const entry of sheet.bulkFormats) {
    const part = intersect(entry.area, area);
    if (!part) continue;
    const defaults = Object.fromEntries(
      Object.keys(entry.format).map((key) => [key, DEFAULT_FORMAT[key as FormatKey]]),
    );
    setFormat(sheet, part, defaults);
  }
}

import type { Rect } from "../../../../src/core/workbook/address";
import { COLUMNS, ROWS, columnCount, intersect, isWholeColumns, isWholeRows, rowCount } from "./area";
import { RichApiError } from "./errors";
import { shiftArea, shiftFormula, type Shift } from "./references";
import { touchCell, type Band, type CellModel, type SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

const covers = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

/** The shift that inserting or deleting an area is. */
function shiftOf(area: Rect, direction: ShiftDirection): Shift {
  const rows = direction === "Down" || direction === "Up";
  const size = rows ? rowCount(area) : columnCount(area);
  return {
    axis: rows ? "row" : "column",
    at: rows ? area.top : area.left,
    count: direction === "Down" || direction === "Right" ? size : -size,
    across: rows ? { from: area.left, to: area.right } : { from: area.top, to: area.bottom },
  };
}

/** Everything that moves: from the place of the shift to the end of the sheet. */
const movingArea = ({ axis, at, across }: Shift): Rect =>
  axis === "row"
    ? { top: at, bottom: ROWS - 1, left: across.from, right: across.to }
    : { top: across.from, bottom: across.to, left: at, right: COLUMNS - 1 };

/** Merges and tables may move as a whole, never in part. */
function checkWhole(sheet: SheetModel, shift: Shift): void {
  const moving = movingArea(shift);
  const cut = (area: Rect): boolean => {
    const part = intersect(area, moving);
    if (!part) return false;
    return shift.axis === "row"
      ? part.left > area.left || part.right < area.right
      : part.top > area.top || part.bottom < area.bottom;
  };
  if (sheet.merges.some(cut) || sheet.tables.some(({ area }) => cut(area))) throw new RichApiError("InvalidOperation");
}

function shiftCellMap(sheet: SheetModel, shift: Shift): void {
  const moved: (readonly [number, CellModel])[] = [];
  const { from, to } = shift.across;
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    const [place, beside] = shift.axis === "row" ? [row, column] : [column, row];
    if (place < shift.at || beside < from || beside > to) continue;
    sheet.cells.delete(key);
    if (shift.count < 0 && place < shift.at - shift.count) continue;
    const [newRow, newColumn] = shift.axis === "row" ? [row + shift.count, column] : [row, column + shift.count];
    if (newRow >= ROWS || newColumn >= COLUMNS) throw new RichApiError("InvalidOperation");
    moved.push([newRow * COLUMNS + newColumn, cell]);
  }
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

function shiftBands(bands: Map<number, Band>, { at, count }: Shift): void {
  const entries = [...bands];
  bands.clear();
  for (const [index, band] of entries) {
    if (index < at) bands.set(index, band);
    else if (count > 0 || index >= at - count) bands.set(index + count, band);
  }
}

/** New cells look like those above them, or to their left. */
function copyLook(sheet: SheetModel, area: Rect, shift: Shift): void {
  if (shift.at === 0) return;
  const before =
    shift.axis === "row"
      ? { ...area, top: shift.at - 1, bottom: shift.at - 1 }
      : { ...area, left: shift.at - 1, right: shift.at - 1 };
  for (const [key, { format }] of [...sheet.cells]) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (!covers(before, { top: row, bottom: row, left: column, right: column })) continue;
    for (let index = 0; index < shift.count; index += 1) {
      const place = shift.axis === "row" ? [shift.at + index, column] : [row, shift.at + index];
      Object.assign(touchCell(sheet, place[0] ?? 0, place[1] ?? 0).format, format);
    }
  }
}

/** Formulas, names, print areas, charts … of the whole workbook that speak of the sheet. */
function followEverywhere(model: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  for (const home of model.sheets) {
    for (const cell of home.cells.values()) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, home.name, sheet.name, shift);
    }
    for (const chart of home.charts) {
      chart.series = chart.series.map((series) => ({
        ...series,
        ...(series.values?.sheet === sheet && { values: shiftCellsOf(series.values, shift) }),
        ...(series.categories?.sheet === sheet && { categories: shiftCellsOf(series.categories, shift) }),
      }));
    }
  }
  for (const name of model.names) {
    if ("formula" in name.target) {
      name.target = { formula: shiftFormula(name.target.formula, name.scope?.name ?? "", sheet.name, shift) };
    } else if (name.target.sheet === sheet) {
      const area = shiftArea(name.target.area, shift);
      name.target = area ? { sheet, area } : { formula: "#REF!" };
    }
  }
}

const shiftCellsOf = <T extends { readonly area: Rect }>(cells: T, shift: Shift): T | undefined => {
  const area = shiftArea(cells.area, shift);
  return area && { ...cells, area };
};

const shiftOptional = (area: Rect | undefined, shift: Shift): Rect | undefined => area && shiftArea(area, shift);

/** Inserts empty cells (`Down`, `Right`) or deletes cells (`Up`, `Left`); everything that refers to them follows. */
export function shiftCells(model: WorkbookModel, sheet: SheetModel, area: Rect, direction: ShiftDirection): void {
  const shift = shiftOf(area, direction);
  checkWhole(sheet, shift);
  shiftCellMap(sheet, shift);
  const all = (areas: readonly Rect[]): Rect[] => areas.flatMap((entry) => shiftArea(entry, shift) ?? []);
  sheet.merges = all(sheet.merges).filter((merge) => rowCount(merge) > 1 || columnCount(merge) > 1);
  sheet.bulkFormats = sheet.bulkFormats.flatMap((entry) => shiftCellsOf(entry, shift) ?? []);
  sheet.tables = sheet.tables.filter((table) => {
    const moved = shiftArea(table.area, shift);
    if (moved) table.area = moved;
    return moved !== undefined;
  });
  if (shift.axis === "row" && isWholeRows(area)) shiftBands(sheet.rows, shift);
  if (shift.axis === "column" && isWholeColumns(area)) shiftBands(sheet.columns, shift);
  const { page, filter } = sheet;
  page.printArea = page.printArea && all(page.printArea);
  page.titleRows = shiftOptional(page.titleRows, shift);
  page.titleColumns = shiftOptional(page.titleColumns, shift);
  if (shift.axis === "row" && isWholeRows(area))
    page.breaks = page.breaks.flatMap((row) => shiftArea({ ...area, top: row, bottom: row }, shift)?.top ?? []);
  if (filter) {
    const moved = shiftArea(filter.area, shift);
    sheet.filter = moved && { ...filter, area: moved };
  }
  if (model.selection.sheet === sheet) {
    model.selection = {
      sheet,
      area: shiftArea(model.selection.area, shift) ?? { ...area, bottom: area.top, right: area.left },
    };
  }
  followEverywhere(model, sheet, shift);
  if (shift.count > 0) copyLook(sheet, area, shift);
  model.dirty = true;
}

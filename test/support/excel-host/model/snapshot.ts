import type { Rect } from "../../../../src/core/workbook/address";
import type { Cell, Sheet, Workbook } from "../../../../src/core/workbook/snapshot";
import { COLUMNS } from "./area";
import { createSheet, formatAt, touchCell, usedArea, type SheetModel } from "./sheet-model";
import { checkSheetName, nameFormula, nameTarget, sheetByKey, type WorkbookModel } from "./workbook-model";

function loadSheet(model: WorkbookModel, source: Sheet, index: number): SheetModel {
  checkSheetName(model, source.name);
  const serial = model.nextId.toString(16).toUpperCase().padStart(12, "0");
  model.nextId += 1;
  const sheet = createSheet(
    `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, "0")}-${serial}}`,
    source.name,
  );
  sheet.visibility = source.visibility;
  sheet.merges = [...source.merges];
  source.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const target = touchCell(sheet, row, column);
      target.value = cell.value;
      if (cell.formula !== undefined) Object.assign(target, { formula: cell.formula, fromFile: true });
      if (cell.format !== undefined) Object.assign(target.format, { numberFormat: cell.format });
      if (cell.indent !== undefined) Object.assign(target.format, { indent: cell.indent });
    }),
  );
  for (const row of source.hiddenRows ?? []) sheet.rows.set(row, { hidden: true });
  for (const column of source.hiddenColumns ?? []) sheet.columns.set(column, { hidden: true });
  return sheet;
}

/** Replaces the content of the model by a workbook. */
export function loadSnapshot(model: WorkbookModel, workbook: Workbook): void {
  model.sheets = [];
  workbook.sheets.forEach((sheet, index) => model.sheets.push(loadSheet(model, sheet, index)));
  const active = model.sheets.find((sheet) => sheet.visibility === "visible");
  if (!active) throw new Error("A workbook needs a visible sheet");
  model.active = active;
  model.selection = { sheet: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  model.names = workbook.names.map((name) => ({
    name: name.name,
    ...(name.sheet !== undefined && { scope: sheetByKey(model, name.sheet) }),
    target: nameTarget(model, name.refersTo),
    visible: true,
    comment: "",
  }));
}

function snapshotCell(sheet: SheetModel, row: number, column: number): Cell | undefined {
  const cell = sheet.cells.get(row * COLUMNS + column);
  if (!cell || (cell.value === null && cell.formula === undefined)) return undefined;
  const format = formatAt(sheet, row, column, "numberFormat");
  const indent = formatAt(sheet, row, column, "indent");
  return {
    value: cell.value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(format !== "General" && { format }),
    ...(indent !== 0 && { indent }),
  };
}

function snapshotSheet(sheet: SheetModel): Sheet {
  const used = usedArea(sheet, true);
  const rows: (readonly (Cell | undefined)[] | undefined)[] = [];
  for (let row = 0; used && row <= used.bottom; row += 1) {
    const cells: (Cell | undefined)[] = [];
    for (let column = 0; column <= used.right; column += 1) {
      const cell = snapshotCell(sheet, row, column);
      if (cell) cells[column] = cell;
    }
    rows.push(cells.length > 0 ? Array.from(cells) : undefined);
  }
  const hidden = (bands: SheetModel["rows"]): ReadonlySet<number> =>
    new Set(
      [...bands]
        .filter(([, band]) => band.hidden === true)
        .map(([index]) => index)
        .sort((a, b) => a - b),
    );
  const [hiddenRows, hiddenColumns] = [hidden(sheet.rows), hidden(sheet.columns)];
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    merges: [...sheet.merges].sort(byPlace),
    ...(hiddenRows.size > 0 && { hiddenRows }),
    ...(hiddenColumns.size > 0 && { hiddenColumns }),
  };
}

const byPlace = (a: Rect, b: Rect): number => a.top - b.top || a.left - b.left;

/** The model as an immutable workbook, hidden names included. */
export function takeSnapshot(model: WorkbookModel): Workbook {
  return {
    sheets: model.sheets.map(snapshotSheet),
    names: model.names.map((name) => ({
      name: name.name,
      refersTo: nameFormula(model, name).slice(1),
      ...(name.scope && { sheet: name.scope.name }),
    })),
  };
}

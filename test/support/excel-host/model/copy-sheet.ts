import { createSheet, type SheetModel } from "./sheet-model";
import { sheetByKey, sheetId, type WorkbookModel } from "./workbook-model";

/** A copy of a sheet under the next free name, not yet placed: `预算 (2)`. Tables and charts stay behind. */
export function copySheet(model: WorkbookModel, source: SheetModel): SheetModel {
  let number = 2;
  const named = (): string => `${source.name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (sheetByKey(model, named())) number += 1;
  const copy = createSheet(sheetId(model.sheets.length, model.nextId), named());
  model.nextId += 1;
  for (const [key, cell] of source.cells) copy.cells.set(key, { ...cell, format: { ...cell.format } });
  for (const [index, band] of source.rows) copy.rows.set(index, { ...band });
  for (const [index, band] of source.columns) copy.columns.set(index, { ...band });
  for (const [name, value] of source.settings) copy.settings.set(name, value);
  for (const [name, value] of source.page.settings) copy.page.settings.set(name, value);
  copy.bulkFormats = [...source.bulkFormats];
  copy.merges = [...source.merges];
  copy.gridlines = source.gridlines;
  copy.protected = source.protected;
  copy.allowed = source.allowed;
  if (source.frozen) copy.frozen = source.frozen;
  model.dirty = true;
  return copy;
}

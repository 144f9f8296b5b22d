import type { Rect } from "../../../../src/core/workbook/address";
import { fullAddress, parseArea, splitSheet } from "./area";
import { RichApiError } from "./errors";
import { renameInFormula } from "./references";
import { createSheet, type SheetModel } from "./sheet-model";

/** What a defined name stands for: cells that move with their sheet, or a formula without its `=`. */
export type NameTarget = { readonly sheet: SheetModel; readonly area: Rect } | { readonly formula: string };

export interface NameModel {
  readonly name: string;
  readonly scope?: SheetModel;
  target: NameTarget;
  visible: boolean;
  comment: string;
}

export interface WorkbookModel {
  readonly locale: string;
  sheets: SheetModel[];
  names: NameModel[];
  active: SheetModel;
  selection: { readonly sheet: SheetModel; readonly area: Rect };
  /** The structure is protected: no sheet can be added, deleted, renamed, moved or hidden. */
  protected: boolean;
  /** A formula or a constant changed since the last calculation. */
  dirty: boolean;
  nextId: number;
  /** The password of the protected structure. */
  password?: string;
  /** `workbook.settings`, which travel with the file. */
  readonly settings: Map<string, unknown>;
  calculationMode: string;
  /** Whether add-ins hear events (`context.runtime.enableEvents`). */
  eventsEnabled: boolean;
  /** Somebody else has the workbook open too. */
  shared: boolean;
  /** What of the add-in the user sees: `Visible` with the pane open, `Background` without. */
  paneState: string;
  /** The file's name. */
  fileName: string;
}

/** A workbook with one empty sheet, as Excel opens it. */
export function createWorkbook(locale: string): WorkbookModel {
  const first = createSheet(sheetId(0, 1), "Sheet1");
  const selection = { sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  return {
    locale,
    sheets: [first],
    names: [],
    active: first,
    selection,
    protected: false,
    dirty: false,
    nextId: 2,
    settings: new Map(),
    calculationMode: "Automatic",
    eventsEnabled: true,
    shared: false,
    paneState: "Visible",
    fileName: "Book1.xlsx",
  };
}

/** An id as Excel makes them: unique for ever, also after its sheet is gone. */
export function sheetId(position: number, serial: number): string {
  const hex = (value: number, length: number): string => value.toString(16).toUpperCase().padStart(length, "0");
  return `{00000000-0001-0000-${hex(position, 4)}-${hex(serial, 12)}}`;
}

/** Finds a sheet by name or id, without regard to case. */
export function sheetByKey(model: WorkbookModel, key: unknown): SheetModel | undefined {
  const wanted = String(key).toLowerCase();
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
}

/** Throws what Excel throws for a name that no sheet may have. */
export function checkSheetName(model: WorkbookModel, name: string, self?: SheetModel): void {
  const other = model.sheets.find((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (other) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw new RichApiError("InvalidArgument");
  }
}

/** Appends a sheet; without a name it gets the next free `Sheet…`. */
export function addSheet(model: WorkbookModel, name?: string): SheetModel {
  let free = name ?? "";
  for (
    let number = model.sheets.length + 1;
    name === undefined && (free === "" || sheetByKey(model, free));
    number += 1
  ) {
    free = `Sheet${number}`;
  }
  checkSheetName(model, free);
  const sheet = createSheet(sheetId(model.sheets.length, model.nextId), free);
  model.nextId += 1;
  model.sheets.push(sheet);
  return sheet;
}

/** Reads an address, with or without a sheet, or a defined name that stands for cells. */
export function resolveAddress(
  model: WorkbookModel,
  sheet: SheetModel,
  text: string,
): { readonly sheet: SheetModel; readonly area: Rect } {
  const parts = splitSheet(text);
  const target = parts.sheet === undefined ? sheet : sheetByKey(model, parts.sheet);
  if (!target) throw new RichApiError("ItemNotFound");
  const area = parseArea(parts.address);
  if (area) return { sheet: target, area };
  const name = findName(model, parts.address, sheet) ?? findName(model, parts.address);
  if (name && "sheet" in name.target) return name.target;
  throw new RichApiError("InvalidArgument");
}

/** A name of the workbook, or of one sheet. */
export function findName(model: WorkbookModel, name: string, scope?: SheetModel): NameModel | undefined {
  const wanted = name.toLowerCase();
  return model.names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === wanted);
}

/** What a name refers to, beginning with `=`; cells of a deleted sheet read `=#REF!`. */
export function nameFormula(model: WorkbookModel, { target }: NameModel): string {
  if ("formula" in target) return `=${target.formula}`;
  return model.sheets.includes(target.sheet) ? `=${fullAddress(target.sheet.name, target.area, "$")}` : "=#REF!";
}

/** Reads what a name is to refer to. */
export function nameTarget(model: WorkbookModel, text: string): NameTarget {
  const formula = text.replace(/^=/, "");
  const parts = splitSheet(formula);
  const sheet = parts.sheet === undefined ? undefined : sheetByKey(model, parts.sheet);
  const area = parseArea(parts.address);
  return sheet && area ? { sheet, area } : { formula };
}

/** Formulas and names follow a sheet's new name; without one, the sheet is gone and they break. */
export function followSheetName(model: WorkbookModel, from: string, to: string | undefined): void {
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.formula = renameInFormula(cell.formula, from, to);
    }
  }
  for (const name of model.names) {
    if ("formula" in name.target) name.target = { formula: renameInFormula(name.target.formula, from, to) };
  }
  model.dirty = true;
}

import type { Members } from "./executor/members";
import type { HostObject } from "./handlers/host-object";
import { areaAt, COLUMNS, ROWS } from "./model/area";
import type { SheetModel } from "./model/sheet-model";
import { resolveAddress, sheetByKey, type WorkbookModel } from "./model/workbook-model";

/**
 * What people do to the workbook while the add-in runs. Everything takes effect at once, with Excel's own rules
 * (protection, typed text, formulas that follow), and is told to listeners as the work of that person.
 */
export interface Hands {
  /** Types into cells such as `预算!C3:D4`: one value for all, or rows of values. */
  readonly write: (address: string, values: unknown) => void;
  readonly clear: (address: string) => void;
  /** Inserts empty rows before row `at`, counted from 0. */
  readonly insertRows: (sheet: string, at: number, count?: number) => void;
  readonly deleteRows: (sheet: string, at: number, count?: number) => void;
  readonly insertColumns: (sheet: string, at: number, count?: number) => void;
  readonly deleteColumns: (sheet: string, at: number, count?: number) => void;
  readonly hideRows: (sheet: string, at: number, count?: number) => void;
  readonly addSheet: (name: string) => void;
  readonly deleteSheet: (name: string) => void;
  readonly renameSheet: (from: string, to: string) => void;
  readonly moveSheet: (name: string, position: number) => void;
  readonly showSheet: (name: string, visibility: "Visible" | "Hidden" | "VeryHidden") => void;
  /** Goes to cells such as `预算!C3` and selects them. */
  readonly select: (address: string) => void;
}

/** `settle` brings values up to date and tells the listeners. */
export function createHands(model: WorkbookModel, members: Members, settle: () => void): Hands {
  const sheetOf = (name: string): SheetModel => {
    const sheet = sheetByKey(model, name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  };
  const sheet = (name: string): HostObject<"Worksheet"> => ({ type: "Worksheet", sheet: sheetOf(name) });
  const cells = (address: string): HostObject<"Range"> => ({
    type: "Range",
    ...resolveAddress(model, model.active, address),
  });
  const rows = (name: string, at: number, count: number): HostObject<"Range"> => ({
    type: "Range",
    sheet: sheetOf(name),
    area: areaAt(at, 0, count, COLUMNS),
  });
  const columns = (name: string, at: number, count: number): HostObject<"Range"> => ({
    type: "Range",
    sheet: sheetOf(name),
    area: areaAt(0, at, ROWS, count),
  });
  const call = (target: HostObject, name: string, ...args: readonly unknown[]): void => {
    members.call(target, name, args);
    settle();
  };
  const set = (target: HostObject, name: string, value: unknown): void => {
    members.set(target, name, value);
    settle();
  };
  return {
    write: (address, values) => set(cells(address), "Values", values),
    clear: (address) => call(cells(address), "Clear", "Contents"),
    insertRows: (name, at, count = 1) => call(rows(name, at, count), "Insert", "Down"),
    deleteRows: (name, at, count = 1) => call(rows(name, at, count), "Delete", "Up"),
    insertColumns: (name, at, count = 1) => call(columns(name, at, count), "Insert", "Right"),
    deleteColumns: (name, at, count = 1) => call(columns(name, at, count), "Delete", "Left"),
    hideRows: (name, at, count = 1) => set(rows(name, at, count), "RowHidden", true),
    addSheet: (name) => call({ type: "WorksheetCollection" }, "Add", name),
    deleteSheet: (name) => call(sheet(name), "Delete"),
    renameSheet: (from, to) => set(sheet(from), "Name", to),
    moveSheet: (name, position) => set(sheet(name), "Position", position),
    showSheet: (name, visibility) => set(sheet(name), "Visibility", visibility),
    select: (address) => {
      const target = cells(address);
      members.call({ type: "Worksheet", sheet: target.sheet }, "Activate", []);
      call(target, "Select");
    },
  };
}

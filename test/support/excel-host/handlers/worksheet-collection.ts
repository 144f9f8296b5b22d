import { checkStructure } from "../model/protection";
import { addSheet, sheetByKey, type WorkbookModel } from "../model/workbook-model";
import type { SheetModel } from "../model/sheet-model";
import { textOf } from "./arguments";
import { raiseOnSheet, SHEET_EVENTS } from "./events";
import type { ClassHandler, HostObject } from "./host-object";

export const sheetObject = (sheet: SheetModel): HostObject<"Worksheet"> => ({ type: "Worksheet", sheet });

/** The workbook's sheets, or those the user sees. */
export const shownSheets = (model: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] =>
  visibleOnly === true ? model.sheets.filter((sheet) => sheet.visibility === "visible") : model.sheets;

export const worksheetCollection: ClassHandler<"WorksheetCollection"> = {
  events: [...SHEET_EVENTS, "onAdded", "onDeleted", "onMoved"],
  items: (_, { model }) => model.sheets.map(sheetObject),
  item: (_, key, { model }) => {
    const sheet = sheetByKey(model, key);
    return sheet ? sheetObject(sheet) : null;
  },
  methods: {
    Add: (_, [name], context) => {
      checkStructure(context.model);
      const sheet = addSheet(context.model, textOf(name));
      raiseOnSheet(context, "onAdded", sheet);
      return sheetObject(sheet);
    },
    GetActiveWorksheet: (_, __, { model }) => sheetObject(model.active),
    GetCount: (_, [visibleOnly], { model }) => shownSheets(model, visibleOnly).length,
    GetFirst: (_, [visibleOnly], { model }) => {
      const sheet = shownSheets(model, visibleOnly)[0];
      return sheet ? sheetObject(sheet) : null;
    },
    GetLast: (_, [visibleOnly], { model }) => {
      const sheet = shownSheets(model, visibleOnly).at(-1);
      return sheet ? sheetObject(sheet) : null;
    },
  },
};

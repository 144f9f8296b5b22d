import type { SheetVisibility } from "../../../../src/core/workbook/snapshot";
import { WHOLE, areaAt } from "../model/area";
import { copySheet } from "../model/copy-sheet";
import { RichApiError } from "../model/errors";
import { checkStructure } from "../model/protection";
import { usedArea, type SheetModel } from "../model/sheet-model";
import { checkSheetName, followSheetName, resolveAddress, type WorkbookModel } from "../model/workbook-model";
import { integerOf, textOf, wordOf } from "./arguments";
import { raiseOnSheet, SHEET_EVENTS } from "./events";
import type { ClassHandler, HostContext, HostObject, PropertyHandler } from "./host-object";
import { optional, range, required } from "./range-methods";
import { sheetObject, shownSheets } from "./worksheet-collection";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

type SheetObject = HostObject<"Worksheet">;

function isLastVisible(model: WorkbookModel, sheet: SheetModel): boolean {
  return sheet.visibility === "visible" && shownSheets(model, true).length === 1;
}

function activate(context: HostContext, sheet: SheetModel): void {
  const { model } = context;
  if (sheet.visibility !== "visible") throw new RichApiError("InvalidOperation");
  if (model.active === sheet) return;
  const former = model.active;
  model.active = sheet;
  model.selection = { sheet, area: areaAt(0, 0, 1, 1) };
  if (model.sheets.includes(former)) raiseOnSheet(context, "onDeactivated", former);
  raiseOnSheet(context, "onActivated", sheet);
}

function deleteSheet(context: HostContext, sheet: SheetModel): void {
  const { model } = context;
  checkStructure(model);
  const index = model.sheets.indexOf(sheet);
  if (index < 0) throw new RichApiError("ItemNotFound");
  if (isLastVisible(model, sheet)) {
    throw new RichApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
  model.sheets.splice(index, 1);
  model.names = model.names.filter((name) => name.scope !== sheet);
  followSheetName(model, sheet.name, undefined);
  const next =
    model.sheets.slice(index).find((other) => other.visibility === "visible") ?? shownSheets(model, true).at(-1);
  if (model.active === sheet && next) activate(context, next);
  raiseOnSheet(context, "onDeleted", sheet);
}

function rename(context: HostContext, sheet: SheetModel, name: string): void {
  const nameBefore = sheet.name;
  checkStructure(context.model);
  checkSheetName(context.model, name, sheet);
  followSheetName(context.model, nameBefore, name);
  sheet.name = name;
  raiseOnSheet(context, "onNameChanged", sheet, { nameBefore, nameAfter: name });
}

function setVisibility(context: HostContext, sheet: SheetModel, word: string): void {
  const { model } = context;
  checkStructure(model);
  const visibility = (word.charAt(0).toLowerCase() + word.slice(1)) as SheetVisibility;
  if (visibility !== "visible" && isLastVisible(model, sheet)) throw new RichApiError("InvalidOperation");
  const visibilityBefore = VISIBILITY[sheet.visibility];
  sheet.visibility = visibility;
  const other = shownSheets(model, true)[0];
  if (visibility !== "visible" && model.active === sheet && other) activate(context, other);
  raiseOnSheet(context, "onVisibilityChanged", sheet, { visibilityBefore, visibilityAfter: VISIBILITY[visibility] });
}

function move(context: HostContext, sheet: SheetModel, position: number): void {
  const { model } = context;
  checkStructure(model);
  if (position < 0 || position >= model.sheets.length) throw new RichApiError("InvalidArgument");
  const positionBefore = model.sheets.indexOf(sheet);
  model.sheets.splice(positionBefore, 1);
  model.sheets.splice(position, 0, sheet);
  raiseOnSheet(context, "onMoved", sheet, { positionBefore, positionAfter: position });
}

/** The sheet before or after. */
function neighbour(
  { sheet }: SheetObject,
  step: 1 | -1,
  visibleOnly: unknown,
  model: WorkbookModel,
): SheetObject | null {
  for (let index = model.sheets.indexOf(sheet) + step; ; index += step) {
    const other = model.sheets[index];
    if (!other) return null;
    if (visibleOnly !== true || other.visibility === "visible") return sheetObject(other);
  }
}

/** A property that is only remembered. */
const remembered = (name: string): PropertyHandler<SheetObject> => ({
  get: ({ sheet }) => sheet.settings.get(name),
  set: ({ sheet }, value) => void sheet.settings.set(name, value),
});

function find({ sheet }: SheetObject, text: unknown, criteria: unknown): HostObject<"RangeAreas"> | null {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as Readonly<Record<string, boolean>>;
  const fold = (value: unknown): string => (matchCase ? String(value) : String(value).toLowerCase());
  const wanted = fold(textOf(text) ?? "");
  const areas = [...sheet.cells.entries()].flatMap(([key, cell]) => {
    if (cell.value === null || typeof cell.value === "object") return [];
    const value = fold(cell.value);
    if (completeMatch ? value !== wanted : !value.includes(wanted)) return [];
    const width = WHOLE.right + 1;
    return [{ sheet, area: areaAt(Math.floor(key / width), key % width, 1, 1) }];
  });
  return areas.length > 0 ? { type: "RangeAreas", areas } : null;
}

export const worksheet: ClassHandler<"Worksheet"> = {
  events: SHEET_EVENTS,
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: ({ sheet }, value, context) => rename(context, sheet, String(value)) },
    Position: {
      get: ({ sheet }, { model }) => model.sheets.indexOf(sheet),
      set: ({ sheet }, value, context) => move(context, sheet, integerOf(value)),
    },
    Visibility: {
      get: ({ sheet }) => VISIBILITY[sheet.visibility],
      set: ({ sheet }, value, context) => setVisibility(context, sheet, String(value)),
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.gridlines,
      set: ({ sheet }, value) => void (sheet.gridlines = value === true),
    },
    ShowHeadings: remembered("ShowHeadings"),
    StandardHeight: { get: () => 14.25 },
    StandardWidth: remembered("StandardWidth"),
    TabColor: remembered("TabColor"),
    EnableCalculation: remembered("EnableCalculation"),
  },
  navigation: {
    AutoFilter: ({ sheet }) => ({ type: "AutoFilter", sheet }),
    HorizontalPageBreaks: ({ sheet }) => ({ type: "PageBreakCollection", sheet }),
    Charts: ({ sheet }) => ({ type: "ChartCollection", sheet }),
    FreezePanes: ({ sheet }) => ({ type: "WorksheetFreezePanes", sheet }),
    Names: ({ sheet }) => ({ type: "NamedItemCollection", scope: sheet }),
    PageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
    Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    Tables: ({ sheet }) => ({ type: "TableCollection", scope: sheet }),
  },
  methods: {
    Activate: ({ sheet }, _, context) => activate(context, sheet),
    Calculate: (_, __, { model, calculate }) => {
      model.dirty = true;
      calculate();
    },
    Copy: ({ sheet }, [position, relative], context) => {
      const { model } = context;
      checkStructure(model);
      const place = wordOf(position, ["None", "Before", "After", "Beginning", "End"], "None");
      const beside =
        typeof relative === "object" && relative !== null ? (relative as SheetObject).sheet : model.sheets.at(-1);
      const copy = copySheet(model, sheet);
      const at = beside ? model.sheets.indexOf(beside) : 0;
      const index = { Beginning: 0, Before: at, After: at + 1, End: model.sheets.length, None: model.sheets.length }[
        place
      ];
      model.sheets.splice(index ?? model.sheets.length, 0, copy);
      raiseOnSheet(context, "onAdded", copy);
      return sheetObject(copy);
    },
    Delete: ({ sheet }, _, context) => deleteSheet(context, sheet),
    FindAll: (target, [text, criteria]) => required(find(target, text, criteria)),
    FindAllOrNullObject: (target, [text, criteria]) => find(target, text, criteria),
    GetRange: ({ sheet }, [address], { model }) => {
      const text = textOf(address);
      return text ? { type: "Range", ...resolveAddress(model, sheet, text) } : range(sheet, WHOLE);
    },
    GetRanges: ({ sheet }, [address], { model }) => {
      const parts = (textOf(address) ?? "").split(",").filter((part) => part.trim() !== "");
      const areas = parts.map((part) => resolveAddress(model, sheet, part));
      return { type: "RangeAreas", areas: areas.length > 0 ? areas : [{ sheet, area: WHOLE }] };
    },
    GetCell: ({ sheet }, [row, column]) => range(sheet, areaAt(integerOf(row), integerOf(column), 1, 1)),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) =>
      range(sheet, areaAt(integerOf(row), integerOf(column), integerOf(rows), integerOf(columns))),
    GetNext: (target, [visibleOnly], { model }) => required(neighbour(target, 1, visibleOnly, model)),
    GetNextOrNullObject: (target, [visibleOnly], { model }) => neighbour(target, 1, visibleOnly, model),
    GetPrevious: (target, [visibleOnly], { model }) => required(neighbour(target, -1, visibleOnly, model)),
    GetPreviousOrNullObject: (target, [visibleOnly], { model }) => neighbour(target, -1, visibleOnly, model),
    GetUsedRange: ({ sheet }, [valuesOnly]) => range(sheet, usedArea(sheet, valuesOnly === true) ?? areaAt(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => optional(sheet, usedArea(sheet, valuesOnly === true)),
  },
};

import type { Rect } from "../../../../src/core/workbook/address";
import {
  WHOLE,
  areaAt,
  areaAddress,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from "../model/area";
import { clearArea, columnHidden, grid, mergeArea, rowHidden, valueType } from "../model/content";
import { RichApiError } from "../model/errors";
import { checkAllowed, checkUnlocked } from "../model/protection";
import { cellOf, cellsIn, usedArea, type SheetModel } from "../model/sheet-model";
import { shiftCells, type ShiftDirection } from "../model/shift-cells";
import { cellsOf, integerOf, wordOf } from "./arguments";
import { cellsChanged, formatChanged, raiseOnSheet } from "./events";
import type { ClassHandler, HostContext, HostObject } from "./host-object";
import { copyFrom } from "./range-copy";
import { bandProperties, cellProperties } from "./range-properties";

type RangeObject = HostObject<"Range">;

export const range = (sheet: SheetModel, area: Rect): RangeObject => ({ type: "Range", sheet, area });
export const optional = (sheet: SheetModel, area: Rect | undefined): RangeObject | null =>
  area ? range(sheet, area) : null;

/** An object that must be there; the variant `…OrNullObject` gives the same without failing. */
export function required<T>(found: T | null): T {
  if (found === null) throw new RichApiError("ItemNotFound");
  return found;
}

/** How Excel's events name inserted and deleted cells. */
const SHIFTS = {
  Down: ["Row", "Inserted", "ShiftCellDown"],
  Right: ["Column", "Inserted", "ShiftCellRight"],
  Up: ["Row", "Deleted", "ShiftCellUp"],
  Left: ["Column", "Deleted", "ShiftCellLeft"],
} as const;

function shift(target: RangeObject, direction: ShiftDirection, context: HostContext): void {
  const { sheet, area } = target;
  const [band, done, shiftDirection] = SHIFTS[direction];
  const whole = band === "Row" ? isWholeRows(area) : isWholeColumns(area);
  if (!whole) checkUnlocked(sheet, area);
  else if (done === "Inserted") checkAllowed(sheet, band === "Row" ? "allowInsertRows" : "allowInsertColumns");
  else checkAllowed(sheet, band === "Row" ? "allowDeleteRows" : "allowDeleteColumns");
  shiftCells(context.model, sheet, area, direction);
  cellsChanged(context, target, {
    changeType: `${whole ? band : "Cell"}${done}`,
    shiftDirection: whole ? "None" : shiftDirection,
  });
}

function intersection({ sheet, area }: RangeObject, other: unknown, { model }: HostContext): RangeObject | null {
  const cells = cellsOf(model, sheet, other);
  return cells.sheet === sheet ? optional(sheet, intersect(area, cells.area)) : null;
}

/** Excel gives the merged areas whose first cell lies in the range, and fails beyond 512 of them. */
function mergedAreas({ sheet, area }: RangeObject): HostObject<"RangeAreas"> | null {
  const inside = sheet.merges.filter(({ top, left }) => intersect(area, { top, left, bottom: top, right: left }));
  if (inside.length > 512) throw new RichApiError("InvalidOperation");
  return inside.length > 0 ? { type: "RangeAreas", areas: inside.map((merge) => ({ sheet, area: merge })) } : null;
}

function used({ sheet, area }: RangeObject, valuesOnly: unknown): RangeObject | null {
  return optional(sheet, usedArea(sheet, valuesOnly === true, area));
}

/** The rows of a range that are neither hidden nor filtered away. */
const visibleRows = ({ sheet, area }: RangeObject): readonly number[] => {
  const inside = usedArea(sheet, false, area) ?? area;
  const rows: number[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, Math.max(inside.bottom, area.top)); row += 1) {
    if (!rowHidden(sheet, row)) rows.push(row);
  }
  return rows;
};

const SPECIAL = ["Visible", "Constants", "Formulas", "Blanks"];

/** Cells of one kind, joined row by row and then downwards. */
function specialCells(target: RangeObject, kind: unknown): HostObject<"RangeAreas"> | null {
  const { sheet } = target;
  const word = wordOf(kind, SPECIAL, "");
  const area = intersect(target.area, usedArea(sheet, false) ?? areaAt(0, 0, 1, 1));
  if (!area) return null;
  const fits = (row: number, column: number): boolean => {
    const cell = cellOf(sheet, row, column);
    if (word === "Visible") return !rowHidden(sheet, row) && !columnHidden(sheet, column);
    if (word === "Formulas") return cell?.formula !== undefined;
    const empty = valueType(cell) === "Empty" && cell?.formula === undefined;
    return word === "Blanks" ? empty : !empty && cell?.formula === undefined;
  };
  const areas: Rect[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (!fits(row, column)) continue;
      let right = column;
      while (right < area.right && fits(row, right + 1)) right += 1;
      const above = areas.findIndex((part) => part.left === column && part.right === right && part.bottom === row - 1);
      const joined = areas[above];
      if (joined) areas[above] = { ...joined, bottom: row };
      else areas.push({ top: row, bottom: row, left: column, right });
      column = right;
    }
  }
  return areas.length > 0 ? { type: "RangeAreas", areas: areas.map((part) => ({ sheet, area: part })) } : null;
}

/** What is filled around a range, as far as empty rows and columns. */
function surrounding({ sheet, area }: RangeObject): RangeObject {
  let current = area;
  for (;;) {
    const wider = {
      top: Math.max(0, current.top - 1),
      left: Math.max(0, current.left - 1),
      bottom: Math.min(WHOLE.bottom, current.bottom + 1),
      right: Math.min(WHOLE.right, current.right + 1),
    };
    const filled = usedArea(sheet, true, wider);
    const next = filled
      ? {
          top: Math.min(current.top, filled.top),
          left: Math.min(current.left, filled.left),
          bottom: Math.max(current.bottom, filled.bottom),
          right: Math.max(current.right, filled.right),
        }
      : current;
    if (areaAddress(next) === areaAddress(current)) return range(sheet, current);
    current = next;
  }
}

export const rangeMethods: NonNullable<ClassHandler<"Range">["methods"]> = {
  GetCell: ({ sheet, area }, [row, column]) =>
    range(sheet, areaAt(area.top + integerOf(row), area.left + integerOf(column), 1, 1)),
  GetRow: ({ sheet, area }, [index]) =>
    range(sheet, areaAt(area.top + integerOf(index), area.left, 1, columnCount(area))),
  GetColumn: ({ sheet, area }, [index]) =>
    range(sheet, areaAt(area.top, area.left + integerOf(index), rowCount(area), 1)),
  GetEntireRow: ({ sheet, area }) => range(sheet, { ...area, left: WHOLE.left, right: WHOLE.right }),
  GetEntireColumn: ({ sheet, area }) => range(sheet, { ...area, top: WHOLE.top, bottom: WHOLE.bottom }),
  GetLastRow: ({ sheet, area }) => range(sheet, { ...area, top: area.bottom }),
  GetLastColumn: ({ sheet, area }) => range(sheet, { ...area, left: area.right }),
  GetLastCell: ({ sheet, area }) => range(sheet, { ...area, top: area.bottom, left: area.right }),
  GetRowsAbove: ({ sheet, area }, [count]) => {
    const rows = integerOf(count ?? 1);
    return range(sheet, areaAt(area.top - rows, area.left, rows, columnCount(area)));
  },
  GetRowsBelow: ({ sheet, area }, [count]) =>
    range(sheet, areaAt(area.bottom + 1, area.left, integerOf(count ?? 1), columnCount(area))),
  GetColumnsBefore: ({ sheet, area }, [count]) => {
    const columns = integerOf(count ?? 1);
    return range(sheet, areaAt(area.top, area.left - columns, rowCount(area), columns));
  },
  GetColumnsAfter: ({ sheet, area }, [count]) =>
    range(sheet, areaAt(area.top, area.right + 1, rowCount(area), integerOf(count ?? 1))),
  GetOffsetRange: ({ sheet, area }, [rows, columns]) =>
    range(sheet, areaAt(area.top + integerOf(rows), area.left + integerOf(columns), rowCount(area), columnCount(area))),
  GetResizedRange: ({ sheet, area }, [rows, columns]) =>
    range(sheet, areaAt(area.top, area.left, rowCount(area) + integerOf(rows), columnCount(area) + integerOf(columns))),
  GetAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
    range(sheet, areaAt(area.top, area.left, integerOf(rows), integerOf(columns))),
  GetBoundingRect: ({ sheet, area }, [other], { model }) => {
    const cells = cellsOf(model, sheet, other);
    if (cells.sheet !== sheet) throw new RichApiError("InvalidArgument");
    return range(sheet, {
      top: Math.min(area.top, cells.area.top),
      left: Math.min(area.left, cells.area.left),
      bottom: Math.max(area.bottom, cells.area.bottom),
      right: Math.max(area.right, cells.area.right),
    });
  },
  GetSurroundingRegion: surrounding,
  GetUsedRange: (target, [valuesOnly]) =>
    used(target, valuesOnly) ?? range(target.sheet, areaAt(target.area.top, target.area.left, 1, 1)),
  GetUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
  GetIntersection: (target, [other], context) => required(intersection(target, other, context)),
  GetIntersectionOrNullObject: (target, [other], context) => intersection(target, other, context),
  GetMergedAreas: (target) => required(mergedAreas(target)),
  GetMergedAreasOrNullObject: mergedAreas,
  GetSpecialCells: (target, [kind]) => required(specialCells(target, kind)),
  GetSpecialCellsOrNullObject: (target, [kind]) => specialCells(target, kind),
  GetVisibleView: (target) => ({ ...target, type: "RangeView", rows: visibleRows(target) }),
  GetTables: ({ sheet, area }) => ({
    type: "TableScopedCollection",
    tables: sheet.tables.filter((table) => intersect(table.area, area)),
  }),
  GetCellProperties: ({ sheet, area }, [wanted]) =>
    grid(area, (row, column) => cellProperties(sheet, row, column, wanted)),
  GetRowProperties: ({ sheet, area }, [wanted]) => bandProperties(sheet, area, "row", wanted),
  GetColumnProperties: ({ sheet, area }, [wanted]) => bandProperties(sheet, area, "column", wanted),
  /** Asked by the client before it divides a large array. */
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rowCount(area) !== rows || columnCount(area) !== columns) throw new RichApiError("InvalidArgument");
  },
  Calculate: (_, __, { model, calculate }) => {
    model.dirty = true;
    calculate();
  },
  /** Formulas in the range are calculated again, custom functions called again. */
  SetDirty: ({ sheet, area }, _, { model }) => {
    for (const { cell } of cellsIn(sheet, area)) delete cell.lastCall;
    model.dirty = true;
  },
  Clear: (target, [what], context) => {
    const kinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"];
    const kind = wordOf(what, kinds, "All");
    if (kind === "Formats") checkAllowed(target.sheet, "allowFormatCells");
    else checkUnlocked(target.sheet, target.area);
    clearArea(context.model, target.sheet, target.area, kind);
    if (kind === "Formats") formatChanged(context, target);
    else cellsChanged(context, target);
  },
  CopyFrom: copyFrom,
  Insert: (target, [direction], context) => {
    shift(target, wordOf(direction, ["Down", "Right"], "") as ShiftDirection, context);
    return range(target.sheet, target.area);
  },
  Delete: (target, [direction], context) =>
    shift(target, wordOf(direction, ["Up", "Left"], "") as ShiftDirection, context),
  Merge: ({ sheet, area }, [across], { model }) => {
    checkUnlocked(sheet, area);
    if (sheet.protected || sheet.tables.some((table) => intersect(table.area, area))) {
      throw new RichApiError(sheet.protected ? "AccessDenied" : "InvalidOperation");
    }
    mergeArea(model, sheet, area, across === true);
  },
  Unmerge: ({ sheet, area }) => {
    checkUnlocked(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  },
  Select: ({ sheet, area }, _, context) => {
    const { model } = context;
    if (model.active !== sheet) throw new RichApiError("InvalidOperation");
    model.selection = { sheet, area };
    raiseOnSheet(context, "onSelectionChanged", sheet, { address: areaAddress(area) });
  },
};

import {
  ROWS,
  COLUMNS,
  cellCount,
  columnCount,
  fullAddress,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from "../model/area";
import {
  columnHidden,
  grid,
  linkAt,
  rowHidden,
  shownFormula,
  shownValue,
  spread,
  uniform,
  valueType,
  writeContent,
} from "../model/content";
import { checkAllowed, checkUnlocked } from "../model/protection";
import { shownText } from "../model/shown-text";
import { cellOf, formatAt, setFormat, touchCell, type SheetModel } from "../model/sheet-model";
import { cellsChanged, formatChanged, raiseOnSheet } from "./events";
import type { ClassHandler, HostContext, HostObject, PropertyHandler } from "./host-object";
import { bandOffset } from "./range-format";
import { setLink } from "./range-link";
import { rangeMethods } from "./range-methods";

type RangeObject = HostObject<"Range">;

/** A single cell's value and its type, as a changed event tells them. */
function told({ sheet, area }: RangeObject, when: "Before" | "After"): Readonly<Record<string, unknown>> {
  const cell = cellOf(sheet, area.top, area.left);
  return { [`value${when}`]: shownValue(cell?.value ?? null), [`valueType${when}`]: valueType(cell) };
}

function write(target: RangeObject, value: unknown, context: HostContext): void {
  checkUnlocked(target.sheet, target.area);
  const single = cellCount(target.area) === 1;
  const before = single ? told(target, "Before") : {};
  writeContent(context.model, target.sheet, target.area, value);
  cellsChanged(context, target, single ? { details: { ...before, ...told(target, "After") } } : {});
}

function writeNumberFormat(target: RangeObject, value: unknown, context: HostContext): void {
  const { sheet, area } = target;
  checkAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(value)) setFormat(sheet, area, { numberFormat: String(value) });
  else {
    const at = spread(area, value);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const format = at(row, column);
        if (typeof format === "string") Object.assign(touchCell(sheet, row, column).format, { numberFormat: format });
      }
    }
  }
  formatChanged(context, target);
}

/** Whether rows, or columns, are hidden. */
function hiddenProperty(kind: "row" | "column"): PropertyHandler<RangeObject> {
  const bands = (sheet: SheetModel): SheetModel["rows"] => (kind === "row" ? sheet.rows : sheet.columns);
  return {
    get: ({ sheet, area }) =>
      kind === "row"
        ? uniform({ ...area, right: area.left }, (row) => rowHidden(sheet, row))
        : uniform({ ...area, bottom: area.top }, (_, column) => columnHidden(sheet, column)),
    set: (target, value, context) => {
      const { sheet, area } = target;
      checkAllowed(sheet, kind === "row" ? "allowFormatRows" : "allowFormatColumns");
      const [from, to] = kind === "row" ? [area.top, area.bottom] : [area.left, area.right];
      for (let index = from; index <= to; index += 1) {
        bands(sheet).set(index, { ...bands(sheet).get(index), hidden: value === true });
      }
      if (kind !== "row") return;
      const address = `${area.top + 1}:${area.bottom + 1}`;
      raiseOnSheet(context, "onRowHiddenChanged", sheet, {
        address,
        changeType: value === true ? "Hidden" : "Unhidden",
      });
    },
  };
}

const formulas: PropertyHandler<RangeObject> = {
  get: ({ sheet, area }) => grid(area, (row, column) => shownFormula(cellOf(sheet, row, column))),
  set: write,
};

const numberFormat: PropertyHandler<RangeObject> = {
  get: ({ sheet, area }) => grid(area, (row, column) => formatAt(sheet, row, column, "numberFormat")),
  set: writeNumberFormat,
};

const address: PropertyHandler<RangeObject> = { get: ({ sheet, area }) => fullAddress(sheet.name, area) };

/** A property of every cell after calculation. */
const calculated = (at: (sheet: SheetModel, row: number, column: number) => unknown): PropertyHandler<RangeObject> => ({
  get: ({ sheet, area }, { calculate }) => {
    calculate();
    return grid(area, (row, column) => at(sheet, row, column));
  },
});

export const rangeHandler: ClassHandler<"Range"> = {
  properties: {
    Values: {
      ...calculated((sheet, row, column) => shownValue(cellOf(sheet, row, column)?.value ?? null)),
      set: write,
    },
    Formulas: formulas,
    /** The same in Chinese and in English: function names are not translated. */
    FormulasLocal: formulas,
    ValueTypes: calculated((sheet, row, column) => valueType(cellOf(sheet, row, column))),
    Text: calculated(shownText),
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Address: address,
    AddressLocal: address,
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    HasSpill: {
      get: ({ sheet, area }) => uniform(area, (row, column) => cellOf(sheet, row, column)?.spilledFrom !== undefined),
    },
    Hyperlink: { get: ({ sheet, area }) => linkAt(sheet, area) ?? null, set: setLink },
    RowHidden: hiddenProperty("row"),
    ColumnHidden: hiddenProperty("column"),
    Hidden: {
      get: ({ sheet, area }) => uniform(area, (row, column) => rowHidden(sheet, row) || columnHidden(sheet, column)),
    },
    Top: { get: ({ sheet, area }) => bandOffset(sheet, "row", 0, area.top) },
    Left: { get: ({ sheet, area }) => bandOffset(sheet, "column", 0, area.left) },
    Height: { get: ({ sheet, area }) => bandOffset(sheet, "row", area.top, Math.min(area.bottom + 1, ROWS)) },
    Width: { get: ({ sheet, area }) => bandOffset(sheet, "column", area.left, Math.min(area.right + 1, COLUMNS)) },
  },
  navigation: {
    Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    Format: ({ sheet, area }) => ({ type: "RangeFormat", sheet, area }),
  },
  methods: rangeMethods,
};

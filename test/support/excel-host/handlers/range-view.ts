import { columnCount, fullAddress } from "../model/area";
import { columnHidden, shownFormula, shownValue, valueType } from "../model/content";
import { cellOf, formatAt, type SheetModel } from "../model/sheet-model";
import { shownText } from "../model/shown-text";
import type { ClassHandler, HostObject, PropertyHandler } from "./host-object";
import { range } from "./range-methods";

type View = HostObject<"RangeView">;

const columnsOf = ({ sheet, area }: View): readonly number[] =>
  Array.from({ length: columnCount(area) }, (_, index) => area.left + index).filter(
    (column) => !columnHidden(sheet, column),
  );

/** One property of every visible cell. */
const visible = (at: (sheet: SheetModel, row: number, column: number) => unknown): PropertyHandler<View> => ({
  get: (view, { calculate }) => {
    calculate();
    const columns = columnsOf(view);
    return view.rows.map((row) => columns.map((column) => at(view.sheet, row, column)));
  },
});

const formulas = visible((sheet, row, column) => shownFormula(cellOf(sheet, row, column)));

/** What is left of a range when its hidden rows and columns are taken out. */
export const rangeView: ClassHandler<"RangeView"> = {
  properties: {
    Values: visible((sheet, row, column) => shownValue(cellOf(sheet, row, column)?.value ?? null)),
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: visible(shownText),
    NumberFormat: visible((sheet, row, column) => formatAt(sheet, row, column, "numberFormat")),
    ValueTypes: visible((sheet, row, column) => valueType(cellOf(sheet, row, column))),
    CellAddresses: visible((sheet, row, column) =>
      fullAddress(sheet.name, { top: row, bottom: row, left: column, right: column }),
    ),
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: (view) => columnsOf(view).length },
    Index: { get: ({ index }) => index ?? 0 },
  },
  navigation: {
    Rows: ({ sheet, area, rows }) => ({ type: "RangeViewCollection", sheet, area, rows }),
  },
  methods: {
    GetRange: ({ sheet, area }) => range(sheet, area),
  },
};

export const rangeViewCollection: ClassHandler<"RangeViewCollection"> = {
  items: ({ sheet, area, rows }) =>
    rows.map((row, index) => ({
      type: "RangeView",
      sheet,
      area: { ...area, top: row, bottom: row },
      rows: [row],
      index,
    })),
};

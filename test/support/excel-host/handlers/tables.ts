import type { Rect } from "../../../../src/core/workbook/address";
import { columnCount, intersect } from "../model/area";
import { shownText } from "../model/shown-text";
import { RichApiError } from "../model/errors";
import { checkUnlocked } from "../model/protection";
import { touchCell, type SheetModel } from "../model/sheet-model";
import { TABLE_SETTINGS, tableBody, type TableModel } from "../model/table-model";
import type { WorkbookModel } from "../model/workbook-model";
import { shiftCells } from "../model/shift-cells";
import { cellsOf } from "./arguments";
import { raiseTable } from "./events";
import type { ClassHandler, HostContext, HostObject, PropertyHandler } from "./host-object";
import { range, required } from "./range-methods";

const tableObject = (table: TableModel): HostObject<"Table"> => ({ type: "Table", table });

const allTables = (model: WorkbookModel): readonly TableModel[] => model.sheets.flatMap(({ tables }) => tables);

const byKey = (tables: readonly TableModel[], key: unknown): TableModel | undefined =>
  tables.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

const objectOrNull = (table: TableModel | undefined): HostObject<"Table"> | null => (table ? tableObject(table) : null);

/** Empty headers get the names that Excel gives: 列1, 列2 … */
function nameHeaders({ locale }: WorkbookModel, sheet: SheetModel, area: Rect): void {
  const word = locale === "zh-CN" ? "列" : "Column";
  for (let column = area.left; column <= area.right; column += 1) {
    const cell = touchCell(sheet, area.top, column);
    cell.value = shownText(sheet, area.top, column) || `${word}${column - area.left + 1}`;
  }
}

function addTable(context: HostContext, sheet: SheetModel, area: Rect, hasHeaders: boolean): TableModel {
  const { model } = context;
  checkUnlocked(sheet, area);
  const covered = sheet.tables.some((table) => intersect(table.area, area));
  if (covered || sheet.merges.some((merge) => intersect(merge, area))) throw new RichApiError("InvalidOperation");
  if (!hasHeaders) shiftCells(model, sheet, { ...area, bottom: area.top }, "Down");
  const word = model.locale === "zh-CN" ? "表" : "Table";
  let number = allTables(model).length + 1;
  while (byKey(allTables(model), `${word}${number}`)) number += 1;
  const table: TableModel = {
    id: `{${(model.nextId += 1).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
    sheet,
    name: `${word}${number}`,
    area: hasHeaders ? area : { ...area, bottom: area.bottom + 1 },
    showHeaders: true,
    showTotals: false,
    settings: new Map(Object.entries(TABLE_SETTINGS)),
  };
  nameHeaders(model, sheet, table.area);
  sheet.tables.push(table);
  raiseTable(context, "onAdded", table);
  return table;
}

export const tableCollection: ClassHandler<"TableCollection"> = {
  events: ["onAdded", "onChanged", "onDeleted"],
  properties: {
    Count: { get: ({ scope }, { model }) => (scope?.tables ?? allTables(model)).length },
  },
  items: ({ scope }, { model }) => (scope?.tables ?? allTables(model)).map(tableObject),
  item: ({ scope }, key, { model }) => objectOrNull(byKey(scope?.tables ?? allTables(model), key)),
  methods: {
    Add: ({ scope }, [cells, hasHeaders], context) => {
      const { sheet, area } = cellsOf(context.model, scope ?? context.model.active, cells);
      return tableObject(addTable(context, sheet, area, hasHeaders === true));
    },
  },
};

export const tableScopedCollection: ClassHandler<"TableScopedCollection"> = {
  items: ({ tables }) => tables.map(tableObject),
  item: ({ tables }, key) => objectOrNull(byKey(tables, key)),
  methods: {
    GetFirst: ({ tables }) => required(objectOrNull(tables[0])),
  },
};

const setting = (name: string): PropertyHandler<HostObject<"Table">> => ({
  get: ({ table }) => table.settings.get(name),
  set: ({ table }, value) => void table.settings.set(name, value),
});

function remove(context: HostContext, table: TableModel): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  raiseTable(context, "onDeleted", table, { tableName: table.name });
}

export const tableHandler: ClassHandler<"Table"> = {
  events: ["onChanged"],
  properties: {
    Id: { get: ({ table }) => table.id },
    LegacyId: { get: ({ table }) => table.id.slice(1, 9) },
    Name: {
      get: ({ table }) => table.name,
      set: ({ table }, value, { model }) => {
        if (allTables(model).some((other) => other !== table && byKey([other], value))) {
          throw new RichApiError("ItemAlreadyExists");
        }
        table.name = String(value);
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.showHeaders,
      set: ({ table }, value) => {
        if (table.showHeaders === value) return;
        table.showHeaders = value === true;
        table.area = { ...table.area, top: table.area.top + (value === true ? -1 : 1) };
      },
    },
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ table }, value) => {
        if (table.showTotals === value) return;
        table.showTotals = value === true;
        table.area = { ...table.area, bottom: table.area.bottom + (value === true ? 1 : -1) };
      },
    },
    ...Object.fromEntries(Object.keys(TABLE_SETTINGS).map((name) => [name, setting(name)])),
  },
  navigation: {
    Columns: ({ table }) => ({ type: "TableColumnCollection", table }),
    Rows: ({ table }) => ({ type: "TableRowCollection", table }),
    Worksheet: ({ table }) => ({ type: "Worksheet", sheet: table.sheet }),
  },
  methods: {
    ConvertToRange: ({ table }, _, context) => {
      remove(context, table);
      return range(table.sheet, table.area);
    },
    Delete: ({ table }, _, context) => {
      const { sheet, area } = table;
      checkUnlocked(sheet, area);
      remove(context, table);
      shiftCells(context.model, sheet, area, "Up");
    },
    GetRange: ({ table }) => range(table.sheet, table.area),
    GetDataBodyRange: ({ table }) => range(table.sheet, tableBody(table)),
    GetHeaderRowRange: ({ table: { sheet, area, showHeaders } }) =>
      required(showHeaders ? range(sheet, { ...area, bottom: area.top }) : null),
    GetTotalRowRange: ({ table: { sheet, area, showTotals } }) =>
      required(showTotals ? range(sheet, { ...area, top: area.bottom }) : null),
    Resize: ({ table }, [cells], { model }) => {
      const { sheet, area } = cellsOf(model, table.sheet, cells);
      if (sheet !== table.sheet || area.top !== table.area.top) throw new RichApiError("InvalidArgument");
      if (columnCount(area) < 1) throw new RichApiError("InvalidArgument");
      table.area = area;
    },
  },
};

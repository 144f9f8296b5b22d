import type { Rect } from "../../../../src/core/workbook/address";
import { columnCount, rowCount } from "../model/area";
import { grid, shownValue, writeContent } from "../model/content";
import { RichApiError } from "../model/errors";
import { checkUnlocked } from "../model/protection";
import { cellOf } from "../model/sheet-model";
import { shiftCells } from "../model/shift-cells";
import { shownText } from "../model/shown-text";
import { tableBody, type TableModel } from "../model/table-model";
import { cellsChanged } from "./events";
import type { ClassHandler, HostContext, HostObject } from "./host-object";
import { range } from "./range-methods";

const columnArea = ({ table, index }: HostObject<"TableColumn">): Rect => ({
  ...table.area,
  left: table.area.left + index,
  right: table.area.left + index,
});

const rowArea = ({ table, index }: HostObject<"TableRow">): Rect => {
  const top = tableBody(table).top + index;
  return { ...table.area, top, bottom: top };
};

const columnName = (target: HostObject<"TableColumn">): string => {
  const { top, left } = columnArea(target);
  return shownText(target.table.sheet, top, left);
};

const columnsOf = (table: TableModel): HostObject<"TableColumn">[] =>
  Array.from({ length: columnCount(table.area) }, (_, index) => ({ type: "TableColumn", table, index }));

const values = ({ sheet }: TableModel, area: Rect): unknown =>
  grid(area, (row, column) => shownValue(cellOf(sheet, row, column)?.value ?? null));

function write(context: HostContext, { sheet }: TableModel, area: Rect, value: unknown): void {
  checkUnlocked(sheet, area);
  writeContent(context.model, sheet, area, value);
  cellsChanged(context, { sheet, area });
}

export const tableColumnCollection: ClassHandler<"TableColumnCollection"> = {
  properties: { Count: { get: ({ table }) => columnCount(table.area) } },
  items: ({ table }) => columnsOf(table),
  item: ({ table }, key) =>
    columnsOf(table).find((column) => column.index + 1 === key || columnName(column) === key) ?? null,
};

export const tableColumn: ClassHandler<"TableColumn"> = {
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: columnName,
      set: (target, value, context) => {
        const area = columnArea(target);
        write(context, target.table, { ...area, bottom: area.top }, [[value]]);
      },
    },
    Values: {
      get: (target, { calculate }) => {
        calculate();
        return values(target.table, columnArea(target));
      },
      set: (target, value, context) => write(context, target.table, columnArea(target), value),
    },
  },
  methods: {
    GetRange: (target) => range(target.table.sheet, columnArea(target)),
    GetDataBodyRange: (target) => {
      const { top, bottom } = tableBody(target.table);
      return range(target.table.sheet, { ...columnArea(target), top, bottom });
    },
    GetHeaderRowRange: (target) => {
      const area = columnArea(target);
      return range(target.table.sheet, { ...area, bottom: area.top });
    },
  },
};

const rowsOf = (table: TableModel): HostObject<"TableRow">[] =>
  Array.from({ length: rowCount(tableBody(table)) }, (_, index) => ({ type: "TableRow", table, index }));

export const tableRowCollection: ClassHandler<"TableRowCollection"> = {
  properties: { Count: { get: ({ table }) => rowCount(tableBody(table)) } },
  items: ({ table }) => rowsOf(table),
  methods: {
    /** Inserts rows and fills them; what lies below the table moves down. */
    Add: ({ table }, [index, rows], context) => {
      const { sheet } = table;
      const body = tableBody(table);
      const list = Array.isArray(rows) && Array.isArray(rows[0]) ? (rows as readonly unknown[][]) : [rows as unknown[]];
      const place = typeof index === "number" && index >= 0 ? index : rowCount(body);
      if (place > rowCount(body)) throw new RichApiError("InvalidArgument");
      const area = { ...body, top: body.top + place, bottom: body.top + place + list.length - 1 };
      checkUnlocked(sheet, area);
      const { top, bottom } = table.area;
      shiftCells(context.model, sheet, area, "Down");
      table.area = { ...table.area, top, bottom: bottom + list.length };
      write(context, table, area, list);
      return { type: "TableRow", table, index: place };
    },
  },
};

export const tableRow: ClassHandler<"TableRow"> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, { calculate }) => {
        calculate();
        return values(target.table, rowArea(target));
      },
      set: (target, value, context) => write(context, target.table, rowArea(target), value),
    },
  },
  methods: {
    Delete: (target, _, context) => {
      const { sheet } = target.table;
      const area = rowArea(target);
      checkUnlocked(sheet, area);
      shiftCells(context.model, sheet, area, "Up");
      cellsChanged(context, { sheet, area }, { changeType: "RowDeleted" });
    },
    GetRange: (target) => range(target.table.sheet, rowArea(target)),
  },
};

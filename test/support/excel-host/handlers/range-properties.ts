import type { Rect } from "../../../../src/core/workbook/address";
import { fullAddress } from "../model/area";
import { columnHidden, rowHidden } from "../model/content";
import { NotImplemented } from "../model/errors";
import { formatAt, type SheetModel } from "../model/sheet-model";

type Wanted = Readonly<Record<string, unknown>>;

const asked = (wanted: unknown): Wanted => (typeof wanted === "object" && wanted !== null ? (wanted as Wanted) : {});

const FORMATS = {
  indentLevel: "indent",
  horizontalAlignment: "horizontal",
  verticalAlignment: "vertical",
  wrapText: "wrap",
} as const;

/** One cell's answer to `getCellProperties`. */
export function cellProperties(sheet: SheetModel, row: number, column: number, wanted: unknown): Wanted {
  const answer: Record<string, unknown> = {};
  for (const name of Object.keys(asked(wanted))) {
    if (name === "address")
      answer[name] = fullAddress(sheet.name, { top: row, bottom: row, left: column, right: column });
    else if (name === "format") answer[name] = formatProperties(sheet, row, column, asked(wanted)[name]);
    else throw new NotImplemented(`Range.getCellProperties ${name}`);
  }
  return answer;
}

function formatProperties(sheet: SheetModel, row: number, column: number, wanted: unknown): Wanted {
  return Object.fromEntries(
    Object.keys(asked(wanted)).map((name) => {
      if (!(name in FORMATS)) throw new NotImplemented(`Range.getCellProperties format/${name}`);
      return [name, formatAt(sheet, row, column, FORMATS[name as keyof typeof FORMATS])];
    }),
  );
}

/** The answers of a range's rows or columns to `getRowProperties` or `getColumnProperties`. */
export function bandProperties(
  sheet: SheetModel,
  area: Rect,
  kind: "row" | "column",
  wanted: unknown,
): readonly Wanted[] {
  const [from, to] = kind === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const flag = kind === "row" ? "rowHidden" : "columnHidden";
  const hidden = kind === "row" ? rowHidden : columnHidden;
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const names = Object.keys(asked(wanted));
    return Object.fromEntries(
      names.map((name) => {
        if (name !== flag) throw new NotImplemented(`Range.get${kind === "row" ? "Row" : "Column"}Properties ${name}`);
        return [name, hidden(sheet, from + offset)];
      }),
    );
  });
}

import type { Rect } from "../../../../src/core/workbook/address";
import { fullAddress } from "../model/area";
import { columnHidden, rowHidden } from "../model/content";
import { NotImplemented } from "../model/errors";
import { bandSize } from "./range-format";
import { cellOf, formatAt, type SheetModel } from "../model/sheet-model";

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
    else if (name === "hyperlink") answer[name] = cellOf(sheet, row, column)?.hyperlink ?? null;
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
  const [flag, size] = kind === "row" ? ["rowHidden", "rowHeight"] : ["columnHidden", "columnWidth"];
  const hidden = kind === "row" ? rowHidden : columnHidden;
  const missing = (name: string): never => {
    throw new NotImplemented(`Range.get${kind === "row" ? "Row" : "Column"}Properties ${name}`);
  };
  const format = (index: number, names: readonly string[]): Wanted =>
    Object.fromEntries(names.map((name) => [name, name === size ? bandSize(sheet, kind, index) : missing(name)]));
  return Array.from({ length: to - from + 1 }, (_, offset) =>
    Object.fromEntries(
      Object.entries(asked(wanted)).map(([name, deeper]) => {
        if (name === "format") return [name, format(from + offset, Object.keys(asked(deeper)))];
        return [name, name === flag ? hidden(sheet, from + offset) : missing(name)];
      }),
    ),
  );
}

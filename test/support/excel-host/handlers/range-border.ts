import type { Rect } from "../../../../src/core/workbook/address";
import { cellCount, rowCount } from "../model/area";
import { NO_LINE, type BorderLine, type FormatKey } from "../model/cell-format";
import { LARGEST_ARRAY, uniform } from "../model/content";
import { NotImplemented, RichApiError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { formatAt, setFormat, type SheetModel } from "../model/sheet-model";
import { colour } from "./arguments";
import type { BorderSide, ClassHandler, HostObject, PropertyHandler } from "./host-object";

type BorderKey = Extract<FormatKey, `border${string}`>;

/** The sides of cells that one border of a range consists of. */
function linesOf({
  sheet,
  area,
  side,
}: HostObject<"RangeBorder">): readonly { readonly sheet: SheetModel; readonly area: Rect; readonly key: BorderKey }[] {
  const first = { ...area, bottom: area.top };
  const last = { ...area, top: area.bottom };
  const left = { ...area, right: area.left };
  const right = { ...area, left: area.right };
  const upper = { ...area, bottom: area.bottom - 1 };
  const lower = { ...area, top: area.top + 1 };
  const inner = { ...area, right: area.right - 1 };
  const outer = { ...area, left: area.left + 1 };
  const parts: Record<BorderSide, readonly (readonly [Rect, BorderKey])[]> = {
    EdgeTop: [[first, "borderTop"]],
    EdgeBottom: [[last, "borderBottom"]],
    EdgeLeft: [[left, "borderLeft"]],
    EdgeRight: [[right, "borderRight"]],
    InsideHorizontal: [
      [upper, "borderBottom"],
      [lower, "borderTop"],
    ],
    InsideVertical: [
      [inner, "borderRight"],
      [outer, "borderLeft"],
    ],
    DiagonalDown: [[area, "borderDown"]],
    DiagonalUp: [[area, "borderUp"]],
  };
  return parts[side]
    .filter(([part]) => part.bottom >= part.top && part.right >= part.left)
    .map(([part, key]) => ({ sheet, area: part, key }));
}

function borderProperty<K extends keyof BorderLine>(
  field: K,
  read: (value: unknown) => unknown = (value) => value,
): PropertyHandler<HostObject<"RangeBorder">> {
  return {
    get: (border) => {
      const [line] = linesOf(border);
      if (!line) return NO_LINE[field];
      return uniform(line.area, (row, column) => formatAt(line.sheet, row, column, line.key)[field]);
    },
    set: (border, value) => {
      checkAllowed(border.sheet, "allowFormatCells");
      for (const { sheet, area, key } of linesOf(border)) {
        if (cellCount(area) > LARGEST_ARRAY) throw new NotImplemented(`RangeBorder of ${rowCount(area)} rows`);
        for (let row = area.top; row <= area.bottom; row += 1) {
          for (let column = area.left; column <= area.right; column += 1) {
            const line: BorderLine = { ...formatAt(sheet, row, column, key), [field]: read(value) };
            const drawn = field !== "style" && line.style === "None" ? { ...line, style: "Continuous" } : line;
            setFormat(
              sheet,
              { top: row, bottom: row, left: column, right: column },
              {
                [key]: drawn,
              },
            );
          }
        }
      }
    },
  };
}

const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

export const rangeBorderCollection: ClassHandler<"RangeBorderCollection"> = {
  properties: { Count: { get: () => SIDES.length } },
  items: ({ sheet, area }) => SIDES.map((side) => ({ type: "RangeBorder", sheet, area, side })),
  item: ({ sheet, area }, key) => {
    const side = SIDES.find((entry) => entry === key);
    if (!side) throw new RichApiError("InvalidArgument");
    return { type: "RangeBorder", sheet, area, side };
  },
};

export const rangeBorder: ClassHandler<"RangeBorder"> = {
  properties: {
    Id: { get: ({ side }) => side },
    SideIndex: { get: ({ side }) => side },
    Style: borderProperty("style"),
    Color: borderProperty("color", colour),
    Weight: borderProperty("weight"),
    TintAndShade: borderProperty("tint"),
  },
};

import type { Rect } from "../../../../src/core/workbook/address";
import { ROWS, cellCount, intersect } from "../model/area";
import { DEFAULT_FORMAT, type FormatKey } from "../model/cell-format";
import { LARGEST_ARRAY, uniform } from "../model/content";
import { NotImplemented, RichApiError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { formatAt, setFormat, usedArea, type SheetModel } from "../model/sheet-model";
import { shownText } from "../model/shown-text";
import { colour, integerOf } from "./arguments";
import { formatChanged } from "./events";
import type { Cells, ClassHandler, PropertyHandler } from "./host-object";

const DEFAULT_ROW_HEIGHT = 14.25;
const DEFAULT_COLUMN_WIDTH = 48;

/** Whole columns and sheets are looked at where something is in them. */
function within({ sheet, area }: Cells): Rect {
  if (cellCount(area) <= LARGEST_ARRAY) return area;
  const used = usedArea(sheet, false);
  return (used && intersect(used, area)) ?? { ...area, bottom: area.top, right: area.left };
}

/** A property that is one key of the cells' format. */
function formatProperty<T extends Cells>(
  key: FormatKey,
  read: (value: unknown) => unknown = (value) => value,
): PropertyHandler<T> {
  return {
    get: (cells) => uniform(within(cells), (row, column) => formatAt(cells.sheet, row, column, key)),
    set: (cells, value, context) => {
      checkAllowed(cells.sheet, "allowFormatCells");
      setFormat(cells.sheet, cells.area, { [key]: read(value) });
      formatChanged(context, cells);
    },
  };
}

function word(words: readonly string[]): (value: unknown) => string {
  return (value) => words.find((entry) => entry.toLowerCase() === String(value).toLowerCase()) ?? String(value);
}

type BandKind = "row" | "column";

const bandsOf = (sheet: SheetModel, kind: BandKind): SheetModel["rows"] =>
  kind === "row" ? sheet.rows : sheet.columns;
const spanOf = (area: Rect, kind: BandKind): readonly [number, number] =>
  kind === "row" ? [area.top, area.bottom] : [area.left, area.right];
const standardOf = (kind: BandKind): number => (kind === "row" ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH);
/** The height of one row or the width of one column in points, also where it is hidden. */
export const bandSize = (sheet: SheetModel, kind: BandKind, index: number): number =>
  bandsOf(sheet, kind).get(index)?.size ?? standardOf(kind);
const mayFormat = (sheet: SheetModel, kind: BandKind): void =>
  checkAllowed(sheet, kind === "row" ? "allowFormatRows" : "allowFormatColumns");

/** Points from one row (or column) to another; hidden ones take no room. */
export function bandOffset(sheet: SheetModel, kind: BandKind, from: number, to: number): number {
  let points = (to - from) * standardOf(kind);
  for (const [index, { size, hidden }] of bandsOf(sheet, kind)) {
    if (index >= from && index < to) points += (hidden ? 0 : (size ?? standardOf(kind))) - standardOf(kind);
  }
  return points;
}

/** Heights of rows or widths of columns. */
function sizeProperty(kind: BandKind, most: number): PropertyHandler<Cells> {
  return {
    get: ({ sheet, area }) => {
      const [from, to] = spanOf(area, kind);
      return uniform(
        { top: from, bottom: Math.min(to, from + 10_000), left: 0, right: 0 },
        (index) => bandsOf(sheet, kind).get(index)?.size ?? standardOf(kind),
      );
    },
    set: ({ sheet, area }, value) => {
      mayFormat(sheet, kind);
      if (typeof value !== "number" || value < 0 || value > most) throw new RichApiError("InvalidArgument");
      const [from, to] = spanOf(area, kind);
      if (to - from + 1 === ROWS) throw new NotImplemented("RangeFormat.RowHeight of a whole sheet");
      const bands = bandsOf(sheet, kind);
      for (let index = from; index <= to; index += 1) bands.set(index, { ...bands.get(index), size: value });
    },
  };
}

function standardProperty(kind: BandKind): PropertyHandler<Cells> {
  return {
    get: ({ sheet, area }) => {
      const [from, to] = spanOf(area, kind);
      return ![...bandsOf(sheet, kind)].some(([index, { size }]) => index >= from && index <= to && size !== undefined);
    },
    set: ({ sheet, area }, value) => {
      mayFormat(sheet, kind);
      if (value !== true) return;
      const [from, to] = spanOf(area, kind);
      for (const [index, band] of bandsOf(sheet, kind)) if (index >= from && index <= to) delete band.size;
    },
  };
}

/** Widths that fit the texts, a Chinese character being twice as wide as a Latin one: an estimate, not Excel's. */
function autofitColumns({ sheet, area }: Cells): void {
  mayFormat(sheet, "column");
  const used = usedArea(sheet, true, area);
  if (!used) return;
  for (let column = used.left; column <= used.right; column += 1) {
    let widest = 0;
    for (let row = used.top; row <= used.bottom; row += 1) {
      const text = [...shownText(sheet, row, column)];
      widest = Math.max(widest, text.length + text.filter((letter) => letter > "\u2e7f").length);
    }
    if (widest > 0) sheet.columns.set(column, { ...sheet.columns.get(column), size: widest * 5.5 + 4 });
  }
}

export const rangeFormat: ClassHandler<"RangeFormat"> = {
  properties: {
    HorizontalAlignment: formatProperty("horizontal"),
    VerticalAlignment: formatProperty("vertical"),
    WrapText: formatProperty("wrap"),
    IndentLevel: formatProperty("indent"),
    TextOrientation: formatProperty("orientation"),
    ShrinkToFit: formatProperty("shrink"),
    ReadingOrder: formatProperty("readingOrder"),
    AutoIndent: formatProperty("autoIndent"),
    RowHeight: sizeProperty("row", 409.5),
    ColumnWidth: sizeProperty("column", 1_350),
    UseStandardHeight: standardProperty("row"),
    UseStandardWidth: standardProperty("column"),
  },
  navigation: {
    Font: ({ sheet, area }) => ({ type: "RangeFont", sheet, area }),
    Fill: ({ sheet, area }) => ({ type: "RangeFill", sheet, area }),
    Borders: ({ sheet, area }) => ({ type: "RangeBorderCollection", sheet, area }),
    Protection: ({ sheet, area }) => ({ type: "FormatProtection", sheet, area }),
  },
  methods: {
    AdjustIndent: (cells, [amount], context) => {
      checkAllowed(cells.sheet, "allowFormatCells");
      const { sheet, area } = cells;
      const indent =
        (uniform(within(cells), (row, column) => formatAt(sheet, row, column, "indent")) ?? 0) + integerOf(amount);
      if (indent < 0 || indent > 250) throw new RichApiError("InvalidArgument");
      setFormat(sheet, area, { indent });
      formatChanged(context, cells);
    },
    AutofitColumns: autofitColumns,
    /** Rows without a height of their own are as high as their text. */
    AutofitRows: ({ sheet, area }) => {
      mayFormat(sheet, "row");
      for (const [index, band] of sheet.rows) if (index >= area.top && index <= area.bottom) delete band.size;
    },
  },
};

export const rangeFont: ClassHandler<"RangeFont"> = {
  properties: {
    Name: formatProperty("fontName"),
    Size: formatProperty("fontSize"),
    Color: formatProperty("fontColor", colour),
    TintAndShade: formatProperty("fontTint"),
    Bold: formatProperty("bold"),
    Italic: formatProperty("italic"),
    Underline: formatProperty("underline", word(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"])),
    Strikethrough: formatProperty("strikethrough"),
    Subscript: formatProperty("subscript"),
    Superscript: formatProperty("superscript"),
  },
};

export const rangeFill: ClassHandler<"RangeFill"> = {
  properties: {
    Color: formatProperty("fillColor", colour),
    Pattern: formatProperty("fillPattern"),
    PatternColor: formatProperty("fillPatternColor", colour),
  },
  methods: {
    Clear: ({ sheet, area }) => {
      checkAllowed(sheet, "allowFormatCells");
      setFormat(sheet, area, { fillColor: DEFAULT_FORMAT.fillColor, fillPattern: DEFAULT_FORMAT.fillPattern });
    },
  },
};

export const formatProtection: ClassHandler<"FormatProtection"> = {
  properties: {
    Locked: formatProperty("locked"),
    FormulaHidden: formatProperty("formulaHidden"),
  },
};

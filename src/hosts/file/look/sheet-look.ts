import { columnIndex } from "../../../core/workbook/address";
import type { Sheet } from "../../../core/workbook/snapshot";
import type { SheetLook } from "../../../ports";
import type { ByteSteps } from "../byte-steps";
import { columnPoints, defaultColumnPoints } from "../styles/digit-width";
import { scanXml } from "../xml/scanner";
import type { TextPieces } from "../xml/text";

/** Columns beyond the used ones whose widths are told. */
const SPARE_COLUMNS = 64;
const DEFAULT_ROW = 13.5;
/** Elements between two pauses. */
const STRIDE = 1024;

/** Excel's defaults, for sheets whose format says nothing of looks. `digit` is the width of a digit in pixels. */
export function plainSheetLook(sheet: Sheet, digit: number): SheetLook {
  return {
    cells: [],
    columnWidths: {},
    rowHeights: {},
    defaultColumnWidth: defaultColumnPoints(8, digit),
    defaultRowHeight: DEFAULT_ROW,
    gridlines: true,
    merges: sheet.merges,
  };
}

/** Reads how a worksheet part looks, in steps. Cell indices count in the styles part's formats. */
export function* readSheetLook(pieces: TextPieces, part: string, sheet: Sheet, digit: number): ByteSteps<SheetLook> {
  const cells: number[][] = [];
  const rowHeights: Record<number, number> = {};
  const columns: { readonly first: number; readonly last: number; readonly width: number }[] = [];
  let defaultColumnWidth = defaultColumnPoints(8, digit);
  let defaultRowHeight = DEFAULT_ROW;
  let gridlines = true;
  let freeze: SheetLook["freeze"];
  let row = -1;
  let column = -1;
  let used = 0;
  let elements = 0;
  const scanner = scanXml(pieces, part);
  const number = (name: string): number | undefined => {
    const value = Number(scanner.attribute(name) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    elements += 1;
    if (elements % STRIDE === 0) yield pieces.taken();
    switch (scanner.name) {
      case "sheetView":
        gridlines = scanner.attribute("showGridLines") !== "0" && scanner.attribute("showGridLines") !== "false";
        break;
      case "pane":
        if (scanner.attribute("state")?.startsWith("frozen"))
          freeze = { rows: number("ySplit") ?? 0, columns: number("xSplit") ?? 0 };
        break;
      case "sheetFormatPr": {
        const width = number("defaultColWidth");
        defaultRowHeight = number("defaultRowHeight") ?? DEFAULT_ROW;
        defaultColumnWidth =
          width === undefined ? defaultColumnPoints(number("baseColWidth") ?? 8, digit) : columnPoints(width, digit);
        break;
      }
      case "col": {
        const width = number("width");
        if (width !== undefined)
          columns.push({
            first: (number("min") ?? 1) - 1,
            last: (number("max") ?? 1) - 1,
            width: columnPoints(width, digit),
          });
        break;
      }
      case "row": {
        row = (number("r") ?? row + 2) - 1;
        column = -1;
        const height = number("ht");
        if (height !== undefined) rowHeights[row] = height;
        break;
      }
      case "c": {
        if (scanner.depth !== 3) break;
        const letters = /^[A-Za-z]+/.exec(scanner.attribute("r") ?? "")?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        used = Math.max(used, column + 1);
        const style = number("s") ?? 0;
        if (style > 0) (cells[row] ??= [])[column] = style;
        break;
      }
    }
  }
  const columnWidths: Record<number, number> = {};
  for (const { first, last, width } of columns) {
    for (let index = first; index <= Math.min(last, used + SPARE_COLUMNS); index += 1) columnWidths[index] = width;
  }
  const freezes = freeze && (freeze.rows > 0 || freeze.columns > 0) ? { freeze } : {};
  return {
    cells,
    columnWidths,
    rowHeights,
    defaultColumnWidth,
    defaultRowHeight,
    gridlines,
    merges: sheet.merges,
    ...freezes,
  };
}

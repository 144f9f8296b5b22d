import type { Cell, CellValue, Sheet, Workbook } from "../../../src/core/workbook/snapshot";
import type { CellLook, SheetLook, WorkbookLook } from "../../../src/ports";

/** A cell in short: a value, or `=formula` with its result. */
type Short = CellValue | readonly [formula: string, value: CellValue] | Cell;

function cell(short: Short): Cell | undefined {
  if (short === null) return undefined;
  if (Array.isArray(short)) return { formula: short[0] as string, value: short[1] as CellValue };
  if (typeof short === "object" && "value" in short) return short;
  return { value: short as CellValue };
}

/** A visible sheet from its rows. */
export function sheet(name: string, rows: readonly (readonly Short[])[], more: Partial<Sheet> = {}): Sheet {
  return { name, visibility: "visible", rows: rows.map((row) => row.map(cell)), merges: [], ...more };
}

export function workbook(...sheets: Sheet[]): Workbook {
  return { sheets, names: [] };
}

/** A look without any formatting. */
export function plainLook(
  book: Workbook,
  sheets: Partial<SheetLook> = {},
  looks: readonly CellLook[] = [],
): WorkbookLook {
  return {
    looks,
    sheets: book.sheets.map(({ merges }) => ({
      cells: [],
      columnWidths: {},
      rowHeights: {},
      defaultColumnWidth: 54,
      defaultRowHeight: 13.5,
      gridlines: true,
      merges,
      ...sheets,
    })),
  };
}

import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { finish, isPause, STRIDE, type Steps } from "../../core/recognition/steps";
import type { Cell, Sheet, Workbook } from "../../core/workbook/snapshot";
import type { Rect } from "../../core/workbook/address";
import type { CellLook, SheetLook, WorkbookLook } from "../../ports";
import { dataOfValue, shownFormula } from "./cell-data";
import { runsOf } from "./row-fitter";
import type { RowRun } from "./row-fitter";
import { pixels, styleOfLook } from "./style-data";

/** Empty rows and columns shown beyond the last filled one. */
const SPARE = { rows: 40, columns: 6 } as const;
const LEAST = { rows: 60, columns: 20 } as const;

type Style = (look: number | undefined, format: string | undefined) => string | undefined;

/** Univer's id of a user's sheet, by its place in the workbook. */
export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

/** A rectangle as Univer writes ranges. */
export function rangeOf(rect: Rect): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  return { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right };
}

function stylePool(looks: readonly CellLook[], styles: Record<string, IStyleData>): Style {
  return (look, format) => {
    const base: CellLook = (look === undefined ? undefined : looks[look]) ?? {};
    const shown = base.format ?? format;
    if (look === undefined && shown === undefined) return undefined;
    const key = `${look ?? ""}|${base.format === undefined ? (format ?? "") : ""}`;
    styles[key] ??= styleOfLook(shown === undefined ? base : { ...base, format: shown });
    return key;
  };
}

function cellData(cell: Cell | undefined, style: string | undefined): ICellData | undefined {
  if (!cell && style === undefined) return undefined;
  return {
    ...(cell ? dataOfValue(cell.value) : {}),
    ...(cell?.formula === undefined ? {} : { f: shownFormula(cell.formula) }),
    ...(style === undefined ? {} : { s: style }),
  };
}

function rowSizes(
  heights: SheetLook["rowHeights"],
  hidden: ReadonlySet<number> | undefined,
): IWorksheetData["rowData"] {
  const result: IWorksheetData["rowData"] = {};
  for (const [row, height] of Object.entries(heights)) result[Number(row)] = { h: pixels(height), ia: 0 };
  for (const row of hidden ?? []) result[row] = { ...result[row], hd: 1 };
  return result;
}

function columnSizes(
  widths: SheetLook["columnWidths"],
  hidden: ReadonlySet<number> | undefined,
): IWorksheetData["columnData"] {
  const result: IWorksheetData["columnData"] = {};
  for (const [column, width] of Object.entries(widths)) result[Number(column)] = { w: pixels(width) };
  for (const column of hidden ?? []) result[column] = { ...result[column], hd: 1 };
  return result;
}

function* worksheetData(sheet: Sheet, look: SheetLook, id: string, style: Style): Steps<Partial<IWorksheetData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const rowCount = Math.max(sheet.rows.length, look.cells.length);
  let columnCount = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const values = sheet.rows[row] ?? [];
    const looks = look.cells[row] ?? [];
    columnCount = Math.max(columnCount, values.length, looks.length);
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < Math.max(values.length, looks.length); column += 1) {
      const cell = values[column];
      const data = cellData(cell, style(looks[column], cell?.format));
      if (data) line[column] = data;
    }
    if (Object.keys(line).length > 0) cells[row] = line;
    if (isPause(row)) yield STRIDE;
  }
  const freeze = look.freeze;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? 0 : 1,
    rowCount: Math.max(rowCount + SPARE.rows, LEAST.rows),
    columnCount: Math.max(columnCount + SPARE.columns, LEAST.columns),
    defaultColumnWidth: pixels(look.defaultColumnWidth),
    defaultRowHeight: pixels(look.defaultRowHeight),
    cellData: cells,
    rowData: rowSizes(look.rowHeights, sheet.hiddenRows),
    columnData: columnSizes(look.columnWidths, sheet.hiddenColumns),
    mergeData: look.merges.map(rangeOf),
    showGridlines: look.gridlines ? 1 : 0,
    ...(freeze
      ? { freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows, startColumn: freeze.columns } }
      : {}),
  };
}

/** Univer keeps workbook-wide and sheet-bound names in one resource of the workbook. */
function nameResource(workbook: Workbook): string {
  const entries = workbook.names.map((name, index) => {
    const owner = name.sheet === undefined ? -1 : workbook.sheets.findIndex((sheet) => sheet.name === name.sheet);
    const id = `name-${index + 1}`;
    return [
      id,
      {
        id,
        name: name.name,
        formulaOrRefString: name.refersTo,
        localSheetId: owner < 0 ? "AllDefaultWorkbook" : sheetId(owner),
      },
    ];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** The filled rows of a sheet that have no height of their own. */
export function selfFittingRows(sheet: Sheet, look: SheetLook | undefined): readonly RowRun[] {
  return runsOf(sheet.rows.length, (row) => sheet.rows[row] !== undefined && look?.rowHeights[row] === undefined);
}

/** An opened workbook with its look as Univer's workbook, in steps; the user's sheets get the ids of {@link sheetId}. */
export function* workbookDataSteps(workbook: Workbook, look: WorkbookLook, id: string): Steps<IWorkbookData> {
  const styles: Record<string, IStyleData> = {};
  const style = stylePool(look.looks, styles);
  const sheets: (readonly [string, Partial<IWorksheetData>])[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const own = look.sheets[index];
    if (own) sheets.push([sheetId(index), yield* worksheetData(sheet, own, sheetId(index), style)]);
    yield 1;
  }
  return {
    id,
    name: id,
    appVersion: "0.25.1",
    locale: "zhCN" as LocaleType,
    styles,
    sheetOrder: sheets.map(([key]) => key),
    sheets: Object.fromEntries(sheets),
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: nameResource(workbook) }],
  };
}

/** {@link workbookDataSteps} run to the end. */
export function toWorkbookData(workbook: Workbook, look: WorkbookLook, id: string): IWorkbookData {
  return finish(workbookDataSteps(workbook, look, id));
}

import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import { finish, isPause, STRIDE, type Steps } from "../../core/recognition/steps";
import type { Cell, DefinedName, Sheet, Workbook } from "../../core/workbook/snapshot";
import { cellAt } from "../../core/workbook/snapshot";
import { valueOfData } from "./cell-data";

/** The part of Univer's live workbook that a snapshot needs. */
export type LiveWorkbook = Pick<IWorkbookData, "sheetOrder" | "sheets" | "styles">;

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | null | undefined>>;

/** What Univer does not keep in its workbook. */
export interface Background {
  /** The user's sheets as they were opened, by Univer's sheet id. */
  readonly opened: ReadonlyMap<string, Sheet>;
  readonly names: readonly DefinedName[];
  /** Results of formulas that spill beyond their own cell, by sheet id. */
  readonly spilled: Readonly<Record<string, Matrix | undefined>>;
}

function formatOf(cell: ICellData, styles: LiveWorkbook["styles"]): string | undefined {
  const style: Nullable<IStyleData> = typeof cell.s === "string" ? styles[cell.s] : cell.s;
  const pattern = style?.n?.pattern;
  return pattern && pattern !== "General" ? pattern : undefined;
}

function cellOf(
  data: ICellData,
  spill: Nullable<ICellData>,
  before: Cell | undefined,
  styles: LiveWorkbook["styles"],
): Cell | undefined {
  const value = valueOfData(spill && !data.f ? { ...data, ...spill } : data);
  const formula = data.f ?? undefined;
  if (value === null && formula === undefined) return undefined;
  const format = formatOf(data, styles);
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(before?.indent === undefined ? {} : { indent: before.indent }),
  };
}

function* rowsOf(
  data: Partial<IWorksheetData>,
  spilled: Matrix,
  before: Sheet | undefined,
  styles: LiveWorkbook["styles"],
): Steps<Sheet["rows"]> {
  const matrix: Matrix = data.cellData ?? {};
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  const rowKeys = new Set([...Object.keys(matrix), ...Object.keys(spilled)].map(Number));
  let read = 0;
  for (const row of rowKeys) {
    if (isPause((read += 1))) yield STRIDE;
    const line: (Cell | undefined)[] = [];
    const columnKeys = new Set([...Object.keys(matrix[row] ?? {}), ...Object.keys(spilled[row] ?? {})].map(Number));
    for (const column of columnKeys) {
      const cell = matrix[row]?.[column] ?? {};
      const result = cellOf(cell, spilled[row]?.[column], before && cellAt(before, row, column), styles);
      if (result) line[column] = result;
    }
    if (line.length > 0) rows[row] = line;
  }
  return Array.from(rows, (line) => line && Array.from(line));
}

function hiddenIn(
  sizes: Readonly<Record<number, { hd?: number } | undefined>> | undefined,
): ReadonlySet<number> | undefined {
  const hidden = Object.entries(sizes ?? {}).flatMap(([index, size]) => (size?.hd === 1 ? [Number(index)] : []));
  return hidden.length > 0 ? new Set(hidden) : undefined;
}

function* sheetOf(
  id: string,
  data: Partial<IWorksheetData>,
  background: Background,
  styles: LiveWorkbook["styles"],
): Steps<Sheet> {
  const before = background.opened.get(id);
  const hiddenRows = hiddenIn(data.rowData);
  const hiddenColumns = hiddenIn(data.columnData);
  return {
    name: data.name ?? "",
    visibility: data.hidden ? (before?.visibility === "veryHidden" ? "veryHidden" : "hidden") : "visible",
    rows: yield* rowsOf(data, background.spilled[id] ?? {}, before, styles),
    merges: (data.mergeData ?? []).map((range) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    })),
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(hiddenColumns ? { hiddenColumns } : {}),
  };
}

/** The live workbook as a snapshot, in the order of its tabs; in steps, which may be run while it changes. */
export function* readUniverSteps(live: LiveWorkbook, background: Background): Steps<Workbook> {
  const sheets: Sheet[] = [];
  for (const id of [...live.sheetOrder]) {
    const data = live.sheets[id];
    if (data) sheets.push(yield* sheetOf(id, data, background, live.styles));
    yield 1;
  }
  return { sheets, names: background.names };
}

/** {@link readUniverSteps} run to the end. */
export function fromUniver(live: LiveWorkbook, background: Background): Workbook {
  return finish(readUniverSteps(live, background));
}

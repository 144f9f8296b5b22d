import type { CellPlan, CellStyle, SheetContent } from "../../src/core/report/plan";
import { parseRect, type Rect } from "../../src/core/workbook/address";

/** A cell of a sample: its value, or the value with what differs from the column's look. */
export type SampleCell =
  | string
  | number
  | null
  | {
      readonly value: string | number | null;
      readonly look?: string;
      /** Number format code. */
      readonly format?: string;
      /** Begins with `=`; `value` is what it gives. */
      readonly formula?: string;
    };

/** One row. `look` applies to every cell of the row; without it each cell has its column's look. */
export interface SampleRow {
  readonly cells: readonly SampleCell[];
  readonly look?: string;
  /** Points. */
  readonly height: number;
}

/** A sheet of a sample workbook as plain data; widths and heights in points, merges as A1 addresses. */
export interface SampleSheet {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly { readonly width: number; readonly look: string }[];
  readonly rows: readonly SampleRow[];
  readonly merges: readonly string[];
  readonly looks: Readonly<Record<string, CellStyle>>;
  /** Rows that stay in view and are repeated on every printed page. */
  readonly freezeRows?: number;
}

/** The looks that the samples share. */
export const LOOKS = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center", wrap: true },
  caption: { font: "宋体", size: 10.5, horizontal: "left", vertical: "center" },
  captionRight: { font: "宋体", size: 10.5, horizontal: "right", vertical: "center" },
  captionCenter: { font: "宋体", size: 10.5, horizontal: "center", vertical: "center" },
  head: {
    font: "宋体",
    size: 11,
    bold: true,
    fill: "DCE6F1",
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: true,
  },
  text: { font: "宋体", size: 11, horizontal: "left", vertical: "center", wrap: true, border: true },
  center: { font: "宋体", size: 11, horizontal: "center", vertical: "center", wrap: true, border: true },
  number: { font: "宋体", size: 11, horizontal: "right", vertical: "center", border: true },
  total: { font: "宋体", size: 11, bold: true, horizontal: "right", vertical: "center", border: true },
  note: { font: "宋体", size: 10, horizontal: "left", vertical: "center", wrap: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`not an address: ${address}`);
  return rect;
}

/** The sheet as the file host writes it. */
export function sheetContent(sample: SampleSheet): SheetContent {
  const styles: Record<string, CellStyle> = { ...sample.looks };
  const width = sample.columns.length;

  const cellPlan = (cell: SampleCell, row: SampleRow, column: number): CellPlan => {
    const own = typeof cell === "object" && cell !== null ? cell : { value: cell };
    const look = own.look ?? row.look ?? sample.columns[column]?.look ?? "text";
    const style = own.format ? `${look} ${own.format}` : look;
    const base = sample.looks[look];
    if (!base) throw new Error(`${sample.name}: no look ${look}`);
    styles[style] ??= { ...base, format: own.format ?? base.format };
    return { value: own.value, style, ...(own.formula ? { formula: own.formula } : {}) };
  };

  const landscape = sample.orientation === "landscape";
  return {
    name: sample.name,
    visibility: "visible",
    columns: sample.columns.map(({ width: points }) => ({ width: points })),
    rows: sample.rows.map((row) => ({
      height: row.height,
      cells: Array.from({ length: width }, (_, column) => cellPlan(row.cells[column] ?? null, row, column)),
    })),
    merges: sample.merges.map(rectOf),
    styles,
    gridlines: true,
    ...(sample.freezeRows ? { freezeRows: sample.freezeRows } : {}),
    page: {
      orientation: sample.orientation,
      margins: { top: 54, bottom: 54, left: landscape ? 54 : 45, right: landscape ? 54 : 45, header: 22, footer: 22 },
      fitToWidth: true,
      printArea: { top: 0, left: 0, bottom: sample.rows.length - 1, right: width - 1 },
      ...(sample.freezeRows ? { titleRows: { first: 0, last: sample.freezeRows - 1 } } : {}),
      oddFooter: { center: "第 &P 页，共 &N 页" },
    },
  };
}

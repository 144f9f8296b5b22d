import type { Decimal } from "../quantity/decimal";
import { CELL_PADDING } from "../report/page";
import type { CellPlan, CellStyle, PageSetup, RowPlan, SheetContent } from "../report/plan";
import { wrapLines } from "../report/text-layout";
import type { Rect } from "../workbook/address";

const CELL = { font: "宋体", size: 10.5, vertical: "center", border: true } as const;

/** How the cells of the roll-up's sheets look. */
export const LOOK = {
  title: { font: "黑体", size: 16, horizontal: "center", vertical: "center", wrap: true },
  line: { font: "宋体", size: 10.5, vertical: "center" },
  lineRight: { font: "宋体", size: 10.5, vertical: "center", horizontal: "right" },
  note: { font: "宋体", size: 10.5, vertical: "top", wrap: true },
  head: { ...CELL, font: "黑体", horizontal: "center", wrap: true, fill: "E8EEF4" },
  text: { ...CELL, format: "@", wrap: true },
  amount: { ...CELL, horizontal: "right", format: "#,##0.00" },
  fill: { ...CELL, horizontal: "right", format: "#,##0.00", fill: "FFF8E1" },
  count: { ...CELL, horizontal: "right", format: "0" },
  rate: { ...CELL, horizontal: "right", format: "0.00%" },
} as const satisfies Record<string, CellStyle>;

/** A cell's number that keeps the number format of its source. */
export function formatted(format: string): readonly [style: string, look: CellStyle] {
  return [`format:${format}`, { ...CELL, horizontal: "right", format }];
}

const FEWEST_DECIMALS = 2;

/** An amount with all the digits that it has, two at the least. */
export function amountLook(value: Decimal): readonly [style: string, look: CellStyle] {
  return formatted(`#,##0.${"0".repeat(Math.max(FEWEST_DECIMALS, value.decimalPlaces()))}`);
}

/** A text cell; nothing where there is no text. */
export function words(text: string | undefined, style: keyof typeof LOOK = "text"): CellPlan {
  return { value: text === undefined || text === "" ? null : text, style };
}

function page(printArea: Rect): PageSetup {
  return {
    orientation: "landscape",
    margins: { top: 54, bottom: 54, left: 40, right: 40, header: 22, footer: 22 },
    fitToWidth: true,
    printArea,
    oddFooter: { center: "&P / &N" },
  };
}

/** What stands on one of the roll-up's sheets. */
export interface RollUpTable {
  readonly sheet: string;
  readonly title: string;
  /** 单位名称：某局 and 单位：万元, left and right above the header. */
  readonly lines: readonly [left: string, right: string];
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (CellPlan | null)[])[];
  readonly notes: readonly string[];
  readonly styles?: Readonly<Record<string, CellStyle>>;
}

/** Rows above the first row of a table. */
export const FIRST_ROW = 3;

const CHARACTER_WIDTH = 10.5;
const LINE_HEIGHT = 15;
/** A row may be 409 pt high. */
const MOST_LINES = 27;

function noteHeight(note: string, width: number): number {
  return LINE_HEIGHT * Math.max(1, Math.ceil((note.length * CHARACTER_WIDTH) / width)) + 3;
}

/** A row as high as its longest text; absent where every text has one line. */
function rowHeight(cells: readonly (CellPlan | null)[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, index) =>
    typeof cell?.value === "string"
      ? wrapLines(cell.value, ((widths[index] ?? 0) - CELL_PADDING) / CHARACTER_WIDTH).length
      : 1,
  );
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most > 1 ? most * LINE_HEIGHT + 3 : undefined;
}

/** A plain visible sheet: title, unit lines, header, rows, and numbered notes below. */
export function rollUpSheet({ sheet, title, lines, heads, widths, rows, notes, styles }: RollUpTable): SheetContent {
  const right = heads.length - 1;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const noteRows = notes.map((note, index): RowPlan => {
    const text = `${index === 0 ? "注：" : "　　"}${String(index + 1)}．${note}`;
    return { height: noteHeight(text, width), cells: [{ value: text, style: "note" }] };
  });
  const firstNote = FIRST_ROW + rows.length;
  const lineCells = heads.map((_, index): CellPlan | null => {
    if (index === 0) return words(lines[0], "line");
    return index === right && lines[1] !== "" ? words(lines[1], "lineRight") : null;
  });
  return {
    name: sheet,
    visibility: "visible",
    columns: widths.map((one) => ({ width: one })),
    rows: [
      { height: 36, cells: [{ value: title, style: "title" }] },
      { height: 20, cells: lineCells },
      { height: 32, cells: heads.map((head) => ({ value: head, style: "head" })) },
      ...rows.map((cells): RowPlan => {
        const height = rowHeight(cells, widths);
        return { cells, ...(height !== undefined && { height }) };
      }),
      ...noteRows,
    ],
    merges: [
      { top: 0, bottom: 0, left: 0, right },
      ...noteRows.map((_, index) => ({ top: firstNote + index, bottom: firstNote + index, left: 0, right })),
    ],
    styles: { ...LOOK, ...styles },
    freezeRows: FIRST_ROW,
    gridlines: true,
    page: page({ top: 0, left: 0, bottom: firstNote + notes.length - (notes.length > 0 ? 1 : 0), right }),
  };
}

import { cellAddress, parseRect, type CellRef } from "../workbook/address";
import { cellAt, type CellValue, type Sheet } from "../workbook/snapshot";
import { SHEET_MARKS, type CellPlan, type CellStyle, type SheetPlan } from "./plan";

/** What stands in place of a PERF formula: enough to put it back where it is still exactly that. */
export interface PlainRecord {
  readonly at: CellRef;
  /** The PERF formula; absent for a cell that another cell's result had spilled into. */
  readonly perf?: string;
  /** The plain formula that was written; absent where a value was. */
  readonly formula?: string;
  /** The value that was written. */
  readonly value?: string | number;
  /** The cell whose formula this one's result came from; itself where it did not spill. */
  readonly anchor: CellRef;
}

/** Layout of 绩效_公式; a workbook written by a newer release says a higher number. */
const FORMAT_VERSION = 1;
const FIRST_ROW = 2;
export const PLAIN_SHEET_NAME = "绩效_公式";
const HEADS = ["工作表", "单元格", "原公式", "写入的公式", "写入的值", "公式所在单元格"];

const STYLES = {
  text: { font: "宋体", size: 10, format: "@" },
  number: { font: "宋体", size: 10 },
} as const satisfies Record<string, CellStyle>;

function text(value: string | undefined): CellPlan | null {
  return value === undefined ? null : { value, style: "text" };
}

function recordCells({ at, perf, formula, value, anchor }: PlainRecord): readonly (CellPlan | null)[] {
  return [
    text(at.sheet),
    text(cellAddress(at)),
    text(perf),
    text(formula),
    typeof value === "number" ? { value, style: "number" } : text(value),
    text(cellAddress(anchor)),
  ];
}

/** 绩效_公式 (hidden): the PERF formulas that were put into plain ones, for putting them back. */
export function plainSheet(records: readonly PlainRecord[], name: string, replaces: string | undefined): SheetPlan {
  return {
    mark: SHEET_MARKS.plain,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "hidden",
    columns: [120, 60, 300, 300, 100, 90].map((width) => ({ width })),
    rows: [
      {
        cells: [
          { value: "格式版本", style: "text" },
          { value: FORMAT_VERSION, style: "number" },
        ],
      },
      { cells: HEADS.map((head) => ({ value: head, style: "text" })) },
      ...records.map((record) => ({ cells: recordCells(record) })),
    ],
    merges: [],
    styles: STYLES,
    gridlines: true,
  };
}

function placeOf(sheet: CellValue | undefined, address: CellValue | undefined): CellRef | undefined {
  const rect = typeof address === "string" ? parseRect(address) : undefined;
  return typeof sheet === "string" && rect ? { sheet, row: rect.top, column: rect.left } : undefined;
}

function filled(value: CellValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Reads 绩效_公式 back; `undefined` where it is from a newer release. Rows that say nothing are left out. */
export function readPlainSheet(sheet: Sheet): readonly PlainRecord[] | undefined {
  const version = cellAt(sheet, 0, 1)?.value;
  if (typeof version !== "number" || version > FORMAT_VERSION) return undefined;
  const records: PlainRecord[] = [];
  for (let row = FIRST_ROW; row < sheet.rows.length; row++) {
    const value = (column: number): CellValue | undefined => cellAt(sheet, row, column)?.value;
    const at = placeOf(value(0), value(1));
    const anchor = placeOf(value(0), value(5));
    if (!at || !anchor) continue;
    const [perf, formula, written] = [filled(value(2)), filled(value(3)), value(4)];
    records.push({
      at,
      anchor,
      ...(perf !== undefined && { perf }),
      ...(formula !== undefined && { formula }),
      ...((typeof written === "string" || typeof written === "number") && { value: written }),
    });
  }
  return records;
}

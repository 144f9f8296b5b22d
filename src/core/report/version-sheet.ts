import { cellAt, type Sheet } from "../workbook/snapshot";
import type { SheetParagraph } from "./report-sheet";
import { SHEET_MARKS, type CellStyle, type SheetPlan } from "./plan";

/** Layout of 绩效_版本; a workbook written by a newer release says a higher number. */
const FORMAT_VERSION = 1;
const FIRST_ROW = 2;
const FIRST_TEXT_COLUMN = 2;
/** A cell holds 32,767 characters; longer text continues in the next column. */
const CELL_CHARACTERS = 30_000;

const STYLES = {
  text: { font: "宋体", size: 10, format: "@" },
  number: { font: "宋体", size: 10 },
} as const satisfies Record<string, CellStyle>;

/** What was generated last: text by paragraph id, in order. */
export type Generated = ReadonlyMap<string, string>;

/** 绩效_版本 (hidden): the last generated text of every paragraph, which tells the user's edits from our own text. */
export function versionSheet(
  paragraphs: readonly SheetParagraph[],
  name: string,
  replaces: string | undefined,
): SheetPlan {
  return {
    mark: SHEET_MARKS.version,
    name,
    ...(replaces !== undefined && { replaces }),
    visibility: "hidden",
    columns: [{ width: 200 }, { width: 60 }, { width: 400 }],
    rows: [
      {
        cells: [
          { value: "格式版本", style: "text" },
          { value: FORMAT_VERSION, style: "number" },
        ],
      },
      { cells: ["段落", "层次", "生成文字"].map((head) => ({ value: head, style: "text" })) },
      ...paragraphs.map(({ id, role, text }) => ({
        cells: [id ?? "", role, ...chunks(text)].map((value) => ({ value, style: "text" })),
      })),
    ],
    merges: [],
    styles: STYLES,
    gridlines: true,
  };
}

function chunks(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / CELL_CHARACTERS));
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * CELL_CHARACTERS, (index + 1) * CELL_CHARACTERS),
  );
}

/** Reads 绩效_版本 back; `undefined` where it is not ours or from a newer release. */
export function readVersionSheet(sheet: Sheet): Generated | undefined {
  const version = cellAt(sheet, 0, 1)?.value;
  if (typeof version !== "number" || version > FORMAT_VERSION) return undefined;
  const generated = new Map<string, string>();
  for (let row = FIRST_ROW; row < sheet.rows.length; row++) {
    const id = cellAt(sheet, row, 0)?.value;
    const text = (sheet.rows[row] ?? [])
      .slice(FIRST_TEXT_COLUMN)
      .map((cell) => (typeof cell?.value === "string" ? cell.value : ""));
    if (typeof id === "string" && id !== "") generated.set(id, text.join(""));
  }
  return generated;
}

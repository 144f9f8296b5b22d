import type { CellStyle, ColumnPlan, PageSetup } from "./plan";

/** GB/T 9704: 28 characters a line of 三号 (16 pt), 22 lines a page at 28.95 pt. */
export const LINE_CHARACTERS = 28;
export const LINE_PITCH = 28.95;
export const PAGE_LINES = 22;
/** Height of the type area, in points. */
export const PAGE_HEIGHT = PAGE_LINES * LINE_PITCH;
export const BODY_SIZE = 16;
const TITLE_SIZE = 22;
/** 五号, as in the Word document: an amount with its unit fits in a column beside five others. */
export const TABLE_SIZE = 10.5;
const CAPTION_SIZE = 14;

/**
 * A line by itself. A row of several lines spreads them over its height, and a spreadsheet leaves no space above the
 * first one: so the row is as high as its lines at the pitch, the last one by itself, and the rest of the last line's
 * pitch is a narrow row below. Every line then stands 28.95 pt from the next, across paragraphs too.
 */
const LINE_HEIGHT = 22;
export const SPACE_HEIGHT = LINE_PITCH - LINE_HEIGHT;

/** A row may be 409 pt high: 14 lines. */
export const ROW_LINES = 14;

/** What a spreadsheet leaves free at both sides of a cell, in points. */
export const CELL_PADDING = 8;

/**
 * Columns of the text, in points: a paragraph runs over all of them, a table divides them by what stands in its own.
 * Whole screen pixels (20, 20 and 21 by turns), so that a spreadsheet does not round them.
 */
export const TEXT_COLUMNS: readonly number[] = Array.from({ length: 30 }, (_, index) => (index % 3 === 2 ? 15.75 : 15));
export const TEXT_WIDTH = TEXT_COLUMNS.reduce((sum, width) => sum + width, 0);
/** The hidden column with the paragraphs' ids. */
export const ID_COLUMN = TEXT_COLUMNS.length;

/** The text's columns and the hidden one. */
export const DOCUMENT_COLUMNS: readonly ColumnPlan[] = [
  ...TEXT_COLUMNS.map((width) => ({ width })),
  { width: 40, hidden: true },
];

/** 天头37mm、订口28mm、版心156×225mm as page margins in points; a side and the foot give 1 mm to padding and rounding. */
const MARGINS = { top: 104.9, left: 76.5, right: 73.7, bottom: 96.4 } as const;

/** A4 upright with the margins and page numbers (— 1 —, outer edges) of an official document. */
export function documentPage(rows: number, breaks: readonly number[]): PageSetup {
  const number = '&"宋体"&14— &P —';
  return {
    orientation: "portrait",
    margins: { ...MARGINS, header: 42.5, footer: 71 },
    fitToWidth: true,
    firstPageNumber: 1,
    printArea: { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: TEXT_COLUMNS.length - 1 },
    breaks,
    oddFooter: { right: `${number}　` },
    evenFooter: { left: `　${number}` },
  };
}

const TEXT = { wrap: true, vertical: "distributed", format: "@" } as const;
const TABLE = { font: "仿宋_GB2312", size: TABLE_SIZE, wrap: true, vertical: "center", format: "@" } as const;

/** Fonts and alignment by the level of a paragraph, the fourth set as text as official documents do; `Right` and `Center` are a table's cells that stand so, `Total` those of the row that adds up the others. */
export const DOCUMENT_STYLES = {
  title: { ...TEXT, font: "方正小标宋简体", size: TITLE_SIZE, horizontal: "center" },
  subtitle: { ...TEXT, font: "楷体_GB2312", size: BODY_SIZE, horizontal: "center" },
  heading1: { ...TEXT, font: "黑体", size: BODY_SIZE, horizontal: "left" },
  heading2: { ...TEXT, font: "楷体_GB2312", size: BODY_SIZE, horizontal: "left" },
  heading3: { ...TEXT, font: "仿宋_GB2312", size: BODY_SIZE, bold: true, horizontal: "left" },
  heading4: { ...TEXT, font: "仿宋_GB2312", size: BODY_SIZE, horizontal: "left" },
  body: { ...TEXT, font: "仿宋_GB2312", size: BODY_SIZE, horizontal: "left" },
  caption: { ...TEXT, font: "黑体", size: CAPTION_SIZE, horizontal: "center" },
  chart: { ...TABLE, horizontal: "left" },
  chartCaption: { ...TEXT, font: "黑体", size: CAPTION_SIZE, horizontal: "center" },
  tableUnit: { ...TABLE, horizontal: "right" },
  tableHead: { ...TABLE, font: "黑体", horizontal: "center", border: true },
  tableRow: { ...TABLE, horizontal: "left", border: true },
  tableGroup: { ...TABLE, horizontal: "left", bold: true, border: true },
  tableRowCenter: { ...TABLE, horizontal: "center", border: true },
  tableRowRight: { ...TABLE, horizontal: "right", border: true },
  tableTotal: { ...TABLE, horizontal: "left", bold: true, border: true },
  tableTotalCenter: { ...TABLE, horizontal: "center", bold: true, border: true },
  tableTotalRight: { ...TABLE, horizontal: "right", bold: true, border: true },
  id: { font: "宋体", size: 9, format: "@" },
  beside: { font: "宋体", size: 11 },
} as const satisfies Record<string, CellStyle>;

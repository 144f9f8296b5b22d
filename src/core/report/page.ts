import type { CellStyle, PageSetup } from "./plan";

/** GB/T 9704: 28 characters a line of 三号 (16 pt), 22 lines a page at 28.95 pt. */
export const LINE_CHARACTERS = 28;
export const LINE_PITCH = 28.95;
export const BODY_SIZE = 16;
const TITLE_SIZE = 22;

/** A row may be 409 pt high: 14 lines. */
export const ROW_LINES = 14;

/** What a spreadsheet leaves free at both sides of a cell, in points. */
export const CELL_PADDING = 8;
export const TEXT_COLUMN_WIDTH = LINE_CHARACTERS * BODY_SIZE + CELL_PADDING;

/** 天头37mm、订口28mm、版心156×225mm as page margins in points. */
const MARGINS = { top: 104.9, left: 79.4, right: 73.7, bottom: 99.2 } as const;

/** A4 upright with the margins and page numbers (— 1 —, outer edges) of an official document. */
export function documentPage(rows: number): PageSetup {
  const number = '&"宋体"&14— &P —';
  return {
    orientation: "portrait",
    margins: { ...MARGINS, header: 42.5, footer: 71 },
    fitToWidth: true,
    firstPageNumber: 1,
    printArea: { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: 0 },
    oddFooter: { right: `${number}　` },
    evenFooter: { left: `　${number}` },
  };
}

/** Centred, because lines spread over a row stand closer to the next paragraph than to each other. */
const TEXT = { wrap: true, vertical: "center", format: "@" } as const;

/** Fonts and alignment by the level of a paragraph. */
export const DOCUMENT_STYLES = {
  title: { ...TEXT, font: "方正小标宋简体", size: TITLE_SIZE, horizontal: "center" },
  subtitle: { ...TEXT, font: "楷体_GB2312", size: BODY_SIZE, horizontal: "center" },
  heading1: { ...TEXT, font: "黑体", size: BODY_SIZE, horizontal: "left" },
  heading2: { ...TEXT, font: "楷体_GB2312", size: BODY_SIZE, horizontal: "left" },
  heading3: { ...TEXT, font: "仿宋_GB2312", size: BODY_SIZE, bold: true, horizontal: "left" },
  body: { ...TEXT, font: "仿宋_GB2312", size: BODY_SIZE, horizontal: "left" },
  id: { font: "宋体", size: 9, format: "@" },
} as const satisfies Record<string, CellStyle>;

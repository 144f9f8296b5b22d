import type { CellStyle } from "../report/plan";

/** Widths of the form's columns in points; the last ones are hidden. */
export const FORM_WIDTHS = [62, 70, 138, 86, 86, 52, 56, 70, 92, 330] as const;
/** Size of the texts beside the form. */
export const NOTE_SIZE = 9;

const CELL = { font: "宋体", size: 10.5, vertical: "center", border: true, wrap: true } as const;

export const FORM_STYLES = {
  title: { font: "方正小标宋简体", size: 18, horizontal: "center", vertical: "center" },
  subtitle: { font: "楷体_GB2312", size: 12, horizontal: "center", vertical: "center" },
  line: { font: "宋体", size: 10.5, vertical: "center" },
  lineRight: { font: "宋体", size: 10.5, vertical: "center", horizontal: "right" },
  head: { ...CELL, font: "黑体", horizontal: "center", fill: "E8EEF4" },
  text: { ...CELL, format: "@" },
  center: { ...CELL, horizontal: "center", format: "@" },
  number: { ...CELL, horizontal: "right" },
  percent: { ...CELL, horizontal: "right", format: "0.00%" },
  points: { ...CELL, horizontal: "center" },
  entry: { ...CELL, fill: "FFF8E1" },
  entryPoints: { ...CELL, horizontal: "center", fill: "FFF8E1" },
  warn: { font: "宋体", size: NOTE_SIZE, vertical: "center", wrap: true, color: "9C3A00", format: "@" },
  note: { font: "宋体", size: NOTE_SIZE, vertical: "center", wrap: true, color: "44546A", format: "@" },
  hidden: { font: "宋体", size: 9 },
} as const satisfies Record<string, CellStyle>;

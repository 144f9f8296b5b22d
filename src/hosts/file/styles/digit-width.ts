/** Width of a digit as a share of the font's size, for fonts that workbooks have as their default. */
const RATIOS: Readonly<Record<string, number>> = {
  calibri: 0.507,
  arial: 0.556,
  "times new roman": 0.5,
  cambria: 0.554,
  aptos: 0.561,
  "aptos narrow": 0.5,
  verdana: 0.636,
  tahoma: 0.546,
  等线: 0.539,
  dengxian: 0.539,
  微软雅黑: 0.539,
  "microsoft yahei": 0.539,
};
const PIXEL = 0.75;

/**
 * Pixels of the widest digit of a font at 96 dpi, which column widths are counted in (ISO/IEC 29500-1, 18.3.1.13).
 * `size` in points. Chinese faces such as 宋体 have digits of half their size, drawn on whole pixels.
 * @example digitWidth("宋体", 11) // 8
 */
export function digitWidth(font: string, size: number): number {
  const ratio = RATIOS[font.toLowerCase()];
  const pixels = size / PIXEL;
  return Math.max(1, ratio === undefined ? Math.round(Math.round(pixels) / 2) : Math.round(pixels * ratio));
}

/** A column's width in points from the file's width in digits. */
export function columnPoints(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * PIXEL;
}

/** The file's width in digits from a column's width in points. */
export function columnDigits(points: number, digit: number): number {
  return Math.round((Math.round(points / PIXEL) / digit) * 256) / 256;
}

/** The width in points of columns that have none, from the file's base width in digits (8 unless it says otherwise). */
export function defaultColumnPoints(base: number, digit: number): number {
  return Math.ceil((base * digit + 5) / 8) * 8 * PIXEL;
}

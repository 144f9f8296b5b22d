import { cellText } from "../../../../src/core/recognition/grid";
import type { Rect } from "../../../../src/core/workbook/address";
import type { Cell, Sheet } from "../../../../src/core/workbook/snapshot";

type Row = Sheet["rows"][number];

const moved = (rect: Rect, at: number, top: "top" | "left", bottom: "bottom" | "right", by: number): Rect => ({
  ...rect,
  [top]: rect[top] >= at ? rect[top] + by : rect[top],
  [bottom]: rect[bottom] >= at ? rect[bottom] + by : rect[bottom],
});

/** The sheet with rows put in above the row at `at`. */
export const withRows = (sheet: Sheet, at: number, rows: readonly Row[] = [[]]): Sheet => ({
  ...sheet,
  rows: [...sheet.rows.slice(0, at), ...rows, ...sheet.rows.slice(at)],
  merges: sheet.merges.map((rect) => moved(rect, at, "top", "bottom", rows.length)),
});

/** The sheet with an empty column put in before the column at `at`. */
export const withColumn = (sheet: Sheet, at: number): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => {
    const wide = Array.from({ length: Math.max(at, row?.length ?? 0) }, (_, index) => row?.[index]);
    return [...wide.slice(0, at), undefined, ...wide.slice(at)];
  }),
  merges: sheet.merges.map((rect) => moved(rect, at, "left", "right", 1)),
});

/** The sheet with its texts changed. */
export const withTexts = (sheet: Sheet, change: (text: string) => string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row?.map((cell) => (cell && typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell)),
  ),
});

/** ASCII as its full-width forms: （Ａ）, ９５％. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Small and corner punctuation, as East Asian systems in traditional script write it. */
export const traditional = (text: string): string =>
  text
    .replace(/[（(]/g, "﹙")
    .replace(/[）)]/g, "﹚")
    .replace(/[：:]/g, "﹕")
    .replaceAll("“", "「")
    .replaceAll("”", "」")
    .replaceAll("%", "﹪");

/** The sheet with the line 单位：万元 taken away and put above everything; `undefined` where none stands by itself. */
export function unitLineOnTop(sheet: Sheet): Sheet | undefined {
  const stated = /^(金额)?单位[:：](万元|元)$/;
  const row = sheet.rows.findIndex((cells) => cells?.some((cell) => stated.test(cellText(cell))));
  const line = sheet.rows[row]?.find((cell) => stated.test(cellText(cell)));
  if (!line || sheet.rows.filter((cells) => cells?.some((cell) => stated.test(cellText(cell)))).length > 1)
    return undefined;
  const rows = sheet.rows.map((cells, index) =>
    index === row ? cells?.map((cell) => (cell === line ? undefined : cell)) : cells,
  );
  return withRows({ ...sheet, rows }, 0, [[undefined, undefined, undefined, line]]);
}

/** The sheet with tall merged cells written out: each cell of the merge holds the text. */
export function writtenOut(sheet: Sheet, isWritten: (rect: Rect) => boolean): Sheet {
  const tall = sheet.merges.filter((rect) => rect.left === rect.right && rect.bottom > rect.top && isWritten(rect));
  const rows = sheet.rows.map((row, index) => {
    const own = tall.filter(({ top, bottom }) => index > top && index <= bottom);
    if (own.length === 0) return row;
    const cells: (Cell | undefined)[] = [...(row ?? [])];
    for (const { top, left } of own) cells[left] = sheet.rows[top]?.[left];
    return Array.from(cells, (cell) => cell);
  });
  return { ...sheet, rows, merges: sheet.merges.filter((rect) => !tall.includes(rect)) };
}

/** The sheet with two neighbouring columns exchanged in some rows; `undefined` where a merged cell ties one of them. */
export function swapped(sheet: Sheet, column: number, top: number, bottom: number): Sheet | undefined {
  const inside = (rect: Rect): boolean => rect.bottom >= top && rect.top <= bottom;
  const touches = (rect: Rect): boolean => rect.left <= column + 1 && rect.right >= column;
  const both = (rect: Rect): boolean => rect.left <= column && rect.right >= column + 1;
  const narrow = (rect: Rect): boolean => rect.left === rect.right && rect.top >= top && rect.bottom <= bottom;
  if (sheet.merges.some((rect) => inside(rect) && touches(rect) && !both(rect) && !narrow(rect))) return undefined;
  if (
    sheet.merges.some(
      (rect) =>
        inside(rect) && both(rect) && (rect.left === column || rect.right === column + 1) && rect.right - rect.left > 1,
    )
  )
    return undefined;
  const rows = sheet.rows.map((row, index) => {
    if (index < top || index > bottom) return row;
    if (sheet.merges.some((rect) => both(rect) && rect.top <= index && rect.bottom >= index)) return row;
    const cells = Array.from({ length: Math.max(column + 2, row?.length ?? 0) }, (_, at) => row?.[at]);
    [cells[column], cells[column + 1]] = [cells[column + 1], cells[column]];
    return cells;
  });
  const merges = sheet.merges.map((rect) => {
    if (!inside(rect) || !touches(rect) || both(rect)) return rect;
    const at = rect.left === column ? column + 1 : column;
    return { ...rect, left: at, right: at };
  });
  return { ...sheet, rows, merges };
}

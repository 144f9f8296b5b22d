import { cellAddress, contains, parseRect, rectAddress, refAddress } from "../../../core/workbook/address";
import type { CellEdit } from "../../../ports";
import { notFaithful } from "../failures";
import { attributeOf, withAttribute, withoutAttribute } from "../xml/attributes";
import { applySplices, type Splice } from "../xml/splice";
import { cellInside, needsQuote } from "./cell-xml";
import { mapSheet, type CellSpan, type FormulaBlock, type RowSpan, type SheetMap } from "./sheet-map";

/** What editing cells needs of the workbook's styles. */
export interface EditStyles {
  /** A format like this one that keeps text text. */
  readonly quotedLike: (style: number) => number;
  /** A format like this one with the number format that came with the typing. */
  readonly formattedLike: (style: number, format: string) => number;
  /** A value as the file holds it in a cell with this format (dates of the 1904 system). */
  readonly stored: (edit: CellEdit, style: number) => CellEdit;
}

const BLOCKS: Readonly<Record<FormulaBlock["kind"], string>> = {
  array: "数组公式",
  shared: "向下填充的一组公式的起点",
  table: "模拟运算表",
};

function formattedStyle({ format }: CellEdit, style: number, styles: EditStyles): number {
  return format === undefined ? style : styles.formattedLike(style, format);
}

function cellElement(edit: CellEdit, tag: string, style: number, p: string, styles: EditStyles): string {
  const [type, inside] = cellInside(styles.stored(edit, style), p);
  const index = needsQuote(edit) ? styles.quotedLike(style) : formattedStyle(edit, style, styles);
  const bare = ["t", "cm", "vm"].reduce(withoutAttribute, tag).replace(/\s*\/?>$/, ">");
  const open = (index === style ? bare : withAttribute(bare, "s", String(index))).slice(0, -1) + type;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${p}c>`;
}

function styleForNew(map: SheetMap, text: string, row: RowSpan | undefined, column: number): number {
  const tag = row ? text.slice(row.start, row.openEnd) : "";
  const own = attributeOf(tag, "customFormat") === "1" ? Number(attributeOf(tag, "s") ?? 0) : 0;
  return own > 0 ? own : (map.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0);
}

function isEmptying(edit: CellEdit): boolean {
  return edit.formula === undefined && (edit.value === null || edit.value === "");
}

function newCell(edit: CellEdit, map: SheetMap, text: string, row: RowSpan | undefined, styles: EditStyles): string {
  const style = styleForNew(map, text, row, edit.column);
  const p = map.prefix;
  return cellElement(edit, `<${p}c r="${cellAddress(edit)}"${style > 0 ? ` s="${style}"` : ""}>`, style, p, styles);
}

/** A row's start tag whose `spans` reach over the new cells. */
function widened(tag: string, columns: readonly number[]): string {
  const spans = attributeOf(tag, "spans");
  const bounds = (spans?.match(/\d+/g) ?? []).map(Number);
  if (bounds.length === 0) return tag;
  const all = [...bounds, ...columns.map((column) => column + 1)];
  const wide = `${Math.min(...all)}:${Math.max(...all)}`;
  return Math.min(...bounds) === Math.min(...all) && Math.max(...bounds) === Math.max(...all)
    ? tag
    : withAttribute(tag, "spans", wide);
}

function editRow(
  row: RowSpan,
  edits: readonly CellEdit[],
  map: SheetMap,
  text: string,
  styles: EditStyles,
): readonly Splice[] {
  const splices: Splice[] = [];
  const added: CellEdit[] = [];
  for (const edit of edits) {
    const cell: CellSpan | undefined = row.cells.find(({ column }) => column === edit.column);
    if (cell) {
      const tag = text.slice(cell.start, cell.openEnd);
      const xml = cellElement(edit, tag, Number(attributeOf(tag, "s") ?? 0), map.prefix, styles);
      splices.push({ start: cell.start, end: cell.end, text: xml });
    } else if (!isEmptying(edit)) added.push(edit);
  }
  if (added.length === 0) return splices;
  const [first] = added;
  if (!row.orderly && first)
    throw notFaithful(
      `${refAddress(first)} 所在的行`,
      "没有按顺序记录单元格",
      "请先在 Excel 里打开这个文件并另存一份，再来修改。",
    );
  const tag = text.slice(row.start, row.openEnd);
  const wide = widened(
    tag,
    added.map(({ column }) => column),
  );
  if (row.empty) {
    const xml = added.map((edit) => newCell(edit, map, text, row, styles)).join("");
    return [{ start: row.start, end: row.end, text: `${wide.replace(/\s*\/>$/, ">")}${xml}</${map.prefix}row>` }];
  }
  if (wide !== tag) splices.push({ start: row.start, end: row.openEnd, text: wide });
  for (const edit of added) {
    const at = row.cells.find(({ column }) => column > edit.column)?.start ?? row.closeStart;
    splices.push({ start: at, end: at, text: newCell(edit, map, text, row, styles) });
  }
  return splices;
}

/** Rows that are not there yet, each before the first one below it. */
function newRows(
  byRow: ReadonlyMap<number, readonly CellEdit[]>,
  map: SheetMap,
  text: string,
  styles: EditStyles,
): readonly Splice[] {
  const p = map.prefix;
  const { data } = map;
  const missing = [...byRow].filter(([row, edits]) => !map.rows.has(row) && edits.some((edit) => !isEmptying(edit)));
  const first = missing[0]?.[1][0];
  if (!first) return [];
  if (!map.orderly)
    throw notFaithful(
      `工作表“${first.sheet}”`,
      "没有按顺序记录各行",
      "请先在 Excel 里打开这个文件并另存一份，再来修改。",
    );
  const xmlOf = ([row, edits]: (typeof missing)[number]): string => {
    const cells = edits.filter((edit) => !isEmptying(edit)).map((edit) => newCell(edit, map, text, undefined, styles));
    return `<${p}row r="${row + 1}">${cells.join("")}</${p}row>`;
  };
  if (data.empty) {
    const tag = text.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    return [{ start: data.start, end: data.end, text: `${tag}${missing.map(xmlOf).join("")}</${data.qualified}>` }];
  }
  const present = [...map.rows.values()];
  return missing.map((entry) => {
    const at = present.find(({ row }) => row > entry[0])?.start ?? data.closeStart;
    return { start: at, end: at, text: xmlOf(entry) };
  });
}

function dimensionSplice(map: SheetMap, text: string, edits: readonly CellEdit[]): readonly Splice[] {
  if (!map.dimension) return [];
  const tag = text.slice(map.dimension.start, map.dimension.end);
  const old = parseRect(attributeOf(tag, "ref") ?? "");
  const filled = edits.filter((edit) => !isEmptying(edit));
  if (!old || filled.every((edit) => contains(old, edit))) return [];
  const wide = {
    top: Math.min(old.top, ...filled.map(({ row }) => row)),
    bottom: Math.max(old.bottom, ...filled.map(({ row }) => row)),
    left: Math.min(old.left, ...filled.map(({ column }) => column)),
    right: Math.max(old.right, ...filled.map(({ column }) => column)),
  };
  return [{ ...map.dimension, text: withAttribute(tag, "ref", rectAddress(wide)) }];
}

/**
 * A sheet's text with cells changed and every other byte kept. `edits` hold each cell once. Throws a `HostError`
 * (not-faithful) where a change would take other cells with it.
 */
export function editSheet(
  text: string,
  part: string,
  edits: readonly CellEdit[],
  styles: EditStyles,
): { readonly text: string; readonly formulasChanged: boolean } {
  const ordered = [...edits].sort((a, b) => a.row - b.row || a.column - b.column);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of ordered) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const map = mapSheet(text, part, new Set(byRow.keys()));
  const [any] = ordered;
  if (!any) return { text, formulasChanged: false };
  if (!map)
    throw notFaithful(`工作表“${any.sheet}”`, "的内容无法识别", "请先在 Excel 里打开这个文件并另存一份，再来修改。");
  for (const edit of ordered) {
    const block = map.blocks.find((rect) => contains(rect, edit));
    if (block)
      throw notFaithful(
        `${refAddress(edit)} 单元格`,
        `是${BLOCKS[block.kind]}的一部分，单独改会影响其他单元格`,
        "请在 Excel 里修改这一格。",
      );
  }
  const splices: Splice[] = [...dimensionSplice(map, text, ordered), ...newRows(byRow, map, text, styles)];
  let formulasChanged = false;
  for (const [number, rowEdits] of byRow) {
    const row = map.rows.get(number);
    formulasChanged ||= rowEdits.some(
      (edit) =>
        (edit.formula !== undefined) !== (row?.cells.find(({ column }) => column === edit.column)?.hasFormula ?? false),
    );
    if (row) splices.push(...editRow(row, rowEdits, map, text, styles));
  }
  return { text: applySplices(text, splices), formulasChanged };
}

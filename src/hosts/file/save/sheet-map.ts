import { columnIndex, parseRect, type Rect } from "../../../core/workbook/address";
import { scanXml } from "../xml/scanner";

/** Where a cell stands in a sheet's text. */
export interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly hasFormula: boolean;
}

/** Where a row stands in a sheet's text; cells only where they were asked for. */
export interface RowSpan {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
  /** Cells have addresses in ascending order, so that others can be put between them. */
  readonly orderly: boolean;
  readonly cells: readonly CellSpan[];
}

/** Cells that one formula fills together. */
export interface FormulaBlock extends Rect {
  readonly kind: "array" | "shared" | "table";
}

/** What editing a sheet's cells needs to know of its text. */
export interface SheetMap {
  readonly prefix: string;
  readonly rows: ReadonlyMap<number, RowSpan>;
  /** Rows have numbers in ascending order. */
  readonly orderly: boolean;
  readonly data: {
    readonly start: number;
    readonly openEnd: number;
    readonly closeStart: number;
    readonly end: number;
    readonly empty: boolean;
    readonly qualified: string;
  };
  readonly dimension: { readonly start: number; readonly end: number } | undefined;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly blocks: readonly FormulaBlock[];
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** Maps a sheet's text; `wanted` are the rows whose cells matter. `undefined` where it has no sheetData. */
export function mapSheet(text: string, part: string, wanted: ReadonlySet<number>): SheetMap | undefined {
  const rows = new Map<number, RowSpan>();
  const blocks: FormulaBlock[] = [];
  const shared = new Map<string, { block: FormulaBlock | undefined; uses: number }>();
  const columnStyles: { first: number; last: number; style: number }[] = [];
  let dimension: SheetMap["dimension"];
  let data: Open<SheetMap["data"]> | undefined;
  let row: (Open<RowSpan> & { cells: Open<CellSpan>[] }) | undefined;
  let cell: Open<CellSpan> | undefined;
  let place = { row: -1, column: -1 };
  let orderly = true;
  const scanner = scanXml(text, part);
  while (scanner.next()) {
    const { name, depth, start, end, empty, kind } = scanner;
    if (kind === "close") {
      if (name === "sheetData" && depth === 1 && data) Object.assign(data, { closeStart: start, end });
      if (name === "row" && depth === 2 && row) Object.assign(row, { closeStart: start, end });
      if (name === "c" && depth === 3 && cell) cell.end = end;
    } else if (name === "dimension" && depth === 1) {
      dimension = { start, end };
    } else if (name === "col" && depth === 2) {
      const style = Number(scanner.attribute("style") ?? 0);
      if (style > 0)
        columnStyles.push({
          first: Number(scanner.attribute("min")) - 1,
          last: Number(scanner.attribute("max")) - 1,
          style,
        });
    } else if (name === "sheetData" && depth === 1) {
      data = { start, openEnd: end, closeStart: end, end, empty, qualified: scanner.qualified };
    } else if (name === "row" && depth === 2) {
      const written = scanner.attribute("r");
      const number = written === undefined ? place.row + 1 : Number(written) - 1;
      orderly &&= written !== undefined && number > place.row;
      place = { row: number, column: -1 };
      row = { row: number, start, openEnd: end, closeStart: end, end, empty, orderly: true, cells: [] };
      rows.set(number, row);
    } else if (name === "c" && depth === 3 && row) {
      const written = scanner.attribute("r");
      const column = written === undefined ? place.column + 1 : columnIndex(written.replace(/[\d$]/g, ""));
      row.orderly &&= written !== undefined && column > place.column;
      place = { row: row.row, column };
      cell = { column, start, openEnd: end, end, hasFormula: false };
      if (wanted.has(row.row)) row.cells.push(cell);
    } else if (name === "f" && depth === 4 && cell) {
      cell.hasFormula = true;
      const type = scanner.attribute("t");
      const ref = parseRect(scanner.attribute("ref") ?? "");
      if (type === "array" || type === "dataTable") {
        blocks.push({ kind: type === "array" ? "array" : "table", ...(ref ?? rectAt(place)) });
      } else if (type === "shared") {
        const index = scanner.attribute("si") ?? "";
        const group = shared.get(index) ?? { block: undefined, uses: 0 };
        shared.set(index, { block: ref ? { kind: "shared", ...rectAt(place) } : group.block, uses: group.uses + 1 });
      }
    }
  }
  if (!data) return undefined;
  for (const { block, uses } of shared.values()) if (block && uses > 1) blocks.push(block);
  return { prefix: scanner.prefix, rows, orderly, data, dimension, columnStyles, blocks };
}

function rectAt({ row, column }: { readonly row: number; readonly column: number }): Rect {
  return { top: row, left: column, bottom: row, right: column };
}

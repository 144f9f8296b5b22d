import { columnIndex, parseRect, type Rect } from "../../../core/workbook/address";
import type { Cell, CellValue, Sheet } from "../../../core/workbook/snapshot";
import type { ByteSteps } from "../byte-steps";
import { brokenFile } from "../failures";
import { formulaFromFile } from "../formula/file-formula";
import { shiftFormula } from "../formula/shift-formula";
import { LIMITS } from "../limits";
import { isDateFormat } from "../styles/builtin-formats";
import type { CellFormat } from "../styles/cell-formats";
import { scanXml, type XmlScanner } from "../xml/scanner";
import type { TextPieces } from "../xml/text";
import { cellValue, DAYS_1904 } from "./cell-value";
import { stringItem } from "./shared-strings";
import type { SheetEntry } from "./workbook-part";

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  /** Told for every cell that holds something; throws where there are too many. */
  readonly count: () => void;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const flag = (value: string | undefined): boolean => value === "1" || value === "true";

/** A cell's place from its `r`, or the next one in its row. */
function placeOf(
  reference: string | undefined,
  row: number,
  next: number,
): { readonly row: number; readonly column: number } {
  const match = reference === undefined ? undefined : /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") } : { row, column: next };
}

function readFormula(
  scanner: XmlScanner,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string | undefined {
  const kind = scanner.attribute("t");
  const index = scanner.attribute("si") ?? "";
  const text = scanner.content();
  if (kind === "dataTable") return undefined;
  if (kind === "shared" && text === "") {
    const master = shared.get(index);
    return master && formulaFromFile(shiftFormula(master.text, row - master.row, column - master.column));
  }
  if (kind === "shared") shared.set(index, { text, row, column });
  return text.trim() === "" ? undefined : formulaFromFile(text);
}

/** Reads the current `c` element; `undefined` where it holds nothing. Goes to its closing tag. */
function readCell(
  scanner: XmlScanner,
  row: number,
  column: number,
  context: SheetContext,
  shared: Map<string, SharedFormula>,
): Cell | undefined {
  const type = scanner.attribute("t") ?? "n";
  const style = context.formats[Number(scanner.attribute("s") ?? 0)] ?? {};
  if (scanner.empty) return undefined;
  const depth = scanner.depth;
  let value: CellValue = null;
  let formula: string | undefined;
  while (scanner.next() && !(scanner.kind === "close" && scanner.depth === depth)) {
    if (scanner.kind !== "open") continue;
    if (scanner.name === "v") value = cellValue(type, scanner.content(), context.strings);
    else if (scanner.name === "f") formula = readFormula(scanner, row, column, shared);
    else if (scanner.name === "is") value = stringItem(scanner);
  }
  if ((value === null || value === "") && formula === undefined) return undefined;
  if (context.date1904 && typeof value === "number" && type !== "d" && isDateFormat(style.format)) value += DAYS_1904;
  return formula === undefined ? { value, ...style } : { value, formula, ...style };
}

/** Elements between two pauses, a cell's own left out: a millisecond or two of reading. */
const STRIDE = 512;

/** Reads a worksheet part, in steps. Cells that hold nothing are left out, however far the used range goes. */
export function* readSheet(entry: SheetEntry, pieces: TextPieces, context: SheetContext): ByteSteps<Sheet> {
  const rows: (Cell | undefined)[][] = [];
  const merges: Rect[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const shared = new Map<string, SharedFormula>();
  const scanner = scanXml(pieces, entry.part);
  let row = -1;
  let column = -1;
  let elements = 0;
  while (scanner.next()) {
    if (scanner.kind !== "open") continue;
    elements += 1;
    if (elements % STRIDE === 0) yield pieces.taken();
    const { name, depth } = scanner;
    if (name === "c" && depth === 3) {
      const place = placeOf(scanner.attribute("r"), row, column + 1);
      ({ row, column } = place);
      if (row < 0 || row >= LIMITS.rows || column < 0 || column >= LIMITS.columns)
        throw brokenFile(`工作表“${entry.name}”的单元格地址有误`);
      const cell = readCell(scanner, row, column, context, shared);
      if (cell === undefined) continue;
      context.count();
      (rows[row] ??= [])[column] = cell;
    } else if (name === "row" && depth === 2) {
      row = Number(scanner.attribute("r") ?? row + 2) - 1;
      column = -1;
      if (flag(scanner.attribute("hidden"))) hiddenRows.add(row);
    } else if (name === "mergeCell" && depth === 2) {
      const rect = parseRect(scanner.attribute("ref") ?? "");
      if (rect) merges.push(rect);
    } else if (name === "col" && depth === 2 && flag(scanner.attribute("hidden"))) {
      const last = Math.min(Number(scanner.attribute("max")), LIMITS.columns);
      for (let index = Number(scanner.attribute("min")); index <= last; index += 1) hiddenColumns.add(index - 1);
    }
  }
  return {
    name: entry.name,
    visibility: entry.visibility,
    rows,
    merges,
    ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.size > 0 ? { hiddenColumns } : {}),
  };
}

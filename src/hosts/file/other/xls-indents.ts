import type { Lead, Untold } from "./untold";
import { BOF, EOF, recordsOf, workbookStream } from "./xls-stream";

const XF = 0x00e0;
const BOUND_SHEET = 0x0085;
/** LABEL, LABELSST, RSTRING, FORMULA: row, column and format stand first in all of them. */
const TEXT_CELLS: ReadonlySet<number> = new Set([0x0204, 0x00fd, 0x00d6, 0x0006]);

/** What the records of a stream say, gathered in one pass. */
interface Found {
  readonly levels: number[];
  readonly sheets: Map<number, Map<number, Map<number, Lead>>>;
}

function take(found: Found, view: DataView, type: number, at: number, length: number, sheet: number): void {
  if (type === XF) found.levels.push(length >= 9 ? view.getUint8(at + 8) & 0x0f : 0);
  if (type === BOUND_SHEET && length >= 4) found.sheets.set(view.getUint32(at, true), new Map());
  if (!TEXT_CELLS.has(type) || length < 6) return;
  const indent = found.levels[view.getUint16(at + 4, true)] ?? 0;
  const rows = indent > 0 ? found.sheets.get(sheet) : undefined;
  if (!rows) return;
  const row = view.getUint16(at, true);
  const columns = rows.get(row) ?? new Map<number, Lead>();
  rows.set(row, columns.set(view.getUint16(at + 2, true), { indent, blanks: "" }));
}

/** The indents of the texts of an .xls, which SheetJS does not tell, sheet after sheet in the order of its stream. */
export function xlsIndents(bytes: Uint8Array): readonly Untold[] {
  const view = workbookStream(bytes);
  if (!view) return [];
  const found: Found = { levels: [], sheets: new Map() };
  let depth = 0;
  let sheet = -1;
  for (const { type, at, length } of recordsOf(view)) {
    if (type === BOF) {
      if (depth === 0) sheet = at - 4;
      depth += 1;
    } else if (type === EOF) depth = Math.max(0, depth - 1);
    else if (depth <= 1) take(found, view, type, at, length, sheet);
  }
  return [...found.sheets].sort(([a], [b]) => a - b).map(([, leads]) => ({ leads }));
}

import { normalise } from "../../core/quantity/decimal";
import type { Cell, Sheet, Workbook } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../ports";
import { sheetNotFound } from "./failures";

function edited(old: Cell | undefined, { value, formula, format: typed }: CellEdit): Cell | undefined {
  const plain =
    typeof value === "number" ? normalise(value) : typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
  if (formula === undefined && (plain === null || plain === "")) return undefined;
  const { indent } = old ?? {};
  const format = typed ?? old?.format;
  return {
    value: plain === "" ? null : plain,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(indent === undefined ? {} : { indent }),
  };
}

function editSheet(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const rows = sheet.rows.slice();
  for (const edit of edits) {
    const cells = rows[edit.row]?.slice() ?? [];
    cells[edit.column] = edited(cells[edit.column], edit);
    rows[edit.row] = cells;
  }
  return edits.length === 0 ? sheet : { ...sheet, rows };
}

/** The workbook as it reads after cells were changed. Throws a `HostError` (not-found) for sheets that are not there. */
export function applyEdits(workbook: Workbook, edits: readonly CellEdit[]): Workbook {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const key = edit.sheet.toLowerCase();
    if (!workbook.sheets.some(({ name }) => name.toLowerCase() === key)) throw sheetNotFound(edit.sheet);
    const group = bySheet.get(key);
    if (group) group.push(edit);
    else bySheet.set(key, [edit]);
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => editSheet(sheet, bySheet.get(sheet.name.toLowerCase()) ?? [])),
  };
}

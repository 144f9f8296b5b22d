import type { CellRef, RangeRef } from "../core/workbook/address";
import { rectAddress } from "../core/workbook/address";
import type { WorkbookHost } from "../ports";
import { element } from "./elements";

/** The spreadsheet, as far as the status line asks it. */
interface ExplainedSheets {
  readonly host: Pick<WorkbookHost, "onChange" | "onSelect">;
  selection(): RangeRef | undefined;
  /** Why a cell shows an error value; `undefined` where nothing is known. */
  whyError(cell: CellRef): string | undefined;
}

/** Shows in the status line why the selected cell has an error value, and keeps it up to date. */
export function showCellNote(sheets: ExplainedSheets): void {
  const note = element("cell-note");
  const show = (range: RangeRef | undefined): void => {
    const cell: CellRef | undefined = range && { sheet: range.sheet, row: range.top, column: range.left };
    const why = cell && sheets.whyError(cell);
    note.textContent =
      range && why !== undefined ? `${rectAddress({ ...range, bottom: range.top, right: range.left })}：${why}` : "";
  };
  sheets.host.onSelect(show);
  sheets.host.onChange(() => show(sheets.selection()));
}

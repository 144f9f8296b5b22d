import type { ICommandService } from "@univerjs/core";
import type { RangeRef } from "../../core/workbook/address";
import { HostError } from "../../ports";
import type { Unsubscribe } from "../../ports";
import type { LiveBook } from "./engine";

/** Rows and columns left visible before a cell that was scrolled to. */
const CONTEXT = { rows: 5, columns: 2 } as const;

/** Brings a range into view and selects it; scrolls only where the range is out of sight. */
export function selectRange(book: LiveBook, range: RangeRef): void {
  const sheet = book.getSheets().find((one) => one.getSheetName() === range.sheet);
  if (!sheet) throw new HostError("not-found", `工作表“${range.sheet}”已经不在工作簿里，请重新生成报告。`);
  if (sheet.isSheetHidden()) {
    throw new HostError(
      "not-found",
      `工作表“${range.sheet}”是隐藏的，无法定位。请在 Excel 或 WPS 里取消隐藏后重新打开。`,
    );
  }
  if (book.getActiveSheet().getSheetId() !== sheet.getSheetId()) book.setActiveSheet(sheet);
  const { top, left, bottom, right } = range;
  sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
  const seen = sheet.getVisibleRange();
  const rowSeen = seen && top >= seen.startRow && top < seen.endRow;
  const columnSeen = seen && left >= seen.startColumn && left < seen.endColumn;
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? seen.startRow : Math.max(top - CONTEXT.rows, 0),
    columnSeen ? seen.startColumn : Math.max(left - CONTEXT.columns, 0),
  );
}

/**
 * The range selected on the sheet in front, whole rows and columns to their ends; `undefined` where nothing is. A merged
 * area selected alone is its first cell.
 */
export function selectedRange(book: LiveBook): RangeRef | undefined {
  const sheet = book.getActiveSheet();
  const range = book.getActiveRange()?.getRange();
  if (!range) return undefined;
  const orElse = (index: number, whole: number): number => (Number.isFinite(index) ? index : whole);
  const top = orElse(range.startRow, 0);
  const left = orElse(range.startColumn, 0);
  const bottom = orElse(range.endRow, sheet.getMaxRows() - 1);
  const right = orElse(range.endColumn, sheet.getMaxColumns() - 1);
  const merged = sheet.getSheet().getMergedCell(top, left);
  const alone = merged?.endRow === bottom && merged.endColumn === right;
  const name = sheet.getSheetName();
  return alone ? { sheet: name, top, left, bottom: top, right: left } : { sheet: name, top, left, bottom, right };
}

interface Selections {
  readonly subUnitId: string;
  readonly selections: readonly {
    readonly range: {
      readonly startRow: number;
      readonly endRow: number;
      readonly startColumn: number;
      readonly endColumn: number;
    };
  }[];
}

/** Tells of each range the user selects; whole rows and columns begin at 0. */
export function watchSelection(
  commands: ICommandService,
  sheetName: (id: string) => string | undefined,
): { listen(listener: (range: RangeRef) => void): Unsubscribe; dispose(): void } {
  const listeners = new Set<(range: RangeRef) => void>();
  const subscription = commands.onCommandExecuted((command) => {
    if (command.id !== "sheet.operation.set-selections") return;
    const { subUnitId, selections } = command.params as Selections;
    const sheet = sheetName(subUnitId);
    const range = selections.at(-1)?.range;
    if (sheet === undefined || !range) return;
    const top = range.startRow || 0;
    const left = range.startColumn || 0;
    const ref = { sheet, top, left, bottom: range.endRow || top, right: range.endColumn || left };
    for (const listener of [...listeners]) listener(ref);
  });
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      listeners.clear();
      subscription.dispose();
    },
  };
}

import { parseRef, quoteSheet } from "../workbook/address";
import { findSheet, type Sheet, type Workbook } from "../workbook/snapshot";
import { SHEET_MARKS, type SheetMark } from "./plan";

/** Defined name that stands in a workbook while our sheets are being written; one that is still there tells of a write that broke off. */
export const UNFINISHED_MARK = "_PERF_UNFINISHED";

/** Whether the last write of our sheets broke off, so that they may hold the old contents, the new ones or both. */
export function isUnfinished({ names }: Workbook): boolean {
  return names.some(({ name, sheet }) => sheet === undefined && name.toUpperCase() === UNFINISHED_MARK);
}

/** What the name of one of our marks refers to, for a sheet of that name. */
export function markReference(sheet: string): string {
  return `${quoteSheet(sheet)}!$A$1`;
}

/**
 * The sheet that a mark stands on; `undefined` where it was never made or was deleted. Rows inserted above move the
 * reference, so any cell of the sheet will do.
 */
export function markedSheet(workbook: Workbook, mark: SheetMark): Sheet | undefined {
  const entry = workbook.names.find(({ name, sheet }) => sheet === undefined && name.toUpperCase() === mark);
  const ref = entry && parseRef(entry.refersTo.replace(/^=/, ""));
  return ref && findSheet(workbook, ref.sheet);
}

/** Names of all the sheets that this product made. */
export function ourSheetNames(workbook: Workbook): ReadonlySet<string> {
  const sheets = Object.values(SHEET_MARKS).flatMap((mark) => markedSheet(workbook, mark) ?? []);
  return new Set(sheets.map(({ name }) => name));
}

/** Whether one of our marks is on a sheet. */
export function isOurs(workbook: Workbook, sheet: string): boolean {
  const found = findSheet(workbook, sheet);
  return found !== undefined && ourSheetNames(workbook).has(found.name);
}

import type { ICellData } from "@univerjs/core";
import type { CellRef } from "../../core/workbook/address";
import type { Cell, CellValue, Sheet, Workbook } from "../../core/workbook/snapshot";
import { cellAt, findSheet, isCellError } from "../../core/workbook/snapshot";
import type { CellEdit } from "../../ports";
import { shownFormula, valueOfData } from "./cell-data";

/** What became different in the user's sheets since the file was opened. */
export interface Differences {
  /** Cells whose content the user changed. */
  readonly typed: readonly CellEdit[];
  /** Cells with an untouched formula whose result followed from those changes. */
  readonly recalculated: readonly CellEdit[];
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return one === other || (isEmpty(one) && isEmpty(other));
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}

function sameFormula(before: Cell | undefined, now: Cell | undefined): boolean {
  const old = before?.formula === undefined ? undefined : shownFormula(before.formula);
  return old === now?.formula;
}

/** Whether a formula needs this product's functions, which the user's spreadsheet program may lack. */
export function needsPerf(formula: string): boolean {
  return /(^|[^A-Za-z0-9_.])PERF\./i.test(formula);
}

/** A number format that came with the typing, as with 50% or 2024-12-31. */
function formatFrom(before: Cell | undefined, now: Cell | undefined): Pick<CellEdit, "format"> {
  return now?.format !== undefined && now.format !== before?.format && typeof now.value === "number"
    ? { format: now.format }
    : {};
}

/** Whether a PERF formula is to be saved as a formula: the user asked for it. */
type IsWanted = (at: CellRef, formula: string) => boolean;

function compareSheets(
  before: Sheet,
  now: Sheet,
  isWanted: IsWanted,
  typed: CellEdit[],
  recalculated: CellEdit[],
): void {
  for (let row = 0; row < Math.max(before.rows.length, now.rows.length); row += 1) {
    const width = Math.max(before.rows[row]?.length ?? 0, now.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const old = cellAt(before, row, column);
      const cell = cellAt(now, row, column);
      const at = { sheet: before.name, row, column };
      const value = cell?.value ?? null;
      if (!sameFormula(old, cell)) {
        const formula = cell?.formula;
        typed.push({
          ...at,
          value,
          ...(formula === undefined || (needsPerf(formula) && !isWanted(at, formula)) ? {} : { formula }),
          ...formatFrom(old, cell),
        });
      } else if (!sameValue(old?.value ?? null, value)) {
        if (old?.formula === undefined) typed.push({ ...at, value, ...formatFrom(old, cell) });
        else if (!isCellError(value) || isCellError(old.value))
          recalculated.push({ ...at, value, formula: old.formula });
      }
    }
  }
}

/** The edit that Univer's cell data amounts to. */
export function editOf(sheet: string, row: number, column: number, data: ICellData): CellEdit {
  const formula = data.f ?? undefined;
  return {
    sheet,
    row,
    column,
    value: valueOfData(data),
    ...(formula === undefined || needsPerf(formula) ? {} : { formula }),
  };
}

/**
 * Compares the opened workbook with the present one, sheet by sheet of the opened one. A formula with PERF functions is
 * given as its result, so that the saved file shows it everywhere, unless it is wanted as a formula.
 * A recalculation that ends in an error the file did not have is left out: the user's program may know the function.
 */
export function differences(
  opened: Workbook,
  now: Workbook,
  own: ReadonlySet<string>,
  isWanted: IsWanted = () => false,
): Differences {
  const typed: CellEdit[] = [];
  const recalculated: CellEdit[] = [];
  for (const before of opened.sheets) {
    const sheet = findSheet(now, before.name);
    if (sheet && !own.has(before.name)) compareSheets(before, sheet, isWanted, typed, recalculated);
  }
  return { typed, recalculated };
}

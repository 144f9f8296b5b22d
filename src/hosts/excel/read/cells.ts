import type { Rect } from "../../../core/workbook/address";
import { normalise } from "../../../core/quantity/decimal";
import type { Cell, CellValue } from "../../../core/workbook/snapshot";

/** The arrays of one range as Excel returns them. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

/** Rows of a sheet while they are put together; sparse. */
export type CellRows = ((Cell | undefined)[] | undefined)[];

function readValue(raw: unknown, type: unknown): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(raw) };
  if (typeof raw === "number") return normalise(raw);
  return typeof raw === "boolean" ? raw : String(raw);
}

/** One cell; a text that begins with `=` is told from a formula by being its own value. */
function readCell(raw: unknown, formula: unknown, format: unknown, type: unknown, indent: number): Cell | undefined {
  const value = readValue(raw, type);
  const calculated = typeof formula === "string" && formula.startsWith("=") && formula !== raw;
  if (value === null && !calculated) return undefined;
  return {
    value,
    ...(calculated && { formula }),
    ...(typeof format === "string" && format !== "General" && format !== "" && { format }),
    ...(indent > 0 && { indent }),
  };
}

/** Puts the cells of a range into the rows of its sheet. */
export function placeCells(
  rows: CellRows,
  area: Rect,
  content: RangeContent,
  indentAt: (row: number, column: number) => number,
): void {
  content.values.forEach((line, r) =>
    line.forEach((raw, c) => {
      const row = area.top + r;
      const column = area.left + c;
      const cell = readCell(
        raw,
        content.formulas[r]?.[c],
        content.numberFormat[r]?.[c],
        content.valueTypes[r]?.[c],
        indentAt(row, column),
      );
      if (!cell) return;
      const target = (rows[row] ??= []);
      target[column] = cell;
    }),
  );
}

import { isCellError } from "../../core/workbook/snapshot";
import { valueOfData } from "./cell-data";
import { needsPerf } from "./edits";
import type { Engine, LiveBook } from "./engine";

/** Why the cell at a place shows an error value, as far as a PERF formula said so; a Chinese sentence. */
export function errorAt(
  { errors, formulas }: Engine,
  book: LiveBook,
  sheetId: string,
  row: number,
  column: number,
): string | undefined {
  const cell = book.getWorkbook().getSheetBySheetId(sheetId)?.getCellRaw(row, column);
  const spilled = formulas.getArrayFormulaCellData()[book.getId()]?.[sheetId]?.[row]?.[column];
  if (cell?.f && !needsPerf(cell.f)) return undefined;
  const value = valueOfData((cell?.f ? cell : (spilled ?? cell)) ?? {});
  const note = errors.at({ unitId: book.getId(), subUnitId: sheetId, row, column });
  return isCellError(value) && note?.error === value.error ? note.message : undefined;
}

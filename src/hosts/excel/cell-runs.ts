import type { CellRef } from "../../core/workbook/address";

/** Cells of one column that stand one below another. */
export interface CellRun<T extends CellRef> {
  readonly sheet: string;
  readonly top: number;
  readonly column: number;
  readonly cells: readonly T[];
}

/** Joins cells that stand one below another, sheet by sheet; of two for one place the later one counts. */
export function cellRuns<T extends CellRef>(cells: readonly T[]): readonly CellRun<T>[] {
  const places = new Map(cells.map((cell) => [`${cell.sheet.toLowerCase()} ${cell.row} ${cell.column}`, cell]));
  const sorted = [...places.values()].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: CellRun<T>[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last?.sheet === cell.sheet && last.column === cell.column && last.top + last.cells.length === cell.row)
      runs[runs.length - 1] = { ...last, cells: [...last.cells, cell] };
    else runs.push({ sheet: cell.sheet, top: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}

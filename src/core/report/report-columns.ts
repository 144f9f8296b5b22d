import type { Cell, Sheet } from "../workbook/snapshot";

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === "string" ? cell.value : "");

/** The column that holds the most of these ids; where there are none, the one that they were written to. */
function idColumnOf({ rows }: Sheet, ids: ReadonlySet<string>, written: number): number {
  const counts = new Map<number, number>();
  for (const row of Array.from(rows))
    for (const [column, cell] of (row ?? []).entries())
      if (ids.has(textOf(cell))) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, most], [other, more]) => more - most || Math.abs(one - written) - Math.abs(other - written),
  );
  return best?.[0] ?? written;
}

/** The report sheet and the column that the paragraphs' ids stand in. */
export interface LaidOut {
  readonly sheet: Sheet;
  readonly idColumn: number;
}

/**
 * The report sheet as it was laid out: without the empty columns that the user put in, so that most of it is what was
 * written, as `known` counts it; as it is where she wrote into them.
 */
export function asLaidOut(
  sheet: Sheet,
  ids: ReadonlySet<string>,
  written: number,
  known: (candidate: LaidOut) => number,
): LaidOut {
  const idColumn = idColumnOf(sheet, ids, written);
  const extra = idColumn - written;
  if (extra <= 0) return { sheet, idColumn };
  const rows = Array.from(sheet.rows);
  const filled = new Set(
    rows.flatMap((row) => Array.from(row ?? []).flatMap((cell, at) => (textOf(cell) === "" ? [] : [at]))),
  );
  const candidates = Array.from({ length: written + 1 }, (_, at) => at)
    .filter((at) => Array.from({ length: extra }, (_, step) => at + step).every((column) => !filled.has(column)))
    .map((at): LaidOut => {
      const without = (row: Sheet["rows"][number]) => row && [...row.slice(0, at), ...row.slice(at + extra)];
      return { sheet: { ...sheet, rows: rows.map(without) }, idColumn: written };
    })
    .map((laidOut) => ({ laidOut, count: known(laidOut) }));
  return candidates.sort((one, other) => other.count - one.count)[0]?.laidOut ?? { sheet, idColumn };
}

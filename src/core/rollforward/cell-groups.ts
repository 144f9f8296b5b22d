import type { Place } from "../recognition/model";
import { rectAddress, type Rect } from "../workbook/address";
import type { ForwardCells } from "./model";

/** Places of one column as ranges: neighbours down the column are one. */
function ranges(places: readonly Place[]): readonly Rect[] {
  const ordered = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Rect[] = [];
  for (const { row, column } of ordered) {
    const last = found.at(-1);
    if (last && last.left === column && last.bottom + 1 === row) found[found.length - 1] = { ...last, bottom: row };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

/** A collector of cells by sheet and head, in the order in which they come. */
export interface CellGroups {
  add(sheet: string, head: string, place: Place): void;
  cells(): readonly ForwardCells[];
}

/** An empty collector. */
export function cellGroups(): CellGroups {
  const groups = new Map<string, { readonly sheet: string; readonly head: string; readonly places: Place[] }>();
  return {
    add(sheet, head, place) {
      const key = `${sheet}\u0000${head}`;
      const group = groups.get(key);
      if (group) group.places.push(place);
      else groups.set(key, { sheet, head, places: [place] });
    },
    cells: () =>
      [...groups.values()].map(({ sheet, head, places }) => ({
        sheet,
        head,
        range: ranges(places).map(rectAddress).join("、"),
        count: places.length,
      })),
  };
}

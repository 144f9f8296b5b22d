import { numberOf } from "./body";
import type { Block } from "./body";
import type { Grid, Slot } from "./grid";
import { readHeader } from "./header-cells";
import type { HeaderColumn } from "./header-cells";
import type { Sense } from "./lexicon";
import { readLabel } from "./labels";
import type { FoundColumn } from "./found-table";
import type { Place, Role, TableRow } from "./model";
import { isPause, STRIDE } from "./steps";
import type { Steps } from "./steps";
import { fold } from "./text";
import { isAmountTotal } from "./totals";

const roleOf: Readonly<Partial<Record<Sense, Role>>> = {
  budget: "initial",
  initial: "initial",
  adjusted: "adjusted",
  adjustment: "adjustment",
  executed: "executed",
  prior: "prior",
  rate: "rate",
};

interface CrossedColumn {
  readonly column: HeaderColumn;
  readonly role: Role;
  readonly item: Slot;
  readonly key: string;
}

/** A table whose items stand in the header and whose amounts lie beside each other, as in the 三公经费 form. */
export interface Crossing {
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly TableRow[];
}

function crossedColumn(column: HeaderColumn): CrossedColumn | undefined {
  const path = column.path.map((slot) => ({ slot, sense: readHeader(slot).match?.sense }));
  const index = path.findLastIndex(({ sense }) => sense !== undefined && roleOf[sense] !== undefined);
  const role = index < 0 ? undefined : roleOf[column.answered ?? path[index]?.sense ?? "ignored"];
  if (role === undefined || path.length < 2) return undefined;
  const others = path.filter((_, at) => at !== index).map(({ slot }) => slot);
  const near = index === path.length - 1 ? others.reverse() : [...others].reverse();
  const sub = near[0] && /^小计$/u.test(fold(near[0].text)) && near[1] ? near[1] : near[0];
  if (!sub) return undefined;
  const key =
    index === path.length - 1
      ? `${String(sub.top)},${String(sub.left)}`
      : near.map((slot) => fold(slot.text)).join("<");
  return { column, role, item: sub, key };
}

/** Whether the header crosses items with amounts: every item has the same two or more amounts below (or above) it. */
function crossingOf(block: Block): readonly CrossedColumn[] | undefined {
  const crossed = block.columns.flatMap((column) => crossedColumn(column) ?? []);
  if (crossed.length < 4 || crossed.length < block.columns.length - 2) return undefined;
  const roles = new Map<string, Set<Role>>();
  for (const { key, role } of crossed) roles.set(key, (roles.get(key) ?? new Set<Role>()).add(role));
  const full = [...roles.values()].filter((set) => set.size >= 2).length;
  return full >= 2 && full >= roles.size - 1 ? crossed : undefined;
}

/** Reads a crossed table; `undefined` where the header does not cross or names stand beside the amounts. */
export function* readCrossed(grid: Grid, block: Block): Steps<Crossing | undefined> {
  const crossed = crossingOf(block);
  if (!crossed) return undefined;
  const first = crossed[0]?.column.column ?? 0;
  const rows: TableRow[] = [];
  for (const [index, row] of block.body.entries()) {
    if (isPause(index)) yield STRIDE;
    if (!crossed.some(({ column }) => numberOf(grid.slotAt(row, column.column)) !== undefined)) continue;
    const name = grid
      .slots(row)
      .find((slot) => slot !== block.side && slot.right < first && !slot.numeric && slot.top === row);
    const start = rows.length;
    const items = new Map<string, number>();
    for (const { column, role, item, key } of crossed) {
      const at = items.get(key);
      const place = grid.place(row, column.column);
      if (at !== undefined) {
        const known = rows[at];
        if (known && !known.cells[role]) rows[at] = { ...known, cells: { ...known.cells, [role]: place } };
        continue;
      }
      items.set(key, rows.length);
      const label = readLabel(item).label;
      const cells: Partial<Record<Role, Place>> = { item: { row: item.top, column: item.left }, [role]: place };
      const inRow = rows.slice(start).findIndex((other) => isUnder(crossed, item, other));
      const parent = inRow < 0 ? -1 : start + inRow;
      const total = parent < 0 && (isAmountTotal(label) || /^小计$/u.test(fold(label)));
      rows.push({
        row,
        label: name ? `${readLabel(name).label}${label}` : label,
        rowRole: total ? "total" : parent >= 0 ? "ofWhich" : "detail",
        depth: parent >= 0 ? 1 : 0,
        ...(parent >= 0 ? { parent } : {}),
        cells,
      });
    }
  }
  const columns = crossed.map(({ column, role }): FoundColumn => ({
    column: column.column,
    role,
    header: column.path.map((slot) => fold(slot.text)).join(""),
  }));
  return { columns, rows };
}

/** Whether an item's header lies below another item's: 公务用车购置费 below 公务用车购置及运行维护费. */
function isUnder(crossed: readonly CrossedColumn[], item: Slot, other: TableRow): boolean {
  const place = other.cells.item;
  if (!place || (place.row === item.top && place.column === item.left)) return false;
  const upper = crossed
    .flatMap(({ column }) => column.path)
    .find((slot) => slot.top === place.row && slot.left === place.column);
  return upper !== undefined && upper.bottom < item.top && upper.left <= item.left && upper.right >= item.right;
}

import type { Rect } from "../../../core/workbook/address";
import type { CellStyle, SheetPlan } from "../../../core/report/plan";

/** A rectangle of cells with the same value of one attribute. */
export interface Block<T> {
  readonly area: Rect;
  readonly value: T;
}

/** The cells in a block. */
const sizeOf = ({ area }: Block<unknown>): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);

/**
 * The rectangles of one attribute, few of them: runs along each row, joined with equal runs of the row above. Cells
 * without the attribute belong to none.
 */
export function blocksOf<T extends string | number | boolean>(
  plan: SheetPlan,
  pick: (style: CellStyle) => T | undefined,
): readonly Block<T>[] {
  const done: Block<T>[] = [];
  let open = new Map<string, Block<T>>();
  plan.rows.forEach(({ cells }, row) => {
    const next = new Map<string, Block<T>>();
    const values = cells.map((cell) => {
      const style = cell ? plan.styles[cell.style] : undefined;
      return style && pick(style);
    });
    for (let left = 0; left < values.length;) {
      const value = values[left];
      let right = left;
      while (right + 1 < values.length && values[right + 1] === value) right += 1;
      if (value !== undefined) {
        const key = `${left} ${right} ${value}`;
        const above = open.get(key);
        open.delete(key);
        next.set(key, { area: { top: above ? above.area.top : row, bottom: row, left, right }, value });
      }
      left = right + 1;
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}

/** The value that the most cells have, `undefined` where some cells have none. */
export function commonValue<T extends string | number | boolean>(
  blocks: readonly Block<T>[],
  cells: number,
): T | undefined {
  const counts = new Map<T, number>();
  for (const block of blocks) counts.set(block.value, (counts.get(block.value) ?? 0) + sizeOf(block));
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counted < cells ? undefined : [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The cells that a plan fills and styles. */
export function styledCells(plan: SheetPlan): number {
  return plan.rows.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => cell && cell.style in plan.styles).length,
    0,
  );
}

import type { Rect } from "../../../core/workbook/address";

/** A horizontal slice of one sheet's used range. */
export interface Chunk {
  readonly sheet: number;
  readonly area: Rect;
}

/** Divides used ranges into requests of at most `limit` cells each; a single row is never divided. */
export function planRequests(used: readonly (Rect | undefined)[], limit: number): readonly (readonly Chunk[])[] {
  const requests: Chunk[][] = [];
  let current: Chunk[] = [];
  let free = limit;
  used.forEach((area, sheet) => {
    if (!area) return;
    const width = area.right - area.left + 1;
    let top = area.top;
    while (top <= area.bottom) {
      const room = Math.floor(free / width);
      if (room < 1 && current.length > 0) {
        requests.push(current);
        current = [];
        free = limit;
        continue;
      }
      const bottom = Math.min(area.bottom, top + Math.max(1, room) - 1);
      current.push({ sheet, area: { ...area, top, bottom } });
      free -= (bottom - top + 1) * width;
      top = bottom + 1;
    }
  });
  return current.length > 0 ? [...requests, current] : requests;
}

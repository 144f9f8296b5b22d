import { areaAt, columnCount, intersect, rowCount } from "../model/area";
import { FORMAT_KEYS } from "../model/cell-format";
import { NotImplemented } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { formatAt, setFormat } from "../model/sheet-model";
import { cellsOf, wordOf } from "./arguments";
import { formatChanged } from "./events";
import type { HostContext, HostObject } from "./host-object";

/** `Range.copyFrom`, of formats alone: they bring the merged areas along and leave contents and sizes as they are. */
export function copyFrom(
  target: HostObject<"Range">,
  [source, type, skipBlanks, transpose]: readonly unknown[],
  context: HostContext,
): void {
  const kind = wordOf(type, ["All", "Formulas", "Values", "Formats", "Link"], "All");
  if (kind !== "Formats" || skipBlanks === true || transpose === true)
    throw new NotImplemented(`Range.copyFrom ${kind}`);
  const { sheet, area } = target;
  const from = cellsOf(context.model, sheet, source);
  checkAllowed(sheet, "allowFormatCells");
  const [rows, columns] = [rowCount(from.area), columnCount(from.area)];
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw new NotImplemented("Range.copyFrom repeated");
  const down = area.top - from.area.top;
  const right = area.left - from.area.left;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const format = Object.fromEntries(
        FORMAT_KEYS.map((key) => [key, formatAt(from.sheet, from.area.top + row, from.area.left + column, key)]),
      );
      setFormat(sheet, areaAt(area.top + row, area.left + column, 1, 1), format);
    }
  }
  const merges = from.sheet.merges.filter((merge) => intersect(merge, from.area));
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersect(merge, area)),
    ...merges.map((merge) => ({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    })),
  ];
  formatChanged(context, target);
}

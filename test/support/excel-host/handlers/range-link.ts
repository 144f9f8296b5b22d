import { LINK_FORMAT } from "../model/cell-format";
import { RichApiError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { setFormat, touchCell, type Hyperlink } from "../model/sheet-model";
import { cellsChanged } from "./events";
import type { Cells, HostContext } from "./host-object";

/** Sets `Range.hyperlink`: every cell gets the link, its look and, where it is empty, the link's text. */
export function setLink(cells: Cells, value: unknown, context: HostContext): void {
  const { sheet, area } = cells;
  checkAllowed(sheet, "allowInsertHyperlinks");
  const link = value as Hyperlink;
  const target = link.documentReference ?? link.address;
  if (target === undefined || (link.documentReference !== undefined && link.address !== undefined)) {
    throw new RichApiError("InvalidArgument");
  }
  setFormat(sheet, area, LINK_FORMAT);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = touchCell(sheet, row, column);
      cell.hyperlink = link;
      if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
      else if (cell.value === null) cell.value = target;
    }
  }
  context.model.dirty = true;
  cellsChanged(context, cells);
}

import { Decimal } from "../quantity/decimal";
import type { Role, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import type { IndicatorDraft } from "./draft";
import type { Figure } from "./figure";
import { readFigure } from "./figures";
import type { Indicator } from "./model";
import { paceOf, surplusOf } from "./pace";
import { sourceOf, sourceQuantity, type Source } from "./source";

/** Growth that a cell gives in 个百分点 is no percentage, whatever the column's header says. */
function growthInPoints({ id, name }: Indicator, cell: Source | undefined): Figure | undefined {
  const quantity = cell && sourceQuantity(cell);
  if (!cell || quantity?.kind !== "number" || quantity.unit !== "个百分点") return undefined;
  const points = new Decimal(quantity.value);
  return readFigure(`${id}.growth`, `${name}同比变动`, points, "个百分点", cell.ref, cell.cell);
}

/**
 * Adds to an indicator, in place, what takes a second look at its row: how it stands against the calendar and above a target
 * in percent, growth in 个百分点, and the cell of its reason.
 */
export function addRowFacts(workbook: Workbook, table: Table, row: TableRow, indicator: IndicatorDraft): void {
  const cellOf = (role: Role): Source | undefined => sourceOf(workbook, table, row, role);
  const pace = paceOf(indicator, cellOf("period")?.ref);
  const surplus = surplusOf(indicator);
  const reason = indicator.reason ? cellOf("reason") : undefined;
  const growthCell = cellOf("growth");
  const growth = growthInPoints(indicator, growthCell);
  if (growthCell && growth) {
    const { row: atRow, column: atColumn } = growthCell.ref;
    indicator.growth = growth;
    indicator.unclear = indicator.unclear.filter(({ source }) => source.row !== atRow || source.column !== atColumn);
  }
  if (pace) indicator.pace = pace;
  if (surplus) indicator.surplus = surplus;
  if (reason) indicator.reasonSource = reason.ref;
}

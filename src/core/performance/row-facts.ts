import { Decimal } from "../quantity/decimal";
import type { Reading, Role, Table, TableRow } from "../recognition/model";
import { isPause, STRIDE, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";
import type { IndicatorDraft } from "./draft";
import type { Figure } from "./figure";
import { readFigure } from "./figures";
import type { Indicator } from "./model";
import { paceOf, surplusOf } from "./pace";
import { sourceOf, sourceQuantity, type Source } from "./source";

type CellOf = (indicator: Indicator, role: Role) => Source | undefined;

/** Finds the other cells of an indicator's row by the cell that holds its name. */
function* rowCells(workbook: Workbook, reading: Reading): Steps<CellOf> {
  const sheets = new Map<string, Map<number, { readonly table: Table; readonly row: TableRow }>>();
  for (const table of reading.tables) {
    if (table.kind !== "indicators") continue;
    const places = sheets.get(table.sheet) ?? new Map<number, { readonly table: Table; readonly row: TableRow }>();
    sheets.set(table.sheet, places);
    for (const [index, row] of table.rows.entries()) {
      places.set(row.cells.name?.row ?? row.row, { table, row });
      if (isPause(index)) yield STRIDE;
    }
  }
  return ({ source }, role) => {
    const place = sheets.get(source.sheet)?.get(source.row);
    return place && sourceOf(workbook, place.table, place.row, role);
  };
}

/** Growth that a cell gives in 个百分点 is no percentage, whatever the column's header says. */
function growthInPoints({ id, name }: Indicator, cell: Source | undefined): Figure | undefined {
  const quantity = cell && sourceQuantity(cell);
  if (!cell || quantity?.kind !== "number" || quantity.unit !== "个百分点") return undefined;
  const points = new Decimal(quantity.value);
  return readFigure(`${id}.growth`, `${name}同比变动`, points, "个百分点", cell.ref, cell.cell);
}

/**
 * Adds to each indicator and its parts, in place, what takes a second look at its row: how it stands against the calendar
 * and above a target in percent, growth in 个百分点, and the cell of its reason.
 */
export function* addRowFacts(
  workbook: Workbook,
  reading: Reading,
  indicators: readonly IndicatorDraft[],
): Steps<undefined> {
  const cellOf = yield* rowCells(workbook, reading);
  const add = (indicator: IndicatorDraft): void => {
    const pace = paceOf(indicator, cellOf(indicator, "period")?.ref);
    const surplus = surplusOf(indicator);
    const reason = indicator.reason ? cellOf(indicator, "reason") : undefined;
    const growthCell = cellOf(indicator, "growth");
    const growth = growthInPoints(indicator, growthCell);
    if (growthCell && growth) {
      const { row, column } = growthCell.ref;
      indicator.growth = growth;
      indicator.unclear = indicator.unclear.filter(({ source }) => source.row !== row || source.column !== column);
    }
    if (pace) indicator.pace = pace;
    if (surplus) indicator.surplus = surplus;
    if (reason) indicator.reasonSource = reason.ref;
    indicator.parts.forEach(add);
  };
  for (const [index, indicator] of indicators.entries()) {
    add(indicator);
    if (isPause(index)) yield STRIDE;
  }
  return undefined;
}

import { Decimal } from "../quantity/decimal";
import type { Reading, Table, TableRow } from "../recognition/model";
import { contains, type CellRef } from "../workbook/address";
import type { Workbook } from "../workbook/snapshot";
import { completion } from "./completion";
import { indicatorFrom } from "./indicator";
import type { Indicator } from "./model";
import { failure, success, type Outcome } from "./outcome";

interface Rated {
  readonly rate: Decimal;
  readonly weight: Decimal | undefined;
}

function indicatorTables(reading: Reading): readonly Table[] {
  return reading.tables.filter(({ kind }) => kind === "indicators");
}

/** Actual against target as its row says it; `year` is for deadlines that name none. */
function rateOf({ actual, target, unclear }: Indicator, year: number | undefined): Outcome {
  const [first] = unclear;
  if ((!actual || !target) && first) return failure("#VALUE!", first.because);
  if (!actual || !target) return failure("#N/A", "未填报");
  return completion(actual.quantity, target.quantity, year === undefined ? {} : { year });
}

/** An indicator with a rate, or else those of its parts that have one. */
function ratedIn(indicator: Indicator, year: (indicator: Indicator) => number | undefined): readonly Rated[] {
  const rate = rateOf(indicator, year(indicator));
  if (!rate.ok) return indicator.parts.flatMap((part) => ratedIn(part, year));
  const weight = indicator.weight?.value;
  return [{ rate: rate.value, weight: weight?.gt(0) ? weight : undefined }];
}

/**
 * 加权完成率 of a workbook's indicators, as a fraction: Σ 分值×完成率 ÷ Σ 分值, over the rates as the rows show them (above
 * 1 where over-completed). Where no indicator with a rate has a 分值, all count the same; where some have one, those
 * without count nothing. Indicators without a rate are left out; for one whose 其中 rows have rates those stand in.
 * `#N/A` where none has a rate.
 */
function weightedCompletion(reading: Reading, indicators: readonly Indicator[]): Outcome {
  const year = ({ source }: Indicator): number | undefined =>
    indicatorTables(reading).find(({ sheet, range }) => sheet === source.sheet && contains(range, source))?.year ??
    reading.facts.year;
  const rated = indicators.flatMap((indicator) => ratedIn(indicator, year));
  if (rated.length === 0) return failure("#N/A", "没有可计算完成率的指标");
  const weighted = rated.some(({ weight }) => weight !== undefined);
  const weightOf = ({ weight }: Rated): Decimal => (weighted ? (weight ?? new Decimal(0)) : new Decimal(1));
  const total = rated.reduce((sum, one) => sum.plus(weightOf(one)), new Decimal(0));
  const points = rated.reduce((sum, one) => sum.plus(weightOf(one).times(one.rate)), new Decimal(0));
  return success(points.div(total));
}

function rowAt(reading: Reading, at: CellRef): { readonly table: Table; readonly row: TableRow } | undefined {
  const rows = indicatorTables(reading)
    .filter(({ sheet }) => sheet.toLowerCase() === at.sheet.toLowerCase())
    .flatMap((table) => table.rows.filter(({ row }) => row === at.row).map((row) => ({ table, row })));
  return rows.find(({ table }) => contains(table.range, at)) ?? rows[0];
}

/**
 * What `PERF.COMPLETION()` gives at a cell: in a row of a recognised indicator table that row's completion rate,
 * elsewhere the {@link weightedCompletion} of the workbook's indicators.
 */
export function completionAt(
  workbook: Workbook,
  reading: Reading,
  indicators: readonly Indicator[],
  at: CellRef,
): Outcome {
  const found = rowAt(reading, at);
  if (!found) return weightedCompletion(reading, indicators);
  const { table, row } = found;
  const year = table.year ?? reading.facts.year;
  return rateOf(indicatorFrom(workbook, table, row, "row", year), year);
}

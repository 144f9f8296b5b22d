import type { Figure } from "../performance/figure";
import type { Indicator, IndicatorValue } from "../performance/model";
import type { Quantity } from "../quantity/quantity";
import type { CellPlan, CellStyle } from "../report/plan";
import type { CellRef } from "../workbook/address";
import { cellAt, findSheet, type Cell, type Workbook } from "../workbook/snapshot";
import { formatted, words } from "./look";
import { sourceWords, type NamedUnit } from "./model";

/** One indicator of one unit, as the roll-up lists it. */
export interface IndicatorRow {
  readonly unit: NamedUnit;
  readonly indicator: Indicator;
  /** Steps below an indicator of the first level. */
  readonly depth: number;
}

/** All indicators of the units in their order, each followed by its parts. */
export function indicatorRows(units: readonly NamedUnit[]): readonly IndicatorRow[] {
  const of = (unit: NamedUnit, indicators: readonly Indicator[], depth: number): readonly IndicatorRow[] =>
    indicators.flatMap((indicator) => [{ unit, indicator, depth }, ...of(unit, indicator.parts, depth + 1)]);
  return units.flatMap((unit) => of(unit, unit.performance.indicators, 0));
}

/** A cell to write and, where it shows a number of its own format, that format's look. */
export interface StyledCell {
  readonly cell: CellPlan;
  readonly look?: readonly [style: string, look: CellStyle];
}

function styledNumber(value: number, format: string | undefined): StyledCell {
  const look = formatted(format ?? "General");
  return { cell: { value, style: look[0] }, look };
}

function cellOf(workbook: Workbook, { sheet, row, column }: CellRef): Cell | undefined {
  const found = findSheet(workbook, sheet);
  return found && cellAt(found, row, column);
}

function percent(figure: Figure): StyledCell {
  return styledNumber(figure.value.toNumber(), figure.decimals > 0 ? `0.${"0".repeat(figure.decimals)}%` : "0%");
}

function numberUnit(quantity: Quantity): string | undefined {
  return quantity.kind === "number" ? quantity.unit : undefined;
}

/** A target or actual value as its own cell has it: text as text, a number as a number that needs no other header. */
export function valueCell(
  workbook: Workbook,
  value: IndicatorValue | undefined,
  rowUnit: string | undefined,
): StyledCell {
  const cell = value && cellOf(workbook, value.source);
  if (!value || !cell) return { cell: words(undefined) };
  if (typeof cell.value !== "number") return { cell: words(value.text) };
  const unit = numberUnit(value.quantity);
  if (unit === "%" && value.figure) return percent(value.figure);
  if (unit !== undefined && unit !== (rowUnit ?? "")) return { cell: words(value.text + unit) };
  return styledNumber(cell.value, cell.format);
}

/** ≥ ≤ = of a target. */
export function relationSign({ target }: Indicator): string | undefined {
  const relation = target?.quantity.kind === "number" ? target.quantity.relation : undefined;
  return relation && { ">=": "≥", ">": "＞", "<=": "≤", "<": "＜", "=": "=" }[relation];
}

/** 同比增长 as a percentage. */
export function growthCell({ growth }: Indicator): StyledCell {
  return growth ? percent(growth) : { cell: words(undefined) };
}

/** Words that say the aspect and the level: 产出指标·数量指标. */
export function levelWords({ level1, level2 }: Indicator): string {
  const levels = [...new Set([level1, level2])].flatMap((level) => (level ? [level.replace(/\s+/g, "")] : []));
  return levels.length === 0 ? "绩效指标" : levels.join("·");
}

/** Where an indicator's figures stand in its unit's workbook. */
export function indicatorSources({ unit, indicator }: IndicatorRow): string {
  const { source, target, actual, growth, rank, reasonSource } = indicator;
  const cells = [source, target?.source, actual?.source, ...(growth?.sources ?? []), rank?.source, reasonSource];
  return sourceWords(
    unit.file,
    cells.flatMap((cell) => cell ?? []),
  );
}

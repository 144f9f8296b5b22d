import { indicatorFrom } from "./indicator";
import type { IndicatorDraft } from "./draft";
import { addRowFacts } from "./row-facts";
import type { Decimal } from "../quantity/decimal";
import type { Reading, Table, TableRow } from "../recognition/model";
import { isPause, mapSteps, STRIDE, type Steps } from "../recognition/steps";
import type { Workbook } from "../workbook/snapshot";

/**
 * All indicators of the recognised tables, parts nested in what they are parts of; a repeated table is read once. From the
 * completion `explainFrom`, a fraction, an exceeded target is an overshoot.
 */
export function* indicatorsFrom(
  workbook: Workbook,
  reading: Reading,
  explainFrom: Decimal,
): Steps<readonly IndicatorDraft[]> {
  const taken = new Map<string, number>();
  const known = new Set<string>();
  const indicators: IndicatorDraft[] = [];
  const tables = reading.tables.filter(({ kind }) => kind === "indicators");
  for (const table of tables) {
    yield 1;
    const own = yield* tableIndicators(workbook, table, taken, table.year ?? reading.facts.year, explainFrom);
    const names = tables.length > 1 ? yield* mapSteps(own, identity) : [];
    for (const [index, indicator] of own.entries()) {
      if (!known.has(names[index] ?? "")) indicators.push(indicator);
      if (isPause(index)) yield STRIDE;
    }
    for (const name of names) known.add(name);
  }
  return indicators;
}

function identity(indicator: IndicatorDraft): string {
  return [indicator.level1, indicator.name, indicator.period, indicator.actual?.text, indicator.target?.text].join(
    "\u0000",
  );
}

/** Indicators between two pauses: each takes as long as many rows of a plain pass. */
const FEW = 32;

function* tableIndicators(
  workbook: Workbook,
  table: Table,
  taken: Map<string, number>,
  year: number | undefined,
  explainFrom: Decimal,
): Steps<readonly IndicatorDraft[]> {
  const children = new Map<number | undefined, number[]>();
  for (const [index, row] of table.rows.entries()) {
    const parent = row.parent !== undefined && row.parent < index ? row.parent : undefined;
    const own = children.get(parent);
    if (own) own.push(index);
    else children.set(parent, [index]);
  }
  let built = 0;
  const build = function* (index: number, prefix: string): Steps<IndicatorDraft> {
    const row = table.rows[index] as TableRow;
    const id = freeId(taken, `${prefix}.${row.label}`);
    const indicator = indicatorFrom(workbook, table, row, id, year);
    if (indicator.state === "exceeded" && indicator.completion?.value.gte(explainFrom)) indicator.overshoot = true;
    if (++built % FEW === 0) yield FEW;
    addRowFacts(workbook, table, row, indicator);
    const parts: IndicatorDraft[] = [];
    for (const child of children.get(index) ?? []) parts.push(yield* build(child, id));
    if (parts.length > 0) indicator.parts = parts;
    return indicator;
  };
  const indicators: IndicatorDraft[] = [];
  for (const index of children.get(undefined) ?? []) indicators.push(yield* build(index, "indicator"));
  return indicators;
}

/** The wanted id, or the first free one of wanted#2, wanted#3 … */
function freeId(taken: Map<string, number>, wanted: string): string {
  let id = wanted;
  let n = taken.get(wanted) ?? 1;
  for (; taken.has(id); n++) id = `${wanted}#${String(n + 1)}`;
  taken.set(wanted, n);
  if (id !== wanted) taken.set(id, 1);
  return id;
}

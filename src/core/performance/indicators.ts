import { indicatorFrom } from "./indicator";
import type { Indicator } from "./model";
import type { Reading, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";

/** All indicators of the recognised tables, parts nested in what they are parts of; a repeated table is read once. */
export function indicatorsFrom(workbook: Workbook, reading: Reading): readonly Indicator[] {
  const taken = new Set<string>();
  const known = new Set<string>();
  return reading.tables
    .filter((table) => table.kind === "indicators")
    .flatMap((table) => {
      const own = tableIndicators(workbook, table, taken, table.year ?? reading.facts.year);
      const fresh = own.filter((indicator) => !known.has(identity(indicator)));
      own.forEach((indicator) => known.add(identity(indicator)));
      return fresh;
    });
}

function identity(indicator: Indicator): string {
  return [indicator.level1, indicator.name, indicator.period, indicator.actual?.text, indicator.target?.text].join(
    "\u0000",
  );
}

function tableIndicators(
  workbook: Workbook,
  table: Table,
  taken: Set<string>,
  year: number | undefined,
): readonly Indicator[] {
  const children = new Map<number | undefined, number[]>();
  table.rows.forEach((row, index) => {
    const parent = row.parent !== undefined && row.parent < index ? row.parent : undefined;
    children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const build = (index: number, prefix: string): Indicator => {
    const row = table.rows[index] as TableRow;
    const id = freeId(taken, `${prefix}.${row.label}`);
    const indicator = indicatorFrom(workbook, table, row, id, year);
    return { ...indicator, parts: (children.get(index) ?? []).map((child) => build(child, id)) };
  };
  return (children.get(undefined) ?? []).map((index) => build(index, "indicator"));
}

function freeId(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}#${String(n)}`;
  taken.add(id);
  return id;
}

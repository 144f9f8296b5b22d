import { cellAddress } from "../../src/core/workbook/address";
import type { Sheet } from "../../src/core/workbook/snapshot";
import type { Reading, Table, TableKind, TableRow } from "../../src/core/recognition/model";
import { recognise } from "../../src/core/recognition/recognise";
import { workbook } from "./sheet";

/** Reads sheets that lie in one workbook. */
export const read = (...sheets: readonly Sheet[]): Reading => recognise(workbook(sheets));

/** The only table of a kind; fails where there is none or more than one. */
export function only(reading: Reading, kind: TableKind): Table {
  const tables = reading.tables.filter((table) => table.kind === kind);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${String(tables.length)} tables of kind ${kind}`);
  return table;
}

/** The row with a name; fails where there is none. */
export function row(table: Table, label: string): TableRow {
  const found = table.rows.find((candidate) => candidate.label === label);
  if (!found) throw new Error(`no row ${label} among ${table.rows.map((candidate) => candidate.label).join("、")}`);
  return found;
}

/** A row's cells as `role:A1`, in the order of the addresses' columns. */
export function cells(table: Table, label: string): string {
  return Object.entries(row(table, label).cells)
    .flatMap(([role, place]) => (place ? [{ role, place }] : []))
    .sort((a, b) => a.place.column - b.place.column || a.place.row - b.place.row)
    .map(({ role, place }) => `${role}:${cellAddress(place)}`)
    .join(" ");
}

/** The rows' names as an outline: two blanks a level. */
export function outline(table: Table): readonly string[] {
  return table.rows.map(({ depth, label }) => "  ".repeat(depth) + label);
}

import { sourceOf } from "./source";
import type { Reading, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";

/** A form of one project or special fund, by its title or because it names the project. */
export function isProjectForm(table: Table, { facts }: Reading): boolean {
  if (/整体/.test(table.title ?? "")) return false;
  return facts.sources.project?.sheet === table.sheet || /项目|专项/.test(table.title ?? "");
}

/** How well a funds table stands for the whole department: a form of the whole first, one of a project last. */
function standing(table: Table, reading: Reading): number {
  if (/整体/.test(table.title ?? "")) return 2;
  return isProjectForm(table, reading) ? 0 : 1;
}

/** The funds tables that have a total row with an executed amount, the best one first. */
export function budgetTables(workbook: Workbook, reading: Reading): readonly Table[] {
  return reading.tables
    .filter((table) => table.kind === "funds" && totalRow(table) !== undefined)
    .filter((table) => {
      const total = totalRow(table);
      return total !== undefined && sourceOf(workbook, table, total, "executed") !== undefined;
    })
    .map((table, order) => ({ table, order }))
    .sort((a, b) => standing(b.table, reading) - standing(a.table, reading) || a.order - b.order)
    .map(({ table }) => table);
}

/** A table's total row; a table of one row is its own total. */
export function totalRow(table: Table): TableRow | undefined {
  return table.rows.find((row) => row.rowRole === "total") ?? (table.rows.length === 1 ? table.rows[0] : undefined);
}

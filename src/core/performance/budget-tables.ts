import { withoutTime } from "../recognition/header-key";
import type { Reading, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import { sourceOf } from "./source";
import { monthsOf } from "./spending-period";

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

/** The key of the answer that says which table's total the report takes. */
export const BUDGET_TOTAL_KEY = "报告采用的全年执行数";

/** Names for tables to choose from: the title without its year, with the sheet's name where titles are alike. */
export function tableNames(tables: readonly Table[]): readonly string[] {
  const plain = tables.map(({ title, sheet }) => withoutTime(title ?? sheet) || sheet);
  return tables.map(({ sheet }, index) => {
    const name = plain[index] ?? sheet;
    return plain.indexOf(name) === plain.lastIndexOf(name) ? name : `${name}（${sheet}）`;
  });
}

/** The table that the user chose for the report's total, by its name or its sheet's. */
export function chosenTable(tables: readonly Table[], { answers }: Reading): Table | undefined {
  const value = answers.findLast(({ about, key }) => about === "budgetTotal" && key.trim() === BUDGET_TOTAL_KEY)?.value;
  if (value === undefined) return undefined;
  const wanted = withoutTime(value);
  const index = tableNames(tables).findIndex((name) => withoutTime(name) === wanted);
  return tables[index] ?? tables.find(({ sheet }) => withoutTime(sheet) === wanted);
}

/**
 * The funds tables that have a total row with an executed amount, the one that the user chose or else the best one first:
 * the department's before a project's, the year's before that of some months.
 */
export function budgetTables(workbook: Workbook, reading: Reading): readonly Table[] {
  const tables = reading.tables
    .filter((table) => table.kind === "funds" && totalRow(table) !== undefined)
    .filter((table) => {
      const total = totalRow(table);
      return total !== undefined && sourceOf(workbook, table, total, "executed") !== undefined;
    })
    .map((table, order) => ({ table, order, months: monthsOf(workbook, reading, table) }))
    .sort((a, b) => standing(b.table, reading) - standing(a.table, reading) || b.months - a.months || a.order - b.order)
    .map(({ table }) => table);
  const chosen = chosenTable(tables, reading);
  return chosen ? [chosen, ...tables.filter((table) => table !== chosen)] : tables;
}

/** A department's funds table whose total row has a budget and no executed amount, where no table has one. */
export function plannedTable(workbook: Workbook, reading: Reading): Table | undefined {
  return reading.tables.find((table) => {
    const total = table.kind === "funds" && !isProjectForm(table, reading) ? totalRow(table) : undefined;
    return total && (sourceOf(workbook, table, total, "adjusted") ?? sourceOf(workbook, table, total, "initial"));
  });
}

/** A table's total row, of 收入 and 支出 that of the 支出; a table of one row is its own total. */
export function totalRow(table: Table): TableRow | undefined {
  const rows = table.rows.filter(({ side }) => side !== "income");
  return rows.find(({ rowRole }) => rowRole === "total") ?? (rows.length === 1 ? rows[0] : undefined);
}

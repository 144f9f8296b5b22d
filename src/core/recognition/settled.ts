import type { HeaderColumn } from "./header-cells";
import type { OpenPoint } from "./found-table";
import type { Evidence, Role } from "./model";

/** A header column with the role that was settled for it. */
export interface SettledColumn extends HeaderColumn {
  readonly role: Role;
  readonly because: string;
  /** How sure the role is, 0 to 1. */
  readonly sure: number;
}

/** The columns of a table after their roles were settled. */
export interface Settlement {
  readonly columns: readonly SettledColumn[];
  readonly open: readonly OpenPoint[];
}

/** The header as it is quoted in an explanation. */
export function quoted(column: HeaderColumn): string {
  return column.path.map((slot) => `“${slot.text.replace(/\s+/gu, "")}”`).join("下的");
}

/** Evidence for each settled column. */
export function evidenceOf(columns: readonly SettledColumn[]): readonly Evidence[] {
  return columns.map(({ role, column, because }) => ({ about: role, column, because }));
}

/** A column's name in an `amount:` role: the header without inner space and without a unit in brackets. */
export function amountName(column: HeaderColumn, withGroup: boolean): string {
  const clean = (text: string): string =>
    text.replace(/\s+/gu, "").replace(/[（(](万元|元|千元|亿元|万美元)[)）]/gu, "");
  const parts = column.path.map((slot) => clean(slot.text)).filter((text) => text !== "");
  return withGroup ? parts.slice(-2).join("") : (parts[parts.length - 1] ?? clean(column.header));
}

/** Average certainty of the settled columns. */
export function certainty(columns: readonly SettledColumn[]): number {
  return columns.length === 0 ? 0 : columns.reduce((sum, column) => sum + column.sure, 0) / columns.length;
}

import type { HeaderColumn } from "./header-cells";
import type { Role } from "./model";
import { amountName, quoted } from "./settled";
import { fold } from "./text";

type Side = "income" | "expense";

/** One of the tables that lie beside each other under one header: 收入 | 支出. */
export interface Pane {
  readonly item?: HeaderColumn;
  readonly codes: readonly HeaderColumn[];
  readonly amounts: readonly { readonly column: HeaderColumn; readonly role: Role; readonly because: string }[];
  readonly side: Side;
}

/** Cuts the columns where a naming column comes after amounts. */
function splitPanes(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const panes: HeaderColumn[][] = [];
  let amounts = 0;
  for (const column of columns) {
    const label = column.match?.sense === "item" || column.match?.sense === "code";
    if (panes.length === 0 || (label && amounts > 0)) {
      panes.push([]);
      amounts = 0;
    }
    if (!label && column.match?.sense !== "serial") amounts += 1;
    panes[panes.length - 1]?.push(column);
  }
  return panes.filter((pane) =>
    pane.some((column) => column.match?.sense === "item" || column.match?.sense === "code"),
  );
}

/** How surely a column holds the year's amount: 本年支出合计, 合计, 决算数, 金额. */
function yearRank(column: HeaderColumn): number {
  const leaf = fold(column.header);
  const group = column.path
    .slice(0, -1)
    .map((slot) => fold(slot.text))
    .join();
  const total = column.match?.sense === "total";
  if (/^本年(收入|支出)合计$/u.test(leaf)) return 5;
  if (total && /本年支出/u.test(group)) return 4.6;
  if (total && /本年收入/u.test(group)) return 4.5;
  if (leaf === "本年支出") return 4.4;
  if (total && !/结转|结余|预算/u.test(group)) return 4;
  if (column.match?.sense === "executed") return 3.5;
  if (column.match?.sense === "amount" && leaf !== "本年收入") return 3;
  return 0;
}

function amountRoles(amounts: readonly HeaderColumn[]): Pane["amounts"] {
  const main =
    amounts.find(({ answered }) => answered === "executed") ??
    amounts
      .filter(({ answered }) => answered === undefined)
      .reduce<HeaderColumn | undefined>(
        (best, column) => (yearRank(column) > (best ? yearRank(best) : 0) ? column : best),
        undefined,
      );
  const taken = new Set<Role>();
  const expense = (column: HeaderColumn): boolean =>
    column.path.length === 1 ||
    !/结转|结余|收入/u.test(
      column.path
        .slice(0, -1)
        .map((slot) => slot.text)
        .join(),
    );
  return amounts.flatMap((column) => {
    const sense = column.match?.sense;
    let role: Role = `amount:${amountName(column, sense === "total" || sense === "basic" || sense === "project")}`;
    if (column === main) role = "executed";
    else if ((sense === "basic" || sense === "project") && (column.answered || expense(column))) role = sense;
    else if (sense === "initial" || sense === "adjusted" || sense === "prior") role = sense;
    else if (sense === "budget") role = "initial";
    if (taken.has(role)) role = `amount:${amountName(column, true)}`;
    if (taken.has(role)) return [];
    taken.add(role);
    return [{ column, role, because: `表头${quoted(column)}` }];
  });
}

function sideOf(pane: readonly HeaderColumn[], index: number, count: number, form: string): Side {
  const group = fold(pane.map((column) => column.path.map((slot) => slot.text).join()).join());
  const top = fold(pane[0]?.path[0]?.text ?? "");
  if (/^收入/u.test(top)) return "income";
  if (/^支出/u.test(top)) return "expense";
  if (count === 2 && /收入/u.test(form) && /支出/u.test(form))
    return index === 0 && !/支出/u.test(group) ? "income" : "expense";
  return /收入/u.test(form) && !/支出/u.test(form) ? "income" : "expense";
}

const namingSenses: ReadonlySet<string> = new Set(["item", "code", "serial", "remark", "ignored"]);

/** The tables that lie beside each other in a form: 收入 | 支出, 人员经费 | 公用经费. */
export function panesOf(columns: readonly HeaderColumn[], form: string): readonly Pane[] {
  const parts = splitPanes(columns);
  return parts.map((part, index) => {
    const item = part.find((column) => column.match?.sense === "item");
    return {
      codes: part.filter((column) => column.match?.sense === "code"),
      amounts: amountRoles(part.filter((column) => !namingSenses.has(column.match?.sense ?? ""))),
      side: sideOf(part, index, parts.length, form),
      ...(item ? { item } : {}),
    };
  });
}

import { Decimal } from "../quantity/decimal";
import type { Reading, Table, TableRow } from "../recognition/model";
import type { Workbook } from "../workbook/snapshot";
import type { Figure } from "./figure";
import { derivedAmount, ratio, readAmount } from "./figures";
import { sourceAmount, sourceOf } from "./source";

/** One source of income or one purpose of expenditure, with its share in the total. */
export interface AccountsLine {
  readonly label: string;
  readonly figure: Figure;
  readonly share?: Figure;
}

/** What 收入支出决算总表 says beyond the two totals. Lines that are empty or zero are not there. */
export interface Accounts {
  /** 本年收入合计. */
  readonly incomeTotal?: Figure;
  readonly income: readonly AccountsLine[];
  /** 按功能分类, the largest first. */
  readonly purposes: readonly AccountsLine[];
  /** 年初结转和结余. */
  readonly carriedIn?: Figure;
  /** 年末结转和结余. */
  readonly carriedOut?: Figure;
  /** 年末－年初, as an absolute amount; `risen` says which way. */
  readonly carriedChange?: { readonly risen: boolean; readonly figure: Figure };
  /** 使用非财政拨款结余. */
  readonly used?: Figure;
  /** 结余分配. */
  readonly distributed?: Figure;
}

const NUMBER = /^\s*[一二三四五六七八九十]{1,3}、\s*/;

function amountOf(workbook: Workbook, table: Table, row: TableRow, id: string, label: string): Figure | undefined {
  const source = sourceOf(workbook, table, row, "executed");
  const value = source && sourceAmount(source, table.unit ?? "");
  return source && value ? readAmount(id, label, value, table.unit ?? "", source.ref, source.cell) : undefined;
}

function changeOf(carriedIn: Figure | undefined, carriedOut: Figure | undefined): Accounts["carriedChange"] {
  if (!carriedIn || !carriedOut || carriedIn.value.eq(carriedOut.value)) return undefined;
  const risen = carriedOut.value.gt(carriedIn.value);
  const change = new Decimal(carriedOut.value).minus(carriedIn.value).abs();
  const formula = risen ? "年末结转和结余－年初结转和结余" : "年初结转和结余－年末结转和结余";
  const label = "年末结转和结余比年初的变动";
  const inputs = risen ? [carriedOut, carriedIn] : [carriedIn, carriedOut];
  return { risen, figure: derivedAmount("accounts.carriedChange", label, change, carriedOut.unit, formula, inputs) };
}

/** The numbered lines of one side of the form, with their shares in its total. */
function linesOf(workbook: Workbook, table: Table, side: "income" | "expense"): readonly AccountsLine[] {
  const rows = table.rows.filter((row) => row.side === side);
  const totalRow = rows.find((row) => /^本年(?:收入|支出)合计$/.test(row.label.replace(/\s/g, "")));
  const total = totalRow && amountOf(workbook, table, totalRow, `accounts.${side}.total`, totalRow.label);
  return rows.flatMap((row): readonly AccountsLine[] => {
    if (row.depth > 0 || row.rowRole !== "detail" || !NUMBER.test(row.label)) return [];
    const label = row.label.replace(NUMBER, "").trim();
    const figure = amountOf(workbook, table, row, `accounts.${side}.${label}`, label);
    if (!figure || figure.value.isZero()) return [];
    const formula = `${label}÷${totalRow?.label ?? ""}`;
    const share =
      total && total.value.gte(figure.value)
        ? ratio(`accounts.${side}.${label}.share`, `${label}占比`, figure, total, formula)
        : undefined;
    return [{ label, figure, ...(share && { share }) }];
  });
}

/** 收入来源, 支出去向 and 结转结余 of 收入支出决算总表. */
export function accountsFrom(workbook: Workbook, reading: Reading): Accounts | undefined {
  const table = reading.tables.find(
    ({ kind, form, title }) => kind === "finalAccounts" && /^收入支出决算总表/.test(form ?? title ?? ""),
  );
  if (!table) return undefined;
  const named = (label: RegExp, id: string, name: string): Figure | undefined => {
    const row = table.rows.find((candidate) => label.test(candidate.label.replace(/\s/g, "")));
    return row && amountOf(workbook, table, row, id, name);
  };
  const incomeTotal = named(/^本年收入合计$/, "accounts.incomeTotal", "本年收入合计");
  const carriedIn = named(/^年初结转和结余$/, "accounts.carriedIn", "年初结转和结余");
  const carriedOut = named(/^年末结转和结余$/, "accounts.carriedOut", "年末结转和结余");
  const used = named(/^使用非财政拨款结余/, "accounts.used", "使用非财政拨款结余");
  const distributed = named(/^结余分配$/, "accounts.distributed", "结余分配");
  const carriedChange = changeOf(carriedIn, carriedOut);
  const purposes = [...linesOf(workbook, table, "expense")].sort((a, b) => b.figure.value.cmp(a.figure.value));
  return {
    ...(incomeTotal && { incomeTotal }),
    income: linesOf(workbook, table, "income"),
    purposes,
    ...(carriedIn && { carriedIn }),
    ...(carriedOut && { carriedOut }),
    ...(carriedChange && { carriedChange }),
    ...(used && { used }),
    ...(distributed && { distributed }),
  };
}

/** Every figure of the accounts. */
export function accountsFigures(accounts: Accounts | undefined): readonly (Figure | undefined)[] {
  if (!accounts) return [];
  const { incomeTotal, income, purposes, carriedIn, carriedOut, carriedChange, used, distributed } = accounts;
  return [
    incomeTotal,
    ...[...income, ...purposes].flatMap(({ figure, share }) => [figure, share]),
    carriedIn,
    carriedOut,
    carriedChange?.figure,
    used,
    distributed,
  ];
}
